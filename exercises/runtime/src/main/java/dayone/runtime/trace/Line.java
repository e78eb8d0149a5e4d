package dayone.runtime.trace;

import org.jspecify.annotations.Nullable;

/**
 * One printed line.
 *
 * @param text what was printed
 * @param printedBy the call that printed it, or null if the loop did not run
 */
public record Line(String text, @Nullable Call printedBy) {}
