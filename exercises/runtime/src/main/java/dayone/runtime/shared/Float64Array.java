package dayone.runtime.shared;

import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;

/**
 * Numbers as JavaScript has them: Java's {@code double}. As in Node, {@link Atomics} has nothing
 * for them.
 *
 * @see <a
 *     href="https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/Float64Array">MDN:
 *     Float64Array</a>
 */
public final class Float64Array extends TypedArray {

  /** How many bytes an element takes. */
  public static final int BYTES_PER_ELEMENT = 8;

  private static final VarHandle ELEMENT = ValueLayout.JAVA_DOUBLE.varHandle();

  /**
   * A view of the whole buffer.
   *
   * @throws IllegalArgumentException if its bytes are no whole number of elements
   */
  public Float64Array(SharedBuffer buffer) {
    super(buffer, BYTES_PER_ELEMENT);
  }

  /**
   * A view of {@code length} elements, the first of which begins at {@code byteOffset}.
   *
   * @throws IllegalArgumentException if the offset is no multiple of the size of an element
   * @throws IndexOutOfBoundsException if that is no part of the buffer
   */
  public Float64Array(SharedBuffer buffer, int byteOffset, int length) {
    super(buffer, byteOffset, length, BYTES_PER_ELEMENT);
  }

  /** A view of a new buffer. */
  public static Float64Array ofLength(int length) {
    return new Float64Array(new SharedBuffer(Math.multiplyExact(length, BYTES_PER_ELEMENT)));
  }

  /**
   * Reads an element, plainly.
   *
   * @throws IndexOutOfBoundsException if there is no such element
   */
  public double get(int index) {
    return (double) ELEMENT.get(memory(), at(index));
  }

  /**
   * Writes an element, plainly: another thread may see it late.
   *
   * @throws IndexOutOfBoundsException if there is no such element
   */
  public void set(int index, double value) {
    ELEMENT.set(memory(), at(index), value);
  }

  /** Writes {@code value} to every element, plainly. */
  public void fill(double value) {
    for (int i = 0; i < length(); i++) {
      set(i, value);
    }
  }

  /** A view of the elements from {@code begin} to before {@code end}, over the same bytes. */
  public Float64Array subarray(int begin, int end) {
    return new Float64Array(buffer(), partAt(begin, end), end - begin);
  }

  /** A copy of the elements, read plainly one by one. */
  public double[] toArray() {
    double[] copy = new double[length()];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = get(i);
    }
    return copy;
  }
}
