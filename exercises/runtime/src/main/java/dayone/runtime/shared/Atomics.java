package dayone.runtime.shared;

import dayone.runtime.loop.EventLoop;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.function.BooleanSupplier;
import java.util.function.IntUnaryOperator;

/**
 * Operations on shared memory that no other thread can come between. All are sequentially
 * consistent; the package description says what that means, and what plain access does not promise.
 *
 * <p>Any thread may call them. An index where there is no element is an {@link
 * IndexOutOfBoundsException} that names the view.
 *
 * <p>{@code wait} and {@code notify} make threads wait for each other without spinning: first come,
 * first served.
 *
 * @see <a
 *     href="https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/Atomics">MDN:
 *     Atomics</a>
 */
public final class Atomics {

  private static final VarHandle INT = ValueLayout.JAVA_INT.varHandle();
  private static final VarHandle LONG = ValueLayout.JAVA_LONG.varHandle();
  private static final VarHandle BYTE = ValueLayout.JAVA_BYTE.varHandle();

  private static final boolean LITTLE_ENDIAN = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
  private static final int BYTE_MASK = 0xff;

  private Atomics() {}

  // ---- Int32Array

  /** Reads the element. */
  public static int load(Int32Array array, int index) {
    return (int) INT.getVolatile(array.memory(), array.at(index));
  }

  /** Writes the element; gives {@code value} back. */
  public static int store(Int32Array array, int index, int value) {
    INT.setVolatile(array.memory(), array.at(index), value);
    return value;
  }

  /** Adds {@code value}, wrapping around; gives what was there before. */
  public static int add(Int32Array array, int index, int value) {
    return (int) INT.getAndAdd(array.memory(), array.at(index), value);
  }

  /** Subtracts {@code value}, wrapping around; gives what was there before. */
  public static int sub(Int32Array array, int index, int value) {
    return (int) INT.getAndAdd(array.memory(), array.at(index), -value);
  }

  /** Bitwise and with {@code value}; gives what was there before. */
  public static int and(Int32Array array, int index, int value) {
    return (int) INT.getAndBitwiseAnd(array.memory(), array.at(index), value);
  }

  /** Bitwise or with {@code value}; gives what was there before. */
  public static int or(Int32Array array, int index, int value) {
    return (int) INT.getAndBitwiseOr(array.memory(), array.at(index), value);
  }

  /** Bitwise exclusive or with {@code value}; gives what was there before. */
  public static int xor(Int32Array array, int index, int value) {
    return (int) INT.getAndBitwiseXor(array.memory(), array.at(index), value);
  }

  /** Writes {@code value}; gives what was there before. */
  public static int exchange(Int32Array array, int index, int value) {
    return (int) INT.getAndSet(array.memory(), array.at(index), value);
  }

  /**
   * Writes {@code replacement} if the element holds {@code expected}.
   *
   * @return what the element held before: {@code expected} if it was replaced
   */
  public static int compareExchange(Int32Array array, int index, int expected, int replacement) {
    return (int) INT.compareAndExchange(array.memory(), array.at(index), expected, replacement);
  }

  // ---- BigInt64Array

  /** Reads the element. */
  public static long load(BigInt64Array array, int index) {
    return (long) LONG.getVolatile(array.memory(), array.at(index));
  }

  /** Writes the element; gives {@code value} back. */
  public static long store(BigInt64Array array, int index, long value) {
    LONG.setVolatile(array.memory(), array.at(index), value);
    return value;
  }

  /** Adds {@code value}, wrapping around; gives what was there before. */
  public static long add(BigInt64Array array, int index, long value) {
    return (long) LONG.getAndAdd(array.memory(), array.at(index), value);
  }

  /** Subtracts {@code value}, wrapping around; gives what was there before. */
  public static long sub(BigInt64Array array, int index, long value) {
    return (long) LONG.getAndAdd(array.memory(), array.at(index), -value);
  }

  /** Bitwise and with {@code value}; gives what was there before. */
  public static long and(BigInt64Array array, int index, long value) {
    return (long) LONG.getAndBitwiseAnd(array.memory(), array.at(index), value);
  }

  /** Bitwise or with {@code value}; gives what was there before. */
  public static long or(BigInt64Array array, int index, long value) {
    return (long) LONG.getAndBitwiseOr(array.memory(), array.at(index), value);
  }

  /** Bitwise exclusive or with {@code value}; gives what was there before. */
  public static long xor(BigInt64Array array, int index, long value) {
    return (long) LONG.getAndBitwiseXor(array.memory(), array.at(index), value);
  }

  /** Writes {@code value}; gives what was there before. */
  public static long exchange(BigInt64Array array, int index, long value) {
    return (long) LONG.getAndSet(array.memory(), array.at(index), value);
  }

  /**
   * Writes {@code replacement} if the element holds {@code expected}.
   *
   * @return what the element held before: {@code expected} if it was replaced
   */
  public static long compareExchange(
      BigInt64Array array, int index, long expected, long replacement) {
    return (long) LONG.compareAndExchange(array.memory(), array.at(index), expected, replacement);
  }

  // ---- Uint8Array: values are taken modulo 256 and given as 0 to 255

  /** Reads the element. */
  public static int load(Uint8Array array, int index) {
    return Byte.toUnsignedInt((byte) BYTE.getVolatile(array.memory(), array.at(index)));
  }

  /** Writes the element; gives {@code value} back as it was given, as JavaScript does. */
  public static int store(Uint8Array array, int index, int value) {
    BYTE.setVolatile(array.memory(), array.at(index), (byte) value);
    return value;
  }

  /** Adds {@code value}, wrapping around; gives what was there before. */
  public static int add(Uint8Array array, int index, int value) {
    return update(array, index, old -> old + value);
  }

  /** Subtracts {@code value}, wrapping around; gives what was there before. */
  public static int sub(Uint8Array array, int index, int value) {
    return update(array, index, old -> old - value);
  }

  /** Bitwise and with {@code value}; gives what was there before. */
  public static int and(Uint8Array array, int index, int value) {
    return update(array, index, old -> old & value);
  }

  /** Bitwise or with {@code value}; gives what was there before. */
  public static int or(Uint8Array array, int index, int value) {
    return update(array, index, old -> old | value);
  }

  /** Bitwise exclusive or with {@code value}; gives what was there before. */
  public static int xor(Uint8Array array, int index, int value) {
    return update(array, index, old -> old ^ value);
  }

  /** Writes {@code value}; gives what was there before. */
  public static int exchange(Uint8Array array, int index, int value) {
    return update(array, index, old -> value);
  }

  /**
   * Writes {@code replacement} if the element holds {@code expected}.
   *
   * @return what the element held before: {@code expected} if it was replaced
   */
  public static int compareExchange(Uint8Array array, int index, int expected, int replacement) {
    return update(array, index, old -> old == (expected & BYTE_MASK) ? replacement : old);
  }

  /**
   * Java has no atomic arithmetic on bytes of a segment, so the byte is exchanged within the
   * aligned int around it. Another thread that changes one of the other three bytes costs us one
   * more try.
   */
  private static int update(Uint8Array array, int index, IntUnaryOperator operation) {
    long at = array.at(index);
    long word = at & -Integer.BYTES;
    int byteInWord = (int) (at - word);
    int shift = Byte.SIZE * (LITTLE_ENDIAN ? byteInWord : Integer.BYTES - 1 - byteInWord);
    while (true) {
      int old = (int) INT.getVolatile(array.memory(), word);
      int element = (old >>> shift) & BYTE_MASK;
      int changed = operation.applyAsInt(element) & BYTE_MASK;
      int replaced = (old & ~(BYTE_MASK << shift)) | (changed << shift);
      if (INT.compareAndSet(array.memory(), word, old, replaced)) {
        return element;
      }
    }
  }

  // ---- waiting and notifying

  /**
   * Whether operations on elements of so many bytes need no lock: 1 (an exchange of the int around
   * it), 4 and 8 do not. 2 is true in Node as well, though there is no such view here.
   */
  public static boolean isLockFree(int bytes) {
    return bytes == 1 || bytes == 2 || bytes == 4 || bytes == 8;
  }

  /**
   * Blocks the thread until {@link #notify(Int32Array, int)} wakes it, if the element holds {@code
   * expected}. As the thread is a loop's, nothing else of that loop runs meanwhile. Node allows it
   * on the main thread too, and so do we; browsers do not.
   *
   * @throws WaitInterrupted if the thread is interrupted, as by {@code worker.terminate()}
   */
  public static WaitResult wait(Int32Array array, int index, int expected) {
    return wait(array, index, expected, Double.POSITIVE_INFINITY);
  }

  /**
   * The same for {@code millis} milliseconds at most, of real time whatever the loop's clock.
   *
   * @param millis a negative time is none; infinity and NaN are for ever
   * @throws WaitInterrupted if the thread is interrupted
   */
  public static WaitResult wait(Int32Array array, int index, int expected, double millis) {
    long at = array.at(index);
    return block(array, at, () -> ((int) INT.getVolatile(array.memory(), at)) == expected, millis);
  }

  /**
   * Waits without blocking: for {@link #notify(Int32Array, int)}, if the element holds {@code
   * expected}. What waits does not keep the loop alive.
   *
   * @param loop the loop of this thread, which delivers the outcome in its poll phase
   */
  public static AsyncWait waitAsync(EventLoop loop, Int32Array array, int index, int expected) {
    return waitAsync(loop, array, index, expected, Double.POSITIVE_INFINITY);
  }

  /**
   * The same for {@code millis} milliseconds at most, of the loop's time. More than 2147483647 is
   * for ever.
   */
  public static AsyncWait waitAsync(
      EventLoop loop, Int32Array array, int index, int expected, double millis) {
    long at = array.at(index);
    return promise(
        loop, array, at, () -> ((int) INT.getVolatile(array.memory(), at)) == expected, millis);
  }

  /** Wakes all that wait for the element; returns how many. */
  public static int notify(Int32Array array, int index) {
    return notify(array, index, Integer.MAX_VALUE);
  }

  /**
   * Wakes those that wait for the element, {@code count} of them at most: those who have waited
   * longest. It does not matter through which view they wait.
   *
   * @return how many
   */
  public static int notify(Int32Array array, int index, int count) {
    return array.buffer().waiters().notify(array.at(index), count);
  }

  /**
   * Blocks the thread until {@link #notify(BigInt64Array, int)} wakes it, if the element holds
   * {@code expected}. As the thread is a loop's, nothing else of that loop runs meanwhile. Node
   * allows it on the main thread too, and so do we; browsers do not.
   *
   * @throws WaitInterrupted if the thread is interrupted, as by {@code worker.terminate()}
   */
  public static WaitResult wait(BigInt64Array array, int index, long expected) {
    return wait(array, index, expected, Double.POSITIVE_INFINITY);
  }

  /**
   * The same for {@code millis} milliseconds at most, of real time whatever the loop's clock.
   *
   * @param millis a negative time is none; infinity and NaN are for ever
   * @throws WaitInterrupted if the thread is interrupted
   */
  public static WaitResult wait(BigInt64Array array, int index, long expected, double millis) {
    long at = array.at(index);
    return block(
        array, at, () -> ((long) LONG.getVolatile(array.memory(), at)) == expected, millis);
  }

  /**
   * Waits without blocking: for {@link #notify(BigInt64Array, int)}, if the element holds {@code
   * expected}. What waits does not keep the loop alive.
   *
   * @param loop the loop of this thread, which delivers the outcome in its poll phase
   */
  public static AsyncWait waitAsync(EventLoop loop, BigInt64Array array, int index, long expected) {
    return waitAsync(loop, array, index, expected, Double.POSITIVE_INFINITY);
  }

  /**
   * The same for {@code millis} milliseconds at most, of the loop's time. More than 2147483647 is
   * for ever.
   */
  public static AsyncWait waitAsync(
      EventLoop loop, BigInt64Array array, int index, long expected, double millis) {
    long at = array.at(index);
    return promise(
        loop, array, at, () -> ((long) LONG.getVolatile(array.memory(), at)) == expected, millis);
  }

  /** Wakes all that wait for the element; returns how many. */
  public static int notify(BigInt64Array array, int index) {
    return notify(array, index, Integer.MAX_VALUE);
  }

  /**
   * Wakes those that wait for the element, {@code count} of them at most: those who have waited
   * longest. It does not matter through which view they wait.
   *
   * @return how many
   */
  public static int notify(BigInt64Array array, int index, int count) {
    return array.buffer().waiters().notify(array.at(index), count);
  }

  private static WaitResult block(
      TypedArray array, long at, BooleanSupplier isExpected, double millis) {
    try {
      return array.buffer().waiters().block(at, isExpected, WaiterLists.nanos(millis));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new WaitInterrupted();
    }
  }

  private static AsyncWait promise(
      EventLoop loop, TypedArray array, long at, BooleanSupplier isExpected, double millis) {
    double time = Double.isNaN(millis) ? Double.POSITIVE_INFINITY : millis;
    if (time <= 0) {
      return new AsyncWait.Decided(
          isExpected.getAsBoolean() ? WaitResult.TIMED_OUT : WaitResult.NOT_EQUAL);
    }
    return array.buffer().waiters().of(loop).add(at, isExpected, time);
  }
}
