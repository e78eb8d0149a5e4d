package dayone.grader.execute;

import java.util.Locale;

/** The verdict on one test. */
public enum Status {
  /** It ran and all of it held. */
  PASSED,
  /** It ran and something did not hold, or was thrown. */
  FAILED,
  /** It met an untouched stub. */
  TODO,
  /** It used up its time. */
  TIMED_OUT,
  /** It ended the process it ran in. */
  CRASHED,
  /** It could not judge any work of the student: the file is missing or does not compile. */
  NOT_RUN;

  /** Returns the name as it is written in a report. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
