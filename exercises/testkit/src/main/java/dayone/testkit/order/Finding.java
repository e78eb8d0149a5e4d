package dayone.testkit.order;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a run.
 *
 * @param text the whole explanation, without the rule
 * @param rule the sentence of Node behind it, or null if none is certain
 * @param focus where to look, or null if no line is meant
 */
public record Finding(String text, @Nullable String rule, @Nullable Focus focus) {

  Finding(String text, @Nullable String rule) {
    this(text, rule, null);
  }
}
