package dayone.topics.asynciterators;

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

  /** Question 1, a choice: regular and async iterators. */
  public static String question1() {
    throw new Todo("Task 5: answer question 1");
  }

  /** Question 2, a choice: how long a loop takes. */
  public static String question2() {
    throw new Todo("Task 5: answer question 2");
  }

  /** Question 3, a choice: ways out of a loop. */
  public static String question3() {
    throw new Todo("Task 5: answer question 3");
  }

  /** Question 4, a choice: a source that cannot be told to wait. */
  public static String question4() {
    throw new Todo("Task 5: answer question 4");
  }

  /** Question 5, a prediction: what a loop does when it is left. */
  public static List<String> question5() {
    throw new Todo("Task 5: answer question 5");
  }

  /** Question 6, a prediction: two loops at once. */
  public static List<String> question6() {
    throw new Todo("Task 5: answer question 6");
  }

  /** Question 7, a prediction: a loop over timers. */
  public static List<String> question7() {
    throw new Todo("Task 5: answer question 7");
  }

  private Quiz() {}
}
