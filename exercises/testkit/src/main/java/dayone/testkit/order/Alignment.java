package dayone.testkit.order;

import java.util.Arrays;
import java.util.List;

/**
 * Which lines of two outputs belong together, so that each line that does not stand where it should
 * can be named as what it is. As many lines as possible count as being in their place: a line that
 * came first instead of last must not make all others look late.
 */
final class Alignment {

  /** So many lines after the first difference are looked at: the work grows with the square. */
  private static final int LINES = 1_000;

  private static final int NONE = -1;

  private final int first;
  private final List<String> expected;
  private final List<String> actual;
  private final List<String> allExpected;

  /** Whether both outputs were looked at to their end: else a line may still come. */
  private final boolean isWhole;

  /** For each line the one that it belongs to on the other side, or NONE. */
  private final int[] ofExpected;

  private final int[] ofActual;

  /** For each line whether it stands in its place. */
  private final boolean[] isInPlace;

  Alignment(List<String> allExpected, List<String> allActual, int from) {
    this.allExpected = allExpected;
    first = from;
    expected = window(allExpected, from);
    actual = window(allActual, from);
    isWhole = Math.max(allExpected.size(), allActual.size()) - from <= LINES;
    ofExpected = new int[expected.size()];
    ofActual = new int[actual.size()];
    isInPlace = new boolean[actual.size()];
    Arrays.fill(ofExpected, NONE);
    Arrays.fill(ofActual, NONE);
    matchInPlace();
    matchMoved();
  }

  private static List<String> window(List<String> lines, int from) {
    return lines.subList(Math.min(from, lines.size()), Math.min(lines.size(), from + LINES));
  }

  /** The longest sequence that both have in common. */
  private void matchInPlace() {
    int[][] longest = longest();
    int i = 0;
    int j = 0;
    while (i < expected.size() && j < actual.size()) {
      if (expected.get(i).equals(actual.get(j))) {
        isInPlace[j] = true;
        join(i++, j++);
      } else if (longest[i][j + 1] >= longest[i + 1][j]) {
        // Of two ways to see it: that one came too early, and not the other too late.
        j++;
      } else {
        i++;
      }
    }
  }

  private int[][] longest() {
    int[][] longest = new int[expected.size() + 1][actual.size() + 1];
    for (int i = expected.size() - 1; i >= 0; i--) {
      for (int j = actual.size() - 1; j >= 0; j--) {
        longest[i][j] =
            expected.get(i).equals(actual.get(j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    return longest;
  }

  private void matchMoved() {
    for (int j = 0; j < actual.size(); j++) {
      for (int i = 0; ofActual[j] == NONE && i < expected.size(); i++) {
        if (ofExpected[i] == NONE && expected.get(i).equals(actual.get(j))) {
          join(i, j);
        }
      }
    }
  }

  private void join(int i, int j) {
    ofExpected[i] = j;
    ofActual[j] = i;
  }

  /** What is to be said of an expected line; empty if nothing is. */
  String ofExpected(int row) {
    int i = row - first;
    return isWhole && i >= 0 && i < expected.size() && ofExpected[i] == NONE ? "never printed" : "";
  }

  /** What is to be said of a printed line; empty if nothing is. */
  String ofActual(int row) {
    int j = row - first;
    if (j < 0 || j >= actual.size() || isInPlace[j]) {
      return "";
    }
    if (ofActual[j] == NONE) {
      if (!isWhole) {
        return "";
      }
      return allExpected.contains(actual.get(j)) ? "once too often" : "not expected";
    }
    return inPlaceBefore(j) < expectedBefore(ofActual[j]) ? "too early" : "too late";
  }

  private int inPlaceBefore(int j) {
    int count = 0;
    for (int k = 0; k < j; k++) {
      count += isInPlace[k] ? 1 : 0;
    }
    return count;
  }

  private int expectedBefore(int i) {
    int count = 0;
    for (int k = 0; k < i; k++) {
      count += ofExpected[k] != NONE && isInPlace[ofExpected[k]] ? 1 : 0;
    }
    return count;
  }
}
