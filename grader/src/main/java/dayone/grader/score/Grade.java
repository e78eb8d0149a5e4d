package dayone.grader.score;

import java.util.List;

/**
 * The points of a submission.
 *
 * @param topics in the order of the course
 */
public record Grade(List<TopicGrade> topics) {

  /** Returns what all topics earned together. */
  public int score() {
    return topics.stream().mapToInt(TopicGrade::score).sum();
  }

  /** Returns what all topics could have earned. */
  public int maxScore() {
    return topics.stream().mapToInt(TopicGrade::maxScore).sum();
  }
}
