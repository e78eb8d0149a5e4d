package dayone.topics.messagequeues;

import java.util.List;

/** Task 5: the answers; NOTES.md says why. */
public final class Quiz {

  /** What comes in faster than it goes out piles up. */
  public static String question1() {
    return "c";
  }

  /** At least once means that twice is possible. */
  public static String question2() {
    return "b";
  }

  /** Who failed together should not come back together. */
  public static String question3() {
    return "d";
  }

  /** Outside of the process it survives the process. */
  public static String question4() {
    return "a";
  }

  /** What has no attempt left, with the reason. */
  public static String question5() {
    return "c";
  }

  /** Resolving runs nothing yet; ticks come before promise jobs. */
  public static List<String> question6() {
    return List.of("a is put", "b is put", "tick", "first got a", "second got b");
  }

  /** 0, 100 and 300 ms. */
  public static List<String> question7() {
    return List.of("attempt 1", "main", "attempt 2", "after 150", "after 250", "attempt 3", "done");
  }

  /** 100, 260 and 420 ms: each run pushes the next away. */
  public static List<String> question8() {
    return List.of("run 1", "at 210", "run 2", "at 310", "run 3");
  }

  private Quiz() {}
}
