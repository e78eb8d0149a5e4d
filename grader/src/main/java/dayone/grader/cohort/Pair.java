package dayone.grader.cohort;

/**
 * Two submissions of one topic that are alike.
 *
 * @param topic the topic's id
 * @param first a student
 * @param second another one
 * @param percent how much of the smaller one is in the larger one, from 0 to 100
 * @param average how much of both is in both, from 0 to 100
 */
public record Pair(String topic, String first, String second, int percent, int average) {}
