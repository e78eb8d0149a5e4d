package dayone.topics.express;

import java.util.List;

/** Task 5: the answers; NOTES.md says why. */
public final class Quiz {

  /** Who stands in front is not asked about what happens behind. */
  public static String question1() {
    return "a";
  }

  /** Nobody looks at the promise. */
  public static String question2() {
    return "d";
  }

  /** It is a promise of the client, and may be missing. */
  public static String question3() {
    return "a";
  }

  /** First the door, then the guests, then the kitchen. */
  public static String question4() {
    return "c";
  }

  /** A call of next is a call; an await is not. */
  public static List<String> question5() {
    return List.of("a in", "b in", "a out", "main", "c", "b out");
  }

  /** An async function throws at nobody. */
  public static List<String> question6() {
    return List.of("handler", "returned", "main", "tick", "rejected: late");
  }

  /** Each one waits on its own. */
  public static List<String> question7() {
    return List.of("1 in", "2 in", "main", "health", "2 done", "1 done");
  }

  private Quiz() {}
}
