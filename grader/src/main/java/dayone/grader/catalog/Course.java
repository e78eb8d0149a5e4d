package dayone.grader.catalog;

import java.nio.file.Path;

/**
 * Where the parts of the course lie. The only place that knows the layout of the repository.
 *
 * @param root the folder that holds {@code exercises} and {@code solutions}
 */
public record Course(Path root) {

  /** Returns the folder with the topics: stubs, tests and texts. */
  public Path exercises() {
    return root.resolve("exercises");
  }

  /** Returns the folder with the solutions, in topic folders of the same names. */
  public Path solutions() {
    return root.resolve("solutions");
  }

  /** Returns the topic's folder in the exercises. */
  public Path folder(Topic topic) {
    return exercises().resolve(topic.folder());
  }

  /** Returns the folder of the topic's compiled tests, visible and hidden together. */
  public Path testClasses(Topic topic) {
    return testClasses(folder(topic));
  }

  static Path testClasses(Path folder) {
    return folder.resolve("target").resolve("test-classes");
  }
}
