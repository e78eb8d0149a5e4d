package dayone.topics.asyncgenerators;

import java.util.List;

/** Question 3: the garbage collection is thought to close generators. */
public final class Quiz {
  public static String question1() {
    return "c";
  }

  public static String question2() {
    return "a";
  }

  public static String question3() {
    return "a";
  }

  public static String question4() {
    return "d";
  }

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

  public static List<String> question6() {
    return List.of(
        "part 1",
        "generator caught lost",
        "spare part",
        "generator closes",
        "consumer caught no more parts");
  }

  public static List<String> question7() {
    return List.of("tick 1", "tick 2", "closing", "timer", "closed", "behind the loop");
  }

  public static List<String> question8() {
    return List.of("early is over", "late begins", "late closes", "late is over");
  }

  private Quiz() {}
}
