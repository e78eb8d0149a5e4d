package dayone.runtime.shared;

import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;

/**
 * Elements of 32 bits, signed: what {@link Atomics#wait(Int32Array, int, int)} waits on.
 *
 * @see <a
 *     href="https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/Int32Array">MDN:
 *     Int32Array</a>
 */
public final class Int32Array extends TypedArray {

  /** How many bytes an element takes. */
  public static final int BYTES_PER_ELEMENT = 4;

  private static final VarHandle ELEMENT = ValueLayout.JAVA_INT.varHandle();

  /**
   * A view of the whole buffer.
   *
   * @throws IllegalArgumentException if its bytes are no whole number of elements
   */
  public Int32Array(SharedBuffer buffer) {
    super(buffer, BYTES_PER_ELEMENT);
  }

  /**
   * A view of {@code length} elements, the first of which begins at {@code byteOffset}.
   *
   * @throws IllegalArgumentException if the offset is no multiple of the size of an element
   * @throws IndexOutOfBoundsException if that is no part of the buffer
   */
  public Int32Array(SharedBuffer buffer, int byteOffset, int length) {
    super(buffer, byteOffset, length, BYTES_PER_ELEMENT);
  }

  /** A view of a new buffer. */
  public static Int32Array ofLength(int length) {
    return new Int32Array(new SharedBuffer(Math.multiplyExact(length, BYTES_PER_ELEMENT)));
  }

  /**
   * Reads an element, plainly.
   *
   * @throws IndexOutOfBoundsException if there is no such element
   */
  public int get(int index) {
    return (int) ELEMENT.get(memory(), at(index));
  }

  /**
   * Writes an element, plainly: another thread may see it late.
   *
   * @throws IndexOutOfBoundsException if there is no such element
   */
  public void set(int index, int value) {
    ELEMENT.set(memory(), at(index), value);
  }

  /** Writes {@code value} to every element, plainly. */
  public void fill(int value) {
    for (int i = 0; i < length(); i++) {
      set(i, value);
    }
  }

  /** A view of the elements from {@code begin} to before {@code end}, over the same bytes. */
  public Int32Array subarray(int begin, int end) {
    return new Int32Array(buffer(), partAt(begin, end), end - begin);
  }

  /** A copy of the elements, read plainly one by one. */
  public int[] toArray() {
    int[] copy = new int[length()];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = get(i);
    }
    return copy;
  }
}
