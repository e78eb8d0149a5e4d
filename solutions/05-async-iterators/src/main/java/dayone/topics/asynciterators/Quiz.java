package dayone.topics.asynciterators;

import java.util.List;

/** Task 5: the answers; NOTES.md says why. */
public final class Quiz {

  /** The promise is around the result. */
  public static String question1() {
    return "b";
  }

  /** One after the other: 5 times 100 + 50. */
  public static String question2() {
    return "d";
  }

  /** Who has failed need not be told. */
  public static String question3() {
    return "b";
  }

  /** Nobody can make an emitter wait. */
  public static String question4() {
    return "c";
  }

  /** Runs up to the first await; leaving is waited for. */
  public static List<String> question5() {
    return List.of(
        "next 1", "main ends", "item 1", "next 2", "item 2", "return", "behind the loop");
  }

  /** Each item costs a few microtasks, so the loops take turns. */
  public static List<String> question6() {
    return List.of("main ends", "promise", "a1", "b1", "a2", "b2", "a ends", "b ends");
  }

  /** All timers run at once; the loop waits for the first promise first. */
  public static List<String> question7() {
    return List.of("timer 10", "timer 20", "timer 30", "item 30", "item 10", "item 20", "end");
  }

  private Quiz() {}
}
