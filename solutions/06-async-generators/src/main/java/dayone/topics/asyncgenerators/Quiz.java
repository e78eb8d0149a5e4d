package dayone.topics.asyncgenerators;

import java.util.List;

/** Task 5: the answers; NOTES.md says why. */
public final class Quiz {

  /** Inside what can be mended or closed, around the loop what is left. */
  public static String question1() {
    return "c";
  }

  /** Nobody comes back into a body that an error has left. */
  public static String question2() {
    return "a";
  }

  /** The loop says that it goes, and waits. */
  public static String question3() {
    return "b";
  }

  /** Only the one that keeps a sum. */
  public static String question4() {
    return "d";
  }

  /** Nothing before the first next; then one item, one turn of the consumer. */
  public static List<String> question5() {
    return List.of(
        "generator made",
        "generator begins",
        "main ends",
        "consumer has A",
        "between A and B",
        "consumer has B",
        "generator ends",
        "consumer ends");
  }

  /** The first error stays inside, the second one leaves. */
  public static List<String> question6() {
    return List.of(
        "part 1",
        "generator caught lost",
        "spare part",
        "generator closes",
        "consumer caught no more parts");
  }

  /** The loop awaits the finally block; others run meanwhile. */
  public static List<String> question7() {
    return List.of("tick 1", "tick 2", "closing", "timer", "closed", "behind the loop");
  }

  /** A body that has not begun has nothing to close. */
  public static List<String> question8() {
    return List.of("early is over", "late begins", "late closes", "late is over");
  }

  private Quiz() {}
}
