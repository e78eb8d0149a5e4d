package dayone.grader.inspect;

/**
 * A class that may not run.
 *
 * @param file the source it came from, relative to the topic's folder
 * @param message what is wrong, as a sentence without the file's name and the full stop
 */
public record Finding(String file, String message) {}
