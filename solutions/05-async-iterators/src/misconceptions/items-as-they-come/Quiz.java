package dayone.topics.asynciterators;

import java.util.List;

/** Question 7: the promise that is fulfilled first is believed to be the first item. */
public final class Quiz {
  public static String question1() {
    return "b";
  }

  public static String question2() {
    return "d";
  }

  public static String question3() {
    return "b";
  }

  public static String question4() {
    return "c";
  }

  public static List<String> question5() {
    return List.of(
        "next 1", "main ends", "item 1", "next 2", "item 2", "return", "behind the loop");
  }

  public static List<String> question6() {
    return List.of("main ends", "promise", "a1", "b1", "a2", "b2", "a ends", "b ends");
  }

  public static List<String> question7() {
    return List.of("timer 10", "item 10", "timer 20", "item 20", "timer 30", "item 30", "end");
  }

  private Quiz() {}
}
