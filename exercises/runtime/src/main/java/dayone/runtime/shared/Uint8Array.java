package dayone.runtime.shared;

import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;

/**
 * Bytes, as numbers from 0 to 255.
 *
 * @see <a
 *     href="https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/Uint8Array">MDN:
 *     Uint8Array</a>
 */
public final class Uint8Array extends TypedArray {

  /** How many bytes an element takes. */
  public static final int BYTES_PER_ELEMENT = 1;

  private static final VarHandle ELEMENT = ValueLayout.JAVA_BYTE.varHandle();

  /**
   * A view of the whole buffer.
   *
   * @throws IllegalArgumentException if its bytes are no whole number of elements
   */
  public Uint8Array(SharedBuffer buffer) {
    super(buffer, BYTES_PER_ELEMENT);
  }

  /**
   * A view of {@code length} elements, the first of which begins at {@code byteOffset}.
   *
   * @throws IllegalArgumentException if the offset is no multiple of the size of an element
   * @throws IndexOutOfBoundsException if that is no part of the buffer
   */
  public Uint8Array(SharedBuffer buffer, int byteOffset, int length) {
    super(buffer, byteOffset, length, BYTES_PER_ELEMENT);
  }

  /** A view of a new buffer. */
  public static Uint8Array ofLength(int length) {
    return new Uint8Array(new SharedBuffer(Math.multiplyExact(length, BYTES_PER_ELEMENT)));
  }

  /**
   * Reads an element, plainly: 0 to 255.
   *
   * @throws IndexOutOfBoundsException if there is no such element
   */
  public int get(int index) {
    return Byte.toUnsignedInt((byte) ELEMENT.get(memory(), at(index)));
  }

  /**
   * Writes the low 8 bits of {@code value}, plainly: another thread may see it late.
   *
   * @throws IndexOutOfBoundsException if there is no such element
   */
  public void set(int index, int value) {
    ELEMENT.set(memory(), at(index), (byte) value);
  }

  /** Writes {@code value} to every element, plainly. */
  public void fill(int value) {
    for (int i = 0; i < length(); i++) {
      set(i, value);
    }
  }

  /** A view of the elements from {@code begin} to before {@code end}, over the same bytes. */
  public Uint8Array subarray(int begin, int end) {
    return new Uint8Array(buffer(), partAt(begin, end), end - begin);
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
