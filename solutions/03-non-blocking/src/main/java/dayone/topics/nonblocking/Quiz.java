package dayone.topics.nonblocking;

import java.util.List;

/** Task 5: the answers; NOTES.md says why. */
public final class Quiz {

  /** All cores, one copy of the data, a free loop. */
  public static String question1() {
    return "b";
  }

  /** A busy core and a late loop: it computes. */
  public static String question2() {
    return "c";
  }

  /** The same work on the same thread. */
  public static String question3() {
    return "a";
  }

  /** Nothing that lives leads to them. */
  public static String question4() {
    return "d";
  }

  /** A bounded number under way. */
  public static String question5() {
    return "c";
  }

  /** An async function runs at once, up to its first await. */
  public static List<String> question6() {
    return List.of("work begins", "computed", "main ends", "tick", "work ends", "request");
  }

  /** A check phase runs what was there when it began. */
  public static List<String> question7() {
    return List.of("main ends", "slice 1", "request", "tick", "slice 2", "slice 3");
  }

  /** The queue of microtasks is emptied before the next immediate. */
  public static List<String> question8() {
    return List.of("main ends", "slice 1", "tick", "slice 2", "slice 3", "request");
  }

  private Quiz() {}
}
