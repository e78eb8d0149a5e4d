package dayone.grader.inspect;

/**
 * A reason why a class may not run.
 *
 * @param file the source it came from, relative to the topic's folder
 * @param line the line, from 1; 0 if it is about the whole class
 * @param message what is wrong and what to do, as sentences; the first goes on from the file's name
 *     and has no full stop if it is the only one
 */
public record Finding(String file, int line, String message) {}
