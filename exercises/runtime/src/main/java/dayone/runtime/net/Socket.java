package dayone.runtime.net;

import static java.nio.charset.StandardCharsets.UTF_8;

import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Effect;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One end of a TCP connection: Node's {@code net.Socket}, a stream to read from and a stream to
 * write to. Belongs to the loop's thread.
 *
 * <p>Listeners run one after the other in the order of their registration. An {@code error} that
 * nobody listens to is an uncaught exception.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/net.html#class-netsocket">Node:
 *     net.Socket</a>
 */
public final class Socket {

  /** Node's {@code socket.readyState}. */
  public enum ReadyState {
    /** On its way to the peer. */
    OPENING,
    /** Both directions are open. */
    OPEN,
    /** This side has ended. */
    READ_ONLY,
    /** The peer has ended. */
    WRITE_ONLY,
    /** Nothing can be read or written any more. */
    CLOSED
  }

  final SocketEvents events = new SocketEvents();
  final Connection connection;
  final ReadableSide readable;
  final WritableSide writable;

  Socket(Net net, SocketOptions options) {
    connection = new Connection(net, this, options);
    readable = new ReadableSide(this, options.highWaterMark());
    writable = new WritableSide(this, options.highWaterMark());
  }

  // ---- events

  /** The connection is made. */
  public Socket onConnect(Callback listener) {
    events.connect.add(listener, false);
    return this;
  }

  /** Right after {@code connect}. */
  public Socket onReady(Callback listener) {
    events.ready.add(listener, false);
    return this;
  }

  /**
   * Bytes have come. The first listener lets them flow, unless the socket was paused. The buffer is
   * a heap buffer with an array of its own: the listener may keep it.
   */
  public Socket onData(Effect<ByteBuffer> listener) {
    events.data.add(listener, false);
    readable.dataListenerAdded();
    return this;
  }

  /** Removes a listener for {@code data}. What comes then is still read, and dropped. */
  public Socket offData(Effect<ByteBuffer> listener) {
    events.data.remove(listener);
    return this;
  }

  /** The peer has ended, and all it sent was read. */
  public Socket onEnd(Callback listener) {
    events.end.add(listener, false);
    return this;
  }

  /** Removes a listener for {@code end}. */
  public Socket offEnd(Callback listener) {
    events.end.remove(listener);
    return this;
  }

  /** All that was written has left, after {@code write} had returned false. */
  public Socket onDrain(Callback listener) {
    events.drain.add(listener, false);
    return this;
  }

  /** Like {@link #onDrain}, for one time. */
  public Socket onceDrain(Callback listener) {
    events.drain.add(listener, true);
    return this;
  }

  /** Removes a listener for {@code drain}. */
  public Socket offDrain(Callback listener) {
    events.drain.remove(listener);
    return this;
  }

  /** {@link #end()} was called, and all that was written has left. */
  public Socket onFinish(Callback listener) {
    events.finish.add(listener, false);
    return this;
  }

  /** The socket is closed; in the close phase. The listener is told whether by an error. */
  public Socket onClose(Effect<Boolean> listener) {
    events.close.add(listener, false);
    return this;
  }

  /** Removes a listener for {@code close}. */
  public Socket offClose(Effect<Boolean> listener) {
    events.close.remove(listener);
    return this;
  }

  /**
   * Something went wrong: a {@link dayone.runtime.io.SystemError} or a {@link NetError}. {@code
   * close} follows.
   */
  public Socket onError(Effect<Throwable> listener) {
    events.error.add(listener, false);
    return this;
  }

  /** Removes a listener for {@code error}. */
  public Socket offError(Effect<Throwable> listener) {
    events.error.remove(listener);
    return this;
  }

  /** Nothing was read or written for as long as {@link #setTimeout} said. Nothing is closed. */
  public Socket onTimeout(Callback listener) {
    events.timeout.add(listener, false);
    return this;
  }

  /** Removes a listener for {@code timeout}. */
  public Socket offTimeout(Callback listener) {
    events.timeout.remove(listener);
    return this;
  }

  // ---- reading

  /** No more {@code data} until {@link #resume}. A little more is read from the system. */
  public Socket pause() {
    readable.pause();
    return this;
  }

  /** Lets the data flow, to listeners or to nowhere. */
  public Socket resume() {
    readable.resume();
    return this;
  }

  /** Whether {@link #pause} was called last. */
  public boolean isPaused() {
    return readable.isPaused();
  }

  // ---- writing

  /**
   * Sends the bytes between position and limit. The buffer's position and limit stay as they are;
   * its bytes must not change until they are written.
   *
   * @return false if more waits to be written than the high-water mark: stop until {@code drain}
   */
  public boolean write(ByteBuffer data) {
    return writable.write(data, null);
  }

  /**
   * The same.
   *
   * @param done called when the bytes were handed to the system, or with the error that kept them
   */
  public boolean write(ByteBuffer data, Effect<@Nullable Throwable> done) {
    return writable.write(data, done);
  }

  /** Sends {@code data}, which must not change until it is written. */
  public boolean write(byte[] data) {
    return write(ByteBuffer.wrap(data));
  }

  /** Sends {@code text} in UTF-8. */
  public boolean write(String text) {
    return write(ByteBuffer.wrap(text.getBytes(UTF_8)));
  }

  /** Sends {@code text} in UTF-8 and calls {@code done} as {@link #write(ByteBuffer, Effect)}. */
  public boolean write(String text, Effect<@Nullable Throwable> done) {
    return write(ByteBuffer.wrap(text.getBytes(UTF_8)), done);
  }

  /** Ends this direction behind what was written: the peer sees {@code end}. */
  public Socket end() {
    writable.end(null, null);
    return this;
  }

  /**
   * The same.
   *
   * @param done called after {@code finish}, or with the error that came instead
   */
  public Socket end(Effect<@Nullable Throwable> done) {
    writable.end(null, done);
    return this;
  }

  /** Writes {@code data} and ends. */
  public Socket end(ByteBuffer data) {
    writable.end(data, null);
    return this;
  }

  /** Writes {@code text} in UTF-8 and ends. */
  public Socket end(String text) {
    writable.end(ByteBuffer.wrap(text.getBytes(UTF_8)), null);
    return this;
  }

  /** Keeps what is written in memory until {@link #uncork} was called as often. */
  public void cork() {
    writable.cork();
  }

  /** Sends what {@link #cork} has held back, in one call of the system if it fits. */
  public void uncork() {
    writable.uncork();
  }

  /** How many bytes wait to be written. */
  public int writableLength() {
    return writable.length();
  }

  /** Above how many waiting bytes {@code write} returns false. */
  public int writableHighWaterMark() {
    return writable.highWaterMark();
  }

  /** Whether {@code write} has returned false and {@code drain} has not come yet. */
  public boolean writableNeedDrain() {
    return writable.needsDrain();
  }

  /** Whether {@link #end()} was called. */
  public boolean writableEnded() {
    return writable.isEnding();
  }

  /** Whether {@code finish} was emitted. */
  public boolean writableFinished() {
    return writable.isFinished();
  }

  /** Whether {@code end} was emitted. */
  public boolean readableEnded() {
    return readable.isEndEmitted();
  }

  // ---- the end

  /** Closes at once; what is not written yet is lost. {@code close} follows in the close phase. */
  public Socket destroy() {
    return destroy(null);
  }

  /** The same; {@code error}, unless null, is emitted before {@code close}. */
  public Socket destroy(@Nullable Throwable error) {
    connection.destroy(error);
    return this;
  }

  /** Ends, and destroys once all is written. */
  public void destroySoon() {
    connection.destroySoon();
  }

  /** Closes by a reset: the peer sees {@code ECONNRESET}. */
  public Socket resetAndDestroy() {
    connection.resetAndDestroy();
    return this;
  }

  /** Whether it was destroyed. */
  public boolean destroyed() {
    return connection.isDestroyed();
  }

  // ---- settings and figures

  /** Emits {@code timeout} after {@code millis} without any traffic; 0 for never, the default. */
  public Socket setTimeout(long millis) {
    connection.setTimeout(millis);
    return this;
  }

  /** The same, with a listener for one {@code timeout}; with 0 the listener is removed. */
  public Socket setTimeout(long millis, Callback listener) {
    if (!destroyed()) {
      connection.setTimeout(millis);
      if (millis > 0) {
        events.timeout.add(listener, true);
      } else {
        events.timeout.remove(listener);
      }
    }
    return this;
  }

  /** Switches Nagle's algorithm off, or on again. It is on unless set. */
  public Socket setNoDelay(boolean noDelay) {
    connection.settings().setNoDelay(noDelay);
    return this;
  }

  /** Lets the system probe the connection when it is idle, after its own delay. */
  public Socket setKeepAlive(boolean keepAlive) {
    connection.settings().setKeepAlive(keepAlive);
    return this;
  }

  /** Lets this socket keep the loop alive, as it does unless {@link #unref} was called. */
  public Socket ref() {
    connection.settings().setReferenced(true);
    return this;
  }

  /** Lets the loop end although this socket is open. */
  public Socket unref() {
    connection.settings().setReferenced(false);
    return this;
  }

  /** The peer's address, or null if there is no connection. */
  public @Nullable InetSocketAddress remoteAddress() {
    return connection.remoteAddress();
  }

  /** This end's address, or null if there is no connection. */
  public @Nullable InetSocketAddress localAddress() {
    return connection.localAddress();
  }

  /** How many bytes have come. */
  public long bytesRead() {
    return connection.bytesRead();
  }

  /** How many bytes were given to {@code write}. */
  public long bytesWritten() {
    return writable.bytesWritten();
  }

  /** Whether it is on its way to the peer. */
  public boolean connecting() {
    return connection.isConnecting();
  }

  /** Where it stands. */
  public ReadyState readyState() {
    if (connection.isConnecting()) {
      return ReadyState.OPENING;
    }
    boolean canRead = readable.isReadable();
    if (writable.isWritable()) {
      return canRead ? ReadyState.OPEN : ReadyState.WRITE_ONLY;
    }
    return canRead ? ReadyState.READ_ONLY : ReadyState.CLOSED;
  }
}
