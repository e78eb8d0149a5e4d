package dayone.runtime.shared;

import java.lang.foreign.MemorySegment;
import java.util.Objects;

/**
 * A fixed number of bytes, all 0 at first, that any thread may read and write through views: Node's
 * {@code SharedArrayBuffer}. A message passes it by reference.
 *
 * @see <a
 *     href="https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/SharedArrayBuffer">MDN:
 *     SharedArrayBuffer</a>
 */
public final class SharedBuffer {

  private final int byteLength;

  /** Whole longs: may be a few bytes longer than the program asked for. */
  private final MemorySegment memory;

  private final WaiterLists waiters = new WaiterLists();

  /**
   * @throws IllegalArgumentException if {@code byteLength} is negative
   */
  public SharedBuffer(int byteLength) {
    if (byteLength < 0) {
      throw new IllegalArgumentException(
          "Invalid array buffer length: " + byteLength + ". A buffer has 0 bytes or more.");
    }
    this.byteLength = byteLength;
    long longs = ((long) byteLength + Long.BYTES - 1) / Long.BYTES;
    this.memory = MemorySegment.ofArray(new long[Math.toIntExact(longs)]);
  }

  /** How many bytes it has. */
  public int byteLength() {
    return byteLength;
  }

  /**
   * A buffer of its own with a copy of the bytes from {@code begin} to before {@code end}. Bytes
   * that another thread writes meanwhile are copied as they are found, one by one.
   *
   * @throws IndexOutOfBoundsException if that is no part of this buffer
   */
  public SharedBuffer slice(int begin, int end) {
    Objects.checkFromToIndex(begin, end, byteLength);
    SharedBuffer copy = new SharedBuffer(end - begin);
    MemorySegment.copy(memory, begin, copy.memory, 0, end - begin);
    return copy;
  }

  MemorySegment memory() {
    return memory;
  }

  WaiterLists waiters() {
    return waiters;
  }

  @Override
  public String toString() {
    return "SharedArrayBuffer { byteLength: " + byteLength + " }";
  }
}
