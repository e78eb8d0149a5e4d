package dayone.grader.execute;

/**
 * How one test ended. An empty text means that there is none.
 *
 * @param status the verdict
 * @param message the full text, which may hold what hidden tests expect
 * @param thrown the class name of what was thrown, if it was no assertion
 * @param rule the sentence of the rule that was broken
 */
public record Outcome(Status status, String message, String thrown, String rule) {

  static Outcome of(Status status, String message) {
    return new Outcome(status, message, "", "");
  }
}
