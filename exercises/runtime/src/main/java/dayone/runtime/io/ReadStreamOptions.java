package dayone.runtime.io;

import dayone.runtime.async.AbortSignal;
import org.jspecify.annotations.Nullable;

/**
 * How a file is read as a stream.
 *
 * @param start the first byte, or -1 to read where the file is
 * @param end the last byte, which is still read
 * @param highWaterMark the size of a chunk
 * @param autoClose whether the file is closed at the end and after an error
 * @param signal ends the stream; or null
 */
public record ReadStreamOptions(
    long start, long end, int highWaterMark, boolean autoClose, @Nullable AbortSignal signal) {

  private static final int CHUNK = 64 * 1024;

  /** Node's defaults: the whole file, in chunks of 64 KiB. */
  public static final ReadStreamOptions DEFAULT =
      new ReadStreamOptions(Descriptor.CURRENT, Long.MAX_VALUE, CHUNK, true, null);

  /**
   * @throws IllegalArgumentException if {@code start} lies behind {@code end}, or a chunk would be
   *     empty
   */
  public ReadStreamOptions {
    if (start < Descriptor.CURRENT || start > end) {
      throw new IllegalArgumentException(
          "start must be at least 0 and at most end (" + end + "), and is " + start + ".");
    }
    if (highWaterMark < 1) {
      throw new IllegalArgumentException(
          "highWaterMark must be at least 1 byte, and is " + highWaterMark + ".");
    }
  }

  /** The same from byte {@code other} on. */
  public ReadStreamOptions withStart(long other) {
    return new ReadStreamOptions(other, end, highWaterMark, autoClose, signal);
  }

  /** The same up to byte {@code other}, which is still read. */
  public ReadStreamOptions withEnd(long other) {
    return new ReadStreamOptions(start, other, highWaterMark, autoClose, signal);
  }

  /** The same in chunks of {@code other} bytes. */
  public ReadStreamOptions withHighWaterMark(int other) {
    return new ReadStreamOptions(start, end, other, autoClose, signal);
  }

  /** The same, left open at the end until it is destroyed. */
  public ReadStreamOptions withoutAutoClose() {
    return new ReadStreamOptions(start, end, highWaterMark, false, signal);
  }

  /** The same, ended by {@code other}. */
  public ReadStreamOptions withSignal(AbortSignal other) {
    return new ReadStreamOptions(start, end, highWaterMark, autoClose, other);
  }
}
