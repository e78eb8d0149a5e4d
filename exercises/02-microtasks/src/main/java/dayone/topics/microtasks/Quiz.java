package dayone.topics.microtasks;

import dayone.runtime.Todo;
import java.util.List;

/**
 * Task 6: your answers. The questions are at the end of README.md.
 *
 * <p>For a choice, return the letter of your answer, as in {@code return "a";}. For a prediction,
 * return the lines in the order in which the program prints them, as in {@code return List.of("X",
 * "Y");}.
 */
public final class Quiz {

  /** Question 1, a choice: which queue can starve the loop. */
  public static String question1() {
    throw new Todo("Task 6: answer question 1");
  }

  /** Question 2, a choice: where setImmediate is certain to come before setTimeout(0). */
  public static String question2() {
    throw new Todo("Task 6: answer question 2");
  }

  /** Question 3, a choice: the trade-offs between timer functions. */
  public static String question3() {
    throw new Todo("Task 6: answer question 3");
  }

  /** Question 4, a choice: an interval that is too slow. */
  public static String question4() {
    throw new Todo("Task 6: answer question 4");
  }

  /** Question 5, a choice: sometimes at once, sometimes later. */
  public static String question5() {
    throw new Todo("Task 6: answer question 5");
  }

  /** Question 6, a prediction: the executor and its reactions. */
  public static List<String> question6() {
    throw new Todo("Task 6: answer question 6");
  }

  /** Question 7, a prediction: jobs that queue ticks, ticks that queue jobs. */
  public static List<String> question7() {
    throw new Todo("Task 6: answer question 7");
  }

  /** Question 8, a prediction: a handler that returns a promise. */
  public static List<String> question8() {
    throw new Todo("Task 6: answer question 8");
  }

  /** Question 9, a prediction: between two immediates. */
  public static List<String> question9() {
    throw new Todo("Task 6: answer question 9");
  }

  private Quiz() {}
}
