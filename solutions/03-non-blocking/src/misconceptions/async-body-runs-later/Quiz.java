package dayone.topics.nonblocking;

import java.util.List;

/** The body of an async function is thought to begin after the main script. */
public final class Quiz {

  public static String question1() {
    return "b";
  }

  public static String question2() {
    return "c";
  }

  public static String question3() {
    return "a";
  }

  public static String question4() {
    return "d";
  }

  public static String question5() {
    return "c";
  }

  public static List<String> question6() {
    return List.of("main ends", "tick", "work begins", "computed", "work ends", "request");
  }

  public static List<String> question7() {
    return List.of("main ends", "slice 1", "request", "tick", "slice 2", "slice 3");
  }

  public static List<String> question8() {
    return List.of("main ends", "slice 1", "tick", "slice 2", "slice 3", "request");
  }

  private Quiz() {}
}
