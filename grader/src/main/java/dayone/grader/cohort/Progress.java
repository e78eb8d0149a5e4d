package dayone.grader.cohort;

/** Is told what a run does. Called by several threads, one at a time. */
public interface Progress {
  /** So many students there are. */
  void begins(int students);

  /**
   * One more is done.
   *
   * @param student the name
   * @param result a few words
   * @param worked whether it was graded just now, and so tells something about the time left
   */
  void isDone(String student, String result, boolean worked);

  /** Something is worth a line. */
  void says(String sentence);

  /** All are done, or the run has ended early. */
  void ends();
}
