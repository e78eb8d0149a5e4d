package dayone.topics.microtasks;

import java.util.List;

/** Question 6: the executor is believed to run later. */
public final class Quiz {

  public static String question1() {
    return "d";
  }

  public static String question2() {
    return "b";
  }

  public static String question3() {
    return "c";
  }

  public static String question4() {
    return "a";
  }

  public static String question5() {
    return "b";
  }

  public static List<String> question6() {
    return List.of("A", "F", "E", "B", "C", "D");
  }

  public static List<String> question7() {
    return List.of("A", "C", "D", "B", "F", "E");
  }

  public static List<String> question8() {
    return List.of("1", "2", "3", "A", "4");
  }

  public static List<String> question9() {
    return List.of("A", "C", "D", "E", "B");
  }

  private Quiz() {}
}
