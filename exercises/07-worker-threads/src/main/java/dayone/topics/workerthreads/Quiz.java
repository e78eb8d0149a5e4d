package dayone.topics.workerthreads;

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

  /** Question 1, a choice: two gigabytes that all jobs read. */
  public static String question1() {
    throw new Todo("Task 6: answer question 1");
  }

  /** Question 2, a choice: a native library that crashes. */
  public static String question2() {
    throw new Todo("Task 6: answer question 2");
  }

  /** Question 3, a choice: a program that waits. */
  public static String question3() {
    throw new Todo("Task 6: answer question 3");
  }

  /** Question 4, a choice: a counter without Atomics. */
  public static String question4() {
    throw new Todo("Task 6: answer question 4");
  }

  /** Question 5, a choice: more workers than cores. */
  public static String question5() {
    throw new Todo("Task 6: answer question 5");
  }

  /** Question 6, a prediction: a message and a change. */
  public static List<String> question6() {
    throw new Todo("Task 6: answer question 6");
  }

  /** Question 7, a prediction: what a worker tells, and when. */
  public static List<String> question7() {
    throw new Todo("Task 6: answer question 7");
  }

  private Quiz() {}
}
