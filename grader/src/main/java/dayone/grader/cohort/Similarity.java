package dayone.grader.cohort;

import java.util.List;

/** What a comparison of all submissions with each other has found. */
public sealed interface Similarity {
  /** There was none; the sentence says why. */
  record NotCompared(String why) implements Similarity {}

  /**
   * There was one.
   *
   * @param pairs the most alike first
   * @param left sentences about what could not be compared
   */
  record Compared(List<Pair> pairs, List<String> left) implements Similarity {}
}
