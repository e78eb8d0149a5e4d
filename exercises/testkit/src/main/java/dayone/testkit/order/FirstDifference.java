package dayone.testkit.order;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where two outputs part, and in which way.
 *
 * @param index the first line that differs, from 0
 */
record FirstDifference(int index, List<String> expected, List<String> actual) {

  /** The two must differ. */
  static FirstDifference between(List<String> expected, List<String> actual) {
    int index = 0;
    while (index < expected.size()
        && index < actual.size()
        && expected.get(index).equals(actual.get(index))) {
      index++;
    }
    return new FirstDifference(index, expected, actual);
  }

  private boolean expectedEnds() {
    return index == expected.size();
  }

  private boolean actualEnds() {
    return index == actual.size();
  }

  /** Where the line that is expected here came instead, later; -1 if it never did. */
  int lateAt() {
    if (expectedEnds() || actualEnds()) {
      return -1;
    }
    int offset = actual.subList(index, actual.size()).indexOf(expected.get(index));
    return offset < 0 ? -1 : index + offset;
  }

  /** Both lines are expected, but the other way round. */
  boolean isWrongOrder() {
    return lateAt() >= 0 && cameTooEarly();
  }

  /** The line that came here is expected, but further down. */
  private boolean cameTooEarly() {
    return expected.subList(index, expected.size()).contains(actual.get(index));
  }

  boolean isOnlyWhiteSpace() {
    return !expectedEnds()
        && !actualEnds()
        && Quoted.differOnlyInWhiteSpace(expected.get(index), actual.get(index));
  }

  String headline() {
    List<String> wanted = sorted(expected);
    List<String> got = sorted(actual);
    if (wanted.equals(got)) {
      return "The right lines were printed, but in the wrong order.";
    }
    return actualEnds()
        ? "The output ends too early."
        : expectedEnds() ? "More was printed than expected." : "Not the expected lines.";
  }

  /** The difference in one sentence or two. */
  String inWords() {
    String line = "Line " + (index + 1) + ": ";
    if (actualEnds()) {
      return line
          + "expected "
          + Quoted.of(expected.get(index))
          + ", but nothing more was printed.";
    }
    String got = actual.get(index);
    if (expectedEnds()) {
      return line + "nothing more was expected, but " + Quoted.of(got) + came(got);
    }
    String wanted = expected.get(index);
    String quotedGot = Quoted.of(got, wanted);
    String expectedHere = line + "expected " + Quoted.of(wanted, got) + ", but ";
    if (isOnlyWhiteSpace()) {
      return expectedHere + quotedGot + " was printed. They differ only in white space.";
    }
    if (wanted.equalsIgnoreCase(got)) {
      return expectedHere + quotedGot + " was printed. Look at upper and lower case.";
    }
    int late = lateAt();
    if (cameTooEarly()) {
      return late >= 0
          ? expectedHere + quotedGot + " came first."
          : expectedHere + "it was never printed; " + quotedGot + " came instead.";
    }
    return expectedHere + quotedGot + came(got);
  }

  /** How a line came that should not be there at all. */
  private String came(String got) {
    return expected.contains(got)
        ? " was printed again."
        : " was printed, which is expected nowhere.";
  }

  /** What else is missing or too much; empty if nothing is. */
  String others() {
    List<String> missing = without(expected, actual);
    List<String> tooMuch = without(actual, expected);
    if (!actualEnds() && !expectedEnds() && lateAt() < 0) {
      missing.remove(expected.get(index));
    } else if (actualEnds()) {
      missing.removeFirst();
    }
    if (!actualEnds()) {
      tooMuch.remove(actual.get(index));
    }
    int before = missing.size();
    missing.removeIf(line -> removeSpelledLike(line, tooMuch));
    List<String> sentences = new ArrayList<>();
    if (missing.size() < before) {
      sentences.add("Other lines differ in the same way.");
    }
    if (!missing.isEmpty()) {
      sentences.add("Also missing: " + Quoted.list(missing) + ".");
    }
    if (!tooMuch.isEmpty()) {
      sentences.add("Also too much: " + Quoted.list(tooMuch) + ".");
    }
    return String.join(" ", sentences);
  }

  /** Takes a line out that is the same but for its spaces or capital letters. */
  private static boolean removeSpelledLike(String line, List<String> lines) {
    for (String other : lines) {
      if (Quoted.differOnlyInSpelling(line, other)) {
        return lines.remove(other);
      }
    }
    return false;
  }

  /** As multisets: a line that is printed twice and expected once is left once. */
  private static List<String> without(List<String> all, List<String> taken) {
    List<String> left = new ArrayList<>(all);
    taken.forEach(left::remove);
    return left;
  }

  private static List<String> sorted(List<String> lines) {
    List<String> sorted = new ArrayList<>(lines);
    Collections.sort(sorted);
    return sorted;
  }
}
