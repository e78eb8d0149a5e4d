package dayone.grader.submission;

/** One editable file, as it was found. */
public sealed interface SubmittedFile {

  /**
   * The file can be used.
   *
   * @param text its content
   */
  record Present(String text) implements SubmittedFile {}

  /**
   * The file cannot be used, so its stub takes its place.
   *
   * @param line the line that is the reason, from 1; 0 if it is the whole file
   * @param reason a sentence without the file's name, such as "is missing"
   */
  record Missing(int line, String reason) implements SubmittedFile {

    /** A file that is missing or refused as a whole. */
    public Missing(String reason) {
      this(0, reason);
    }
  }
}
