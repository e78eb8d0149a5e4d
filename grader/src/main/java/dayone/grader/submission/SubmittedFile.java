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
   * @param reason a sentence without the file's name, such as "is missing"
   */
  record Missing(String reason) implements SubmittedFile {}
}
