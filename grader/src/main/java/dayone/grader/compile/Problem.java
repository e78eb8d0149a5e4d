package dayone.grader.compile;

/**
 * Something wrong with a file of the student.
 *
 * @param file relative to the topic's folder
 * @param line the line, from 1; 0 if it is about the whole file
 * @param message what is wrong, with the source line below it where there is one
 */
public record Problem(String file, int line, String message) {}
