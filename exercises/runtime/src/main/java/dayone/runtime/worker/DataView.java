package dayone.runtime.worker;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * Numbers in an {@link ArrayBuffer}, at any byte, highest byte first. Offsets count from the
 * beginning of the view. Every method throws {@link IllegalStateException} once the buffer is
 * detached, and {@link IndexOutOfBoundsException} outside of the view.
 *
 * @see <a
 *     href="https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/DataView">
 *     MDN: DataView</a>
 */
public final class DataView {

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle DOUBLE =
      MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.BIG_ENDIAN);

  private final ArrayBuffer buffer;
  private final int byteOffset;
  private final int byteLength;

  DataView(ArrayBuffer buffer, int byteOffset, int byteLength) {
    Objects.checkFromIndexSize(byteOffset, byteLength, buffer.bytes().length);
    this.buffer = buffer;
    this.byteOffset = byteOffset;
    this.byteLength = byteLength;
  }

  /** What it looks at. */
  public ArrayBuffer buffer() {
    return buffer;
  }

  /** How many bytes it sees. */
  public int byteLength() {
    return byteLength;
  }

  /** The byte at {@code offset}, from -128 to 127. */
  public byte getInt8(int offset) {
    return buffer.bytes()[at(offset, Byte.BYTES)];
  }

  /** Sets the byte at {@code offset}. */
  public void setInt8(int offset, byte value) {
    buffer.bytes()[at(offset, Byte.BYTES)] = value;
  }

  /** The four bytes at {@code offset} as an int. */
  public int getInt32(int offset) {
    return (int) INT.get(buffer.bytes(), at(offset, Integer.BYTES));
  }

  /** Sets the four bytes at {@code offset}. */
  public void setInt32(int offset, int value) {
    INT.set(buffer.bytes(), at(offset, Integer.BYTES), value);
  }

  /** The eight bytes at {@code offset} as a long. */
  public long getBigInt64(int offset) {
    return (long) LONG.get(buffer.bytes(), at(offset, Long.BYTES));
  }

  /** Sets the eight bytes at {@code offset}. */
  public void setBigInt64(int offset, long value) {
    LONG.set(buffer.bytes(), at(offset, Long.BYTES), value);
  }

  /** The eight bytes at {@code offset} as a double. */
  public double getFloat64(int offset) {
    return (double) DOUBLE.get(buffer.bytes(), at(offset, Double.BYTES));
  }

  /** Sets the eight bytes at {@code offset}. */
  public void setFloat64(int offset, double value) {
    DOUBLE.set(buffer.bytes(), at(offset, Double.BYTES), value);
  }

  private int at(int offset, int size) {
    return byteOffset + Objects.checkFromIndexSize(offset, size, byteLength);
  }
}
