package dayone.runtime.io;

import dayone.runtime.async.AbortSignal;
import org.jspecify.annotations.Nullable;

/**
 * How a whole file is written.
 *
 * @param flags how it is opened: {@code w} makes it empty first, {@code a} appends, {@code wx}
 *     fails if there is one
 * @param flush whether the data shall have reached the disk
 * @param signal stops it, between two writes; or null
 */
public record WriteFileOptions(String flags, boolean flush, @Nullable AbortSignal signal) {

  /** Node's defaults. */
  public static final WriteFileOptions DEFAULT = new WriteFileOptions("w", false, null);

  /** The same with other flags. */
  public WriteFileOptions withFlags(String other) {
    return new WriteFileOptions(other, flush, signal);
  }

  /** The same, on the disk before it is done. */
  public WriteFileOptions withFlush() {
    return new WriteFileOptions(flags, true, signal);
  }

  /** The same, to be stopped by {@code other}. */
  public WriteFileOptions withSignal(AbortSignal other) {
    return new WriteFileOptions(flags, flush, other);
  }
}
