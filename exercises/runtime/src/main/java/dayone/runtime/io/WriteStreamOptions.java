package dayone.runtime.io;

import dayone.runtime.async.AbortSignal;
import org.jspecify.annotations.Nullable;

/**
 * How a file is written as a stream.
 *
 * @param flags how it is opened: {@code w} makes it empty first, {@code a} appends, {@code r+}
 *     changes a part of it
 * @param start the first byte to write, or -1 to write where the file is
 * @param highWaterMark how many bytes may wait before {@code write} answers false
 * @param autoClose whether the file is closed at the end and after an error
 * @param flush whether the data shall have reached the disk before the file is closed
 * @param signal ends the stream; or null
 */
public record WriteStreamOptions(
    String flags,
    long start,
    int highWaterMark,
    boolean autoClose,
    boolean flush,
    @Nullable AbortSignal signal) {

  private static final int HIGH_WATER_MARK = 16 * 1024;

  /** Node's defaults: a new file, 16 KiB waiting. */
  public static final WriteStreamOptions DEFAULT =
      new WriteStreamOptions("w", Descriptor.CURRENT, HIGH_WATER_MARK, true, false, null);

  /**
   * @throws IllegalArgumentException if a number is negative, or there are no such flags
   */
  public WriteStreamOptions {
    OpenFlags.named(flags);
    if (start < Descriptor.CURRENT) {
      throw new IllegalArgumentException("start must be at least 0, and is " + start + ".");
    }
    if (highWaterMark < 0) {
      throw new IllegalArgumentException(
          "highWaterMark must be at least 0 bytes, and is " + highWaterMark + ".");
    }
  }

  /** The same with other flags. */
  public WriteStreamOptions withFlags(String other) {
    return new WriteStreamOptions(other, start, highWaterMark, autoClose, flush, signal);
  }

  /** The same from byte {@code other} on. */
  public WriteStreamOptions withStart(long other) {
    return new WriteStreamOptions(flags, other, highWaterMark, autoClose, flush, signal);
  }

  /** The same with {@code other} bytes waiting. */
  public WriteStreamOptions withHighWaterMark(int other) {
    return new WriteStreamOptions(flags, start, other, autoClose, flush, signal);
  }

  /** The same, left open at the end until it is destroyed. */
  public WriteStreamOptions withoutAutoClose() {
    return new WriteStreamOptions(flags, start, highWaterMark, false, flush, signal);
  }

  /** The same, on the disk before it is closed. */
  public WriteStreamOptions withFlush() {
    return new WriteStreamOptions(flags, start, highWaterMark, autoClose, true, signal);
  }

  /** The same, ended by {@code other}. */
  public WriteStreamOptions withSignal(AbortSignal other) {
    return new WriteStreamOptions(flags, start, highWaterMark, autoClose, flush, other);
  }
}
