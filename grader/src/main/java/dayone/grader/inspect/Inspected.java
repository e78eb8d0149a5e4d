package dayone.grader.inspect;

import dayone.grader.compile.Compilation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A compilation that has been looked at.
 *
 * @param compilation what was looked at
 * @param findings what keeps it from being run, by file and line; empty if it may
 */
public record Inspected(Compilation compilation, List<Finding> findings) {
  /** More than a student reads at once. */
  private static final int MOST = 5;

  /** Returns whether every class may run. */
  public boolean isClean() {
    return findings.isEmpty();
  }

  /**
   * Returns one finding for each file, for the submission to do without it: the first, with the
   * others of the file below its text. A mistake to be mended should not have to be found one by
   * one.
   */
  public Map<String, Finding> reasons() {
    Map<String, Finding> reasons = new LinkedHashMap<>();
    for (Finding first : findings) {
      reasons.computeIfAbsent(first.file(), file -> new Finding(file, first.line(), allOf(file)));
    }
    return reasons;
  }

  private String allOf(String file) {
    List<Finding> own = findings.stream().filter(each -> each.file().equals(file)).toList();
    StringBuilder text = new StringBuilder(bare(own.getFirst().message()));
    for (Finding other : own.subList(1, Math.min(own.size(), MOST))) {
      text.append(".\nIt also ").append(bare(other.message()));
      text.append(other.line() > 0 ? " (line " + other.line() + ")" : "");
    }
    if (own.size() > MOST) {
      text.append(".\nThere are ").append(own.size() - MOST).append(" more findings like these");
    }
    return text.toString();
  }

  /** The sentence is closed by the one who shows it. */
  private static String bare(String message) {
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }
}
