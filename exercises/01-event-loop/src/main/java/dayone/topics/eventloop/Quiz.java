package dayone.topics.eventloop;

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

  /** Question 1, a choice: what the thread does while a file is read. */
  public static String question1() {
    throw new Todo("Task 6: answer question 1");
  }

  /** Question 2, a choice: who waits for what. */
  public static String question2() {
    throw new Todo("Task 6: answer question 2");
  }

  /** Question 3, a choice: what a delay of 0 promises. */
  public static String question3() {
    throw new Todo("Task 6: answer question 3");
  }

  /** Question 4, a choice: which call for the next slice of a long computation. */
  public static String question4() {
    throw new Todo("Task 6: answer question 4");
  }

  /** Question 5, a choice: CPU-bound or I/O-bound. */
  public static String question5() {
    throw new Todo("Task 6: answer question 5");
  }

  /** Question 6, a prediction: ticks and promises. */
  public static List<String> question6() {
    throw new Todo("Task 6: answer question 6");
  }

  /** Question 7, a prediction: after a file was read. */
  public static List<String> question7() {
    throw new Todo("Task 6: answer question 7");
  }

  /** Question 8, a prediction: inside a timer. */
  public static List<String> question8() {
    throw new Todo("Task 6: answer question 8");
  }

  /** Question 9, a choice: who waits for a thread of the pool. */
  public static String question9() {
    throw new Todo("Task 6: answer question 9");
  }

  /** Question 10, a choice: what ticks do for recursion. */
  public static String question10() {
    throw new Todo("Task 6: answer question 10");
  }

  private Quiz() {}
}
