package dayone.grader.cohort;

import java.util.Map;

/**
 * A line of the gradebook.
 *
 * @param student the name
 * @param ending how it ended
 * @param reason why there is no score; empty if there is one
 * @param score points earned
 * @param maxScore points to be had
 * @param byTopic points earned by the ids of topics; empty if there is no score
 */
record Standing(
    String student,
    Ending ending,
    String reason,
    int score,
    int maxScore,
    Map<String, Integer> byTopic) {

  boolean hasScore() {
    return ending == Ending.GRADED;
  }
}
