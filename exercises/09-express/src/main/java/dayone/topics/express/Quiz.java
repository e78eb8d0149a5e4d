package dayone.topics.express;

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

  /** Question 1, a choice: where a handler of errors stands. */
  public static String question1() {
    throw new Todo("Task 5: answer question 1");
  }

  /** Question 2, a choice: who sees a rejection. */
  public static String question2() {
    throw new Todo("Task 5: answer question 2");
  }

  /** Question 3, a choice: why bytes are counted. */
  public static String question3() {
    throw new Todo("Task 5: answer question 3");
  }

  /** Question 4, a choice: how to shut down. */
  public static String question4() {
    throw new Todo("Task 5: answer question 4");
  }

  /** Question 5, a prediction: a chain. */
  public static List<String> question5() {
    throw new Todo("Task 5: answer question 5");
  }

  /** Question 6, a prediction: a try around a promise. */
  public static List<String> question6() {
    throw new Todo("Task 5: answer question 6");
  }

  /** Question 7, a prediction: two requests. */
  public static List<String> question7() {
    throw new Todo("Task 5: answer question 7");
  }

  private Quiz() {}
}
