package dayone.topics.messagequeues;

/**
 * What is left of a job that was given up.
 *
 * @param name the name under which it was added
 * @param attempts how often it was tried
 * @param error what the last attempt failed with
 */
public record DeadLetter(String name, int attempts, Throwable error) {}
