package dayone.topics.messagequeues;

import java.util.List;

/** A queue is thought to run each job exactly once. */
public final class Quiz {

  public static String question1() {
    return "c";
  }

  public static String question2() {
    return "a";
  }

  public static String question3() {
    return "d";
  }

  public static String question4() {
    return "a";
  }

  public static String question5() {
    return "c";
  }

  public static List<String> question6() {
    return List.of("a is put", "b is put", "tick", "first got a", "second got b");
  }

  public static List<String> question7() {
    return List.of("attempt 1", "main", "attempt 2", "after 150", "after 250", "attempt 3", "done");
  }

  public static List<String> question8() {
    return List.of("run 1", "at 210", "run 2", "at 310", "run 3");
  }

  private Quiz() {}
}
