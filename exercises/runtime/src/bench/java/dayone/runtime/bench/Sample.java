package dayone.runtime.bench;

import java.util.OptionalDouble;

/**
 * What one process measured.
 *
 * @param score operations per second, the median of its iterations
 * @param allocated bytes allocated per operation, where the process can tell
 */
record Sample(double score, OptionalDouble allocated) {}
