package dayone.runtime.worker;

import org.jspecify.annotations.Nullable;

/**
 * Bytes that a message can move to another thread instead of copying them. When that has happened
 * this object is detached: its bytes are gone and every access throws. (A Java array cannot be
 * taken away from whoever holds it; this is why a {@code byte[]} is always copied.)
 *
 * <p>Belongs to one thread at a time.
 *
 * @see <a
 *     href="https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/ArrayBuffer">MDN:
 *     ArrayBuffer</a>
 */
public final class ArrayBuffer implements Transferable {

  private byte @Nullable [] bytes;

  /**
   * {@code byteLength} zeros.
   *
   * @throws IllegalArgumentException if {@code byteLength} is negative
   */
  public ArrayBuffer(int byteLength) {
    if (byteLength < 0) {
      throw new IllegalArgumentException(
          "An ArrayBuffer cannot have a length of " + byteLength + " bytes.");
    }
    bytes = new byte[byteLength];
  }

  private ArrayBuffer(byte @Nullable [] bytes) {
    this.bytes = bytes;
  }

  /** A copy of {@code bytes}. */
  public static ArrayBuffer of(byte[] bytes) {
    return new ArrayBuffer(bytes.clone());
  }

  /** The number of bytes; 0 once it is detached, as in JavaScript. */
  public int byteLength() {
    return bytes == null ? 0 : bytes.length;
  }

  /** Whether the bytes have moved elsewhere. */
  public boolean isDetached() {
    return bytes == null;
  }

  /** A view of all bytes, by which they are read and written. */
  public DataView view() {
    return view(0, byteLength());
  }

  /**
   * A view of some of the bytes.
   *
   * @throws IndexOutOfBoundsException if the buffer does not have them
   * @throws IllegalStateException if it is detached
   */
  public DataView view(int byteOffset, int byteLength) {
    return new DataView(this, byteOffset, byteLength);
  }

  /** A copy of the bytes from {@code begin} up to {@code end}. */
  public ArrayBuffer slice(int begin, int end) {
    return new ArrayBuffer(java.util.Arrays.copyOfRange(bytes(), begin, end));
  }

  /** A copy of all bytes. */
  public byte[] toByteArray() {
    return bytes().clone();
  }

  byte[] bytes() {
    if (bytes == null) {
      throw new IllegalStateException(
          "This ArrayBuffer is detached: its bytes were transferred to another thread. Keep a copy"
              + " (slice) if they are needed here as well, or use a SharedBuffer.");
    }
    return bytes;
  }

  ArrayBuffer copy() {
    requireNotDetached();
    return new ArrayBuffer(toByteArray());
  }

  private void requireNotDetached() {
    if (bytes == null) {
      throw new DataCloneException("it is an ArrayBuffer that was transferred before.");
    }
  }

  /** An object without bytes, to which they will {@link #moveTo move}. */
  ArrayBuffer emptyForTransfer() {
    requireNotDetached();
    return new ArrayBuffer((byte @Nullable []) null);
  }

  void moveTo(ArrayBuffer receiver) {
    receiver.bytes = bytes;
    bytes = null;
  }

  @Override
  public String toString() {
    return bytes == null ? "ArrayBuffer (detached)" : "ArrayBuffer of " + bytes.length + " bytes";
  }
}
