package dayone.topics.performance;

import dayone.runtime.Todo;
import java.util.List;

/**
 * Task 5: your answers. The questions are at the end of README.md.
 *
 * <p>For a choice, return the letter of your answer, as in {@code return "a";}. For a prediction,
 * return the lines in the order in which the program prints them, as in {@code return List.of("X",
 * "Y");}.
 */
public final class Quiz {

  /** Question 1, a choice: what two percentiles say. */
  public static String question1() {
    throw new Todo("Task 5: answer question 1");
  }

  /** Question 2, a choice: what a heap that grows says. */
  public static String question2() {
    throw new Todo("Task 5: answer question 2");
  }

  /** Question 3, a choice: which tool names what holds the memory. */
  public static String question3() {
    throw new Todo("Task 5: answer question 3");
  }

  /** Question 4, a choice: why a listener stays. */
  public static String question4() {
    throw new Todo("Task 5: answer question 4");
  }

  /** Question 5, a choice: what unref is for. */
  public static String question5() {
    throw new Todo("Task 5: answer question 5");
  }

  /** Question 6, a prediction: when an observer is told. */
  public static List<String> question6() {
    throw new Todo("Task 5: answer question 6");
  }

  /** Question 7, a prediction: in which order it is told. */
  public static List<String> question7() {
    throw new Todo("Task 5: answer question 7");
  }

  /** Question 8, a prediction: an interval that does not keep the loop alive. */
  public static List<String> question8() {
    throw new Todo("Task 5: answer question 8");
  }

  private Quiz() {}
}
