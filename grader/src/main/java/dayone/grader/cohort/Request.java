package dayone.grader.cohort;

/**
 * What a worker process is asked, a line of JSON.
 *
 * @param student the name
 * @param path what they have submitted
 * @param key the key of the row that is there; empty if there is none
 */
record Request(String student, String path, String key) {}
