package dayone.topics.microtasks;

import java.util.List;

/** Task 6: the answers; NOTES.md says why. */
public final class Quiz {

  /** Both queues are emptied to the end. */
  public static String question1() {
    return "d";
  }

  /** Check follows poll. */
  public static String question2() {
    return "b";
  }

  /** The next one is asked for when the last one has ended. */
  public static String question3() {
    return "c";
  }

  /** No burst: one call for each timers phase. */
  public static String question4() {
    return "a";
  }

  /** Two orders for one program. */
  public static String question5() {
    return "b";
  }

  /** The executor is a plain call; reactions are jobs. */
  public static List<String> question6() {
    return List.of("A", "B", "C", "F", "E", "D");
  }

  /** Ticks first, but never in the middle of the jobs. */
  public static List<String> question7() {
    return List.of("A", "C", "D", "B", "F", "E");
  }

  /** A promise that is returned costs two jobs more than a value. */
  public static List<String> question8() {
    return List.of("1", "2", "3", "A", "4");
  }

  /** The queues are emptied between two immediates. */
  public static List<String> question9() {
    return List.of("A", "C", "D", "E", "B");
  }

  private Quiz() {}
}
