package dayone.topics.performance;

import java.util.List;

/** Question 2: garbage that is collected again and again is taken for a leak. */
public final class Quiz {

  public static String question1() {
    return "b";
  }

  public static String question2() {
    return "a";
  }

  public static String question3() {
    return "c";
  }

  public static String question4() {
    return "a";
  }

  public static String question5() {
    return "c";
  }

  public static List<String> question6() {
    return List.of("promise", "immediate 1", "a", "b", "immediate 2");
  }

  public static List<String> question7() {
    return List.of("waiting", "operation-start", "async-operation", "operation-end");
  }

  public static List<String> question8() {
    return List.of("beat 1", "beat 2", "done");
  }

  private Quiz() {}
}
