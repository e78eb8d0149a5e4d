package dayone.grader.cohort;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How the grading of one student ended. Only the first of them is a score. */
public enum Ending {
  /** There is a report, whatever the score. */
  GRADED,
  /** What was submitted cannot be read: a broken archive, no commit before the deadline. */
  UNREADABLE,
  /** There is nothing: no folder, no archive, a repository that could not be fetched. */
  MISSING,
  /** The grader itself failed. It says nothing about the work. */
  FAULT;

  /** Returns the word in JSON. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
