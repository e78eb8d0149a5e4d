package dayone.topics.eventloop;

import java.util.List;

/** Question 1: a second thread runs the callback. */
public final class Quiz {

  public static String question1() {
    return "b";
  }

  public static String question2() {
    return "b";
  }

  public static String question3() {
    return "d";
  }

  public static String question4() {
    return "c";
  }

  public static String question5() {
    return "a";
  }

  public static List<String> question6() {
    return List.of("A", "G", "F", "C", "E", "D", "B");
  }

  public static List<String> question7() {
    return List.of("main", "file", "immediate 1", "tick", "immediate 2", "timer");
  }

  public static List<String> question8() {
    return List.of("A", "F", "E", "D", "C", "B");
  }

  public static String question9() {
    return "b";
  }

  public static String question10() {
    return "d";
  }

  private Quiz() {}
}
