package dayone.grader.catalog;

/**
 * One task of a topic, as {@code topic.json} declares it.
 *
 * @param number the number that ties it to its section, its hint and its tests
 * @param title what the student reads
 * @param points what all of its tests are worth together
 */
public record Task(int number, String title, int points) {}
