package dayone.grader.cohort;

import org.jspecify.annotations.Nullable;

/**
 * What a worker says about one student.
 *
 * @param row the row; null if the one that is there is still right
 * @param spent whether the worker should be replaced: something goes on in it that cannot be ended
 */
public record Answer(@Nullable Row row, boolean spent) {}
