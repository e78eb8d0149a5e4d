package dayone.topics.eventloop;

import java.util.List;

/** Task 6: the answers; NOTES.md says why. */
public final class Quiz {

  /** The thread goes on; somebody else waits. */
  public static String question1() {
    return "c";
  }

  /** Of the four, only the file needs a thread that waits. */
  public static String question2() {
    return "b";
  }

  /** A lower bound, and a phase. */
  public static String question3() {
    return "d";
  }

  /** Lets I/O in between, and costs no pause. */
  public static String question4() {
    return "c";
  }

  /** An idle processor and a punctual loop: it waits for somebody else. */
  public static String question5() {
    return "a";
  }

  /** Ticks first; but a job that runs is followed by the jobs. */
  public static List<String> question6() {
    return List.of("A", "G", "F", "C", "E", "D", "B");
  }

  /** After poll comes check; the queues are emptied after each immediate. */
  public static List<String> question7() {
    return List.of("main", "file", "immediate 1", "tick", "immediate 2", "timer");
  }

  /** A timer set in the timers phase waits for the next one, behind check. */
  public static List<String> question8() {
    return List.of("A", "F", "E", "D", "C", "B");
  }

  /** One queue, first come first served: behind two waves of hashes. */
  public static String question9() {
    return "b";
  }

  /** No stack any more, and no turn of the loop either. */
  public static String question10() {
    return "d";
  }

  private Quiz() {}
}
