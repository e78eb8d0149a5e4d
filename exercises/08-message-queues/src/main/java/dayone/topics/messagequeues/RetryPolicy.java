package dayone.topics.messagequeues;

/**
 * How often a job is tried, and how long the waits are.
 *
 * @param attempts how often it is tried at most, the first time included; at least 1
 * @param firstWait the wait behind the first failure, in milliseconds; at least 1
 * @param longestWait no wait is longer; at least {@code firstWait}, at most what a timer can wait
 * @param jitter which share of a wait may be taken off by chance, from 0 (nothing) to 1 (all of it)
 */
public record RetryPolicy(int attempts, long firstWait, long longestWait, double jitter) {}
