package dayone.topics.workerthreads;

import java.util.List;

/** Task 6: the answers; NOTES.md says why. */
public final class Quiz {

  /** Much data that all read: shared memory, which only threads have. */
  public static String question1() {
    return "b";
  }

  /** Foreign native code that may crash: a process of its own. */
  public static String question2() {
    return "c";
  }

  /** Waiting for a database needs neither. */
  public static String question3() {
    return "a";
  }

  /** Reading and writing are two steps, between which another thread comes. */
  public static String question4() {
    return "d";
  }

  /** As many as can compute at the same time; starting one costs more than keeping it. */
  public static String question5() {
    return "b";
  }

  /** A message is a clone from when it is posted; it comes when the main script has ended. */
  public static List<String> question6() {
    return List.of("main ends", "tick", "message 1");
  }

  /** Events of the loop, so after the main script; the exit is always the last. */
  public static List<String> question7() {
    return List.of("main ends", "online", "message hello", "exit 1", "error oops");
  }

  private Quiz() {}
}
