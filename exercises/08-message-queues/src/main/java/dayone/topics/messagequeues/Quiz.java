package dayone.topics.messagequeues;

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

  /** Question 1, a choice: a queue without a bound. */
  public static String question1() {
    throw new Todo("Task 5: answer question 1");
  }

  /** Question 2, a choice: a job that runs twice. */
  public static String question2() {
    throw new Todo("Task 5: answer question 2");
  }

  /** Question 3, a choice: what jitter is for. */
  public static String question3() {
    throw new Todo("Task 5: answer question 3");
  }

  /** Question 4, a choice: what a queue in Redis adds. */
  public static String question4() {
    throw new Todo("Task 5: answer question 4");
  }

  /** Question 5, a choice: what belongs on the dead-letter list. */
  public static String question5() {
    throw new Todo("Task 5: answer question 5");
  }

  /** Question 6, a prediction: takers that wait. */
  public static List<String> question6() {
    throw new Todo("Task 5: answer question 6");
  }

  /** Question 7, a prediction: waits that double. */
  public static List<String> question7() {
    throw new Todo("Task 5: answer question 7");
  }

  /** Question 8, a prediction: a repetition that drifts. */
  public static List<String> question8() {
    throw new Todo("Task 5: answer question 8");
  }

  private Quiz() {}
}
