package dayone.grader.catalog;

import java.util.List;

/**
 * One topic of the course.
 *
 * @param id the stable name, used in reports
 * @param number its place in the course, the prefix of its folder
 * @param folder the folder's name, the same in exercises, solutions and submissions
 * @param title what the student reads
 * @param session the session of the course it belongs to
 * @param minutes how long it is meant to take
 * @param tasks in the order of their numbers
 * @param editable the student's files, relative to the topic's folder, with slashes
 * @param given the other main sources: the student's code is compiled with them, but may not change
 *     them
 * @param allow what this topic allows beyond the course's list, in the words of that list
 * @param tests every test that counts, in the order of the report
 */
public record Topic(
    String id,
    int number,
    String folder,
    String title,
    int session,
    int minutes,
    List<Task> tasks,
    List<String> editable,
    List<String> given,
    List<String> allow,
    List<ExpectedTest> tests) {

  /** The root of a topic's main sources; the rest of a source's path is its package and class. */
  public static final String MAIN_SOURCES = "src/main/java/";

  /** Returns the sum of the points of all tests. */
  public int maxScore() {
    return tests.stream().mapToInt(ExpectedTest::points).sum();
  }

  /** Returns whether someone who writes {@code name} means this topic: by id, folder or number. */
  public boolean isCalled(String name) {
    return name.equals(id)
        || name.equals(folder)
        || (name.matches("[0-9]{1,4}") && Integer.parseInt(name) == number);
  }
}
