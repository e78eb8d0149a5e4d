package dayone.testkit.order;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a run.
 *
 * @param text the whole explanation, without the rule
 * @param rule the sentence of Node behind it, or null if none is certain
 */
public record Finding(String text, @Nullable String rule) {}
