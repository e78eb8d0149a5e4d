package dayone.grader.catalog;

import java.util.Locale;

/** Who may read a test. The folder its source lies in decides. */
public enum Visibility {
  /** In {@code src/test/java}: students have the source, so its messages are shown in full. */
  VISIBLE,
  /**
   * In {@code src/hidden/java}: absent from the template, so its messages must give nothing away.
   */
  HIDDEN;

  /** Returns the name as it is written in a report. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
