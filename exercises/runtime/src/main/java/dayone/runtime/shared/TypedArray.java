package dayone.runtime.shared;

import java.lang.foreign.MemorySegment;

/**
 * A view of a part of a {@link SharedBuffer} as elements of one type. May be used by any thread;
 * the package description says what plain access promises between threads.
 *
 * @see <a
 *     href="https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/TypedArray">MDN:
 *     TypedArray</a>
 */
public abstract sealed class TypedArray
    permits BigInt64Array, Float64Array, Int32Array, Uint8Array {

  private final SharedBuffer buffer;
  private final MemorySegment memory;
  private final int byteOffset;
  private final int length;
  private final int shift;

  /** The whole buffer. */
  TypedArray(SharedBuffer buffer, int bytesPerElement) {
    this(buffer, 0, wholeElements(buffer.byteLength(), bytesPerElement), bytesPerElement);
  }

  /** A part of it. */
  TypedArray(SharedBuffer buffer, int byteOffset, int length, int bytesPerElement) {
    String name = getClass().getSimpleName();
    if (byteOffset % bytesPerElement != 0) {
      throw new IllegalArgumentException(
          "start offset of %s should be a multiple of %d, not %d"
              .formatted(name, bytesPerElement, byteOffset));
    }
    if (byteOffset < 0
        || length < 0
        || byteOffset + (long) length * bytesPerElement > buffer.byteLength()) {
      throw new IndexOutOfBoundsException(
          "A %s of %d elements at byte %d does not lie inside of a buffer of %d bytes."
              .formatted(name, length, byteOffset, buffer.byteLength()));
    }
    this.buffer = buffer;
    this.memory = buffer.memory();
    this.byteOffset = byteOffset;
    this.length = length;
    this.shift = Integer.numberOfTrailingZeros(bytesPerElement);
  }

  private static int wholeElements(int byteLength, int bytesPerElement) {
    if (byteLength % bytesPerElement != 0) {
      throw new IllegalArgumentException(
          "A buffer of %d bytes is no whole number of elements of %d bytes. Give the view a byte offset and a length."
              .formatted(byteLength, bytesPerElement));
    }
    return byteLength / bytesPerElement;
  }

  /** How many elements it has. */
  public final int length() {
    return length;
  }

  /** What it is a view of. */
  public final SharedBuffer buffer() {
    return buffer;
  }

  /** Where in the buffer its first element begins. */
  public final int byteOffset() {
    return byteOffset;
  }

  /** How many bytes its elements take. */
  public final int byteLength() {
    return length << shift;
  }

  final MemorySegment memory() {
    return memory;
  }

  /**
   * Where the element begins, in bytes of the buffer.
   *
   * @throws IndexOutOfBoundsException if there is no such element. (In JavaScript a plain read then
   *     gives undefined and a plain write goes nowhere; Java has no undefined to give.)
   */
  final long at(int index) {
    if (Integer.compareUnsigned(index, length) >= 0) {
      throw outOfRange(index);
    }
    return byteOffset + ((long) index << shift);
  }

  private IndexOutOfBoundsException outOfRange(int index) {
    return new IndexOutOfBoundsException(
        length == 0
            ? "%s is empty: it has no element %d.".formatted(getClass().getSimpleName(), index)
            : "Index %d is out of range: the elements of this %s are 0 to %d."
                .formatted(index, getClass().getSimpleName(), length - 1));
  }

  /** The byte offset of the part from {@code begin} to before {@code end}. */
  final int partAt(int begin, int end) {
    if (begin < 0 || begin > end || end > length) {
      throw new IndexOutOfBoundsException(
          "%d to before %d is no part of a %s of %d elements."
              .formatted(begin, end, getClass().getSimpleName(), length));
    }
    return byteOffset + (begin << shift);
  }

  /** For messages: the type, the length and where it lies. */
  @Override
  public final String toString() {
    return "%s(%d) at byte %d of a buffer of %d"
        .formatted(getClass().getSimpleName(), length, byteOffset, buffer.byteLength());
  }
}
