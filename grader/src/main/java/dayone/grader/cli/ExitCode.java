package dayone.grader.cli;

/** What the command ends with. The numbers are part of the contract. */
enum ExitCode {
  /** Graded, whatever the score; or verified and found sound. */
  DONE(0),
  /**
   * {@code verify} found something to mend, or {@code release} or {@code publish} refused to write.
   */
  FOUND(1),
  /** Called wrongly, or what was to be graded cannot be read. */
  USAGE(2),
  /** The grader or the repository is broken. There is no score. */
  FAULT(3);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
