package dayone.runtime.perf;

import org.jspecify.annotations.Nullable;

/**
 * What {@link Performance#measure(String, MeasureOptions)} may be told. Begin with {@link #none}:
 * {@code MeasureOptions.none().start("begin").duration(3)}.
 */
public final class MeasureOptions {

  private static final MeasureOptions NONE = new MeasureOptions(null, null, null, null);

  final @Nullable Moment start;
  final @Nullable Moment end;
  final @Nullable Double duration;
  final @Nullable Object detail;

  private MeasureOptions(
      @Nullable Moment start,
      @Nullable Moment end,
      @Nullable Double duration,
      @Nullable Object detail) {
    this.start = start;
    this.end = end;
    this.duration = duration;
    this.detail = detail;
  }

  /** From the time origin until now. */
  public static MeasureOptions none() {
    return NONE;
  }

  /** Begins at a mark. */
  public MeasureOptions start(String mark) {
    return new MeasureOptions(new Moment.Named(mark), end, duration, detail);
  }

  /** Begins at a time, in milliseconds. */
  public MeasureOptions start(double millis) {
    return new MeasureOptions(new Moment.At(millis), end, duration, detail);
  }

  /** Ends at a mark. */
  public MeasureOptions end(String mark) {
    return new MeasureOptions(start, new Moment.Named(mark), duration, detail);
  }

  /** Ends at a time, in milliseconds. */
  public MeasureOptions end(double millis) {
    return new MeasureOptions(start, new Moment.At(millis), duration, detail);
  }

  /** Lasts so long: beside a start or an end, never both. Without either it counts for nothing. */
  public MeasureOptions duration(double millis) {
    return new MeasureOptions(start, end, millis, detail);
  }

  /** Adds {@code detail} to the measure. */
  public MeasureOptions detail(@Nullable Object detail) {
    return new MeasureOptions(start, end, duration, detail);
  }
}
