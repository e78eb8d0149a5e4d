package dayone.topics.nonblocking;

import java.util.List;

/** An immediate set by an immediate is thought to run in the same phase. */
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
    return List.of("work begins", "computed", "main ends", "tick", "work ends", "request");
  }

  public static List<String> question7() {
    return List.of("main ends", "slice 1", "slice 2", "slice 3", "request", "tick");
  }

  public static List<String> question8() {
    return List.of("main ends", "slice 1", "tick", "slice 2", "slice 3", "request");
  }

  private Quiz() {}
}
