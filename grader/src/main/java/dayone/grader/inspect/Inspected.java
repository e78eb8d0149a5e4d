package dayone.grader.inspect;

import dayone.grader.compile.Compilation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A compilation that has been looked at.
 *
 * @param compilation what was looked at
 * @param findings what keeps it from being run; empty if it may
 */
public record Inspected(Compilation compilation, List<Finding> findings) {

  /** Returns whether every class may run. */
  public boolean isClean() {
    return findings.isEmpty();
  }

  /** Returns the first finding of each file, for the submission to do without it. */
  public Map<String, String> reasons() {
    Map<String, String> reasons = new LinkedHashMap<>();
    findings.forEach(finding -> reasons.putIfAbsent(finding.file(), finding.message()));
    return reasons;
  }
}
