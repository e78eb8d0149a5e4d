package dayone.runtime.perf;

import org.jspecify.annotations.Nullable;

/** What {@link Performance#mark(String, MarkOptions)} may be told: {@code MarkOptions.at(5)}. */
public final class MarkOptions {

  final @Nullable Object detail;
  final @Nullable Double startTime;

  private MarkOptions(@Nullable Object detail, @Nullable Double startTime) {
    this.detail = detail;
    this.startTime = startTime;
  }

  /** Adds {@code detail} to the mark. */
  public static MarkOptions with(@Nullable Object detail) {
    return new MarkOptions(detail, null);
  }

  /** Places the mark at {@code startTime} instead of now. */
  public static MarkOptions at(double startTime) {
    return new MarkOptions(null, startTime);
  }

  /** The same, with a detail. */
  public MarkOptions detail(@Nullable Object detail) {
    return new MarkOptions(detail, startTime);
  }
}
