package dayone.grader.cohort;

/** Grades one submission after the other. Not thread-safe. */
public interface Worker extends AutoCloseable {
  /**
   * Grades a submission. Never throws: whatever happens becomes a row.
   *
   * @param entry the student; they have submitted something
   * @param key the key of the row that is there; empty if there is none
   */
  Answer grade(Entry entry, String key) throws InterruptedException;

  @Override
  void close();
}
