package dayone.runtime.net;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;

/**
 * The stream that is read: Node's {@code Readable}, as far as a socket shows it. Data flows to the
 * listeners; while it is paused, up to the high-water mark is kept here and then the system is left
 * to fill its own buffer, which stops the peer.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/stream.html#two-reading-modes">Node: two
 *     reading modes</a>
 */
final class ReadableSide {

  private enum Flow {
    /** Nobody has said anything yet: the first listener starts the flow. */
    UNDECIDED,
    FLOWING,
    STOPPED
  }

  private final Socket socket;
  private final int highWaterMark;
  private final ArrayDeque<ByteBuffer> buffer = new ArrayDeque<>(0);
  private int length;
  private Flow flow = Flow.UNDECIDED;

  /** {@code pause} was called after the last {@code resume}. */
  private boolean paused;

  private boolean resumeScheduled;
  private boolean ended;
  private boolean endEmitted;

  ReadableSide(Socket socket, int highWaterMark) {
    this.socket = socket;
    this.highWaterMark = highWaterMark;
  }

  private Connection connection() {
    return socket.connection;
  }

  // ---- from the connection

  /**
   * Bytes have come.
   *
   * @return whether more is welcome
   */
  boolean push(ByteBuffer chunk) throws Exception {
    if (connection().isDestroyed() || ended) {
      return false;
    }
    if (flow == Flow.FLOWING && length == 0 && !socket.events.data.isEmpty()) {
      socket.events.data.emit(chunk);
    } else {
      buffer.add(chunk);
      length += chunk.remaining();
    }
    return !ended && hasRoom();
  }

  /** The peer has ended. What is kept comes first, if it may flow. */
  void pushEnd() throws Exception {
    if (ended) {
      return;
    }
    ended = true;
    flow();
    if (length == 0) {
      endSoon();
    }
  }

  private boolean hasRoom() {
    return length < highWaterMark || length == 0;
  }

  /** Lets the connection read, if it may. */
  void readMore() {
    if (!ended && hasRoom() && !connection().isDestroyed()) {
      connection().readStart();
    }
  }

  /** From the start: nothing is read before {@code resume}. */
  void startStopped() {
    flow = Flow.STOPPED;
  }

  // ---- from the program

  void dataListenerAdded() {
    if (flow != Flow.STOPPED) {
      resume();
    }
  }

  void pause() {
    flow = Flow.STOPPED;
    paused = true;
  }

  void resume() {
    if (flow != Flow.FLOWING) {
      flow = Flow.FLOWING;
      if (!resumeScheduled) {
        resumeScheduled = true;
        connection().nextTick(this::resumeNow);
      }
    }
    paused = false;
  }

  boolean isPaused() {
    return paused || flow == Flow.STOPPED;
  }

  private void resumeNow() throws Exception {
    readMore();
    resumeScheduled = false;
    if (ended && length == 0) {
      endSoon();
    }
    flow();
    if (flow == Flow.FLOWING) {
      readMore();
    }
  }

  private void flow() throws Exception {
    while (flow == Flow.FLOWING && readChunk()) {
      // A listener may pause.
    }
  }

  /** Takes one chunk out of the buffer; false if there is none. */
  private boolean readChunk() throws Exception {
    ByteBuffer chunk = buffer.poll();
    if (chunk == null) {
      if (ended) {
        endSoon();
      } else {
        readMore();
      }
      return false;
    }
    length -= chunk.remaining();
    // Before the listener is called: then the system reads on even if it throws.
    readMore();
    if (length == 0 && ended) {
      endSoon();
    }
    if (!connection().hasEmittedErrorOrClose()) {
      socket.events.data.emit(chunk);
    }
    return true;
  }

  // ---- the end

  private void endSoon() {
    if (!endEmitted) {
      connection().nextTick(this::end);
    }
  }

  private void end() throws Exception {
    if (endEmitted || length > 0 || connection().hasFailed() || connection().hasEmittedClose()) {
      return;
    }
    endEmitted = true;
    socket.writable.peerEnded();
    socket.events.end.emit(null);
    if (socket.writable.isWritable() && !connection().allowsHalfOpen()) {
      connection().nextTick(this::endWritable);
    } else if (socket.writable.isFinished()) {
      connection().destroy(null);
    }
  }

  /** Without half-open sockets, the end of the peer is the end of this side. */
  private void endWritable() {
    if (socket.writable.isWritable() && !connection().isDestroyed()) {
      socket.writable.end(null, null);
    }
  }

  boolean isEndEmitted() {
    return endEmitted;
  }

  /** Whether there may still be something to read. */
  boolean isReadable() {
    return !endEmitted && !connection().isDestroyed();
  }
}
