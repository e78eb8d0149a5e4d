package dayone.runtime.http;

import dayone.runtime.async.AbortSignal;
import dayone.runtime.async.Async;
import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Effect;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The body of a message that comes in: Node's {@code Readable}, as far as a message shows it. What
 * came waits here until somebody listens for data, goes through it, or lets it flow away; when too
 * much waits, the connection is told to stop reading.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/stream.html#two-reading-modes">Node: two
 *     reading modes</a>
 */
final class IncomingBody {

  /** What a body may ask of the connection that it comes from. */
  interface Source {

    /** There is room again. */
    void resume();

    /**
     * The body was destroyed before its end, so the rest of the connection is of no use.
     *
     * @return whether the connection was open until now; then {@code afterClose} is called when it
     *     is closed
     */
    boolean destroy(@Nullable Throwable error, Callback afterClose);
  }

  private enum Flow {
    UNDECIDED,
    FLOWING,
    PAUSED
  }

  /** Node's high-water mark of a socket. */
  static final int HIGH_WATER_MARK = 16 * 1024;

  private final EventLoop loop;
  private @Nullable Source source;
  private Flow flow = Flow.UNDECIDED;
  private boolean resumeScheduled;

  /** Somebody wants the body. To pause it is not yet to want it. */
  private boolean consumed;

  /** Somebody takes the pieces one by one instead of letting them flow. */
  private boolean pulled;

  private @Nullable Resolvers<@Nullable Void> waiting;
  private @Nullable ArrayDeque<ByteBuffer> buffered;
  private int bufferedBytes;
  private boolean sourceStopped;
  private boolean dumped;

  /** All of it has come. */
  private boolean complete;

  private boolean endScheduled;
  private boolean endEmitted;
  private boolean destroyed;
  private boolean aborted;
  private boolean closed;
  private @Nullable Throwable error;

  private Listeners<ByteBuffer> dataListeners = Listeners.none();
  private Listeners<@Nullable Void> endListeners = Listeners.none();
  private Listeners<@Nullable Void> abortedListeners = Listeners.none();
  private Listeners<@Nullable Void> closeListeners = Listeners.none();
  private Listeners<Throwable> errorListeners = Listeners.none();

  IncomingBody(EventLoop loop, Source source) {
    this.loop = loop;
    this.source = source;
  }

  // ---- who listens

  void onData(Effect<ByteBuffer> listener) {
    consumed = true;
    dataListeners = dataListeners.with(listener);
    if (flow != Flow.PAUSED) {
      resume();
    }
  }

  void onEnd(Callback listener) {
    endListeners = endListeners.with(listener);
  }

  void onAborted(Callback listener) {
    abortedListeners = abortedListeners.with(listener);
  }

  void onError(Effect<Throwable> listener) {
    errorListeners = errorListeners.with(listener);
  }

  void onClose(Callback listener) {
    closeListeners = closeListeners.with(listener);
  }

  // ---- in which state it is

  boolean isComplete() {
    return complete;
  }

  boolean isAborted() {
    return aborted;
  }

  boolean isDestroyed() {
    return destroyed;
  }

  boolean isEnded() {
    return endEmitted;
  }

  boolean isPaused() {
    return flow == Flow.PAUSED;
  }

  /** Whether somebody wants the body: listens, goes through it, or has let it flow. */
  boolean isConsumed() {
    return consumed;
  }

  @Nullable Throwable error() {
    return error;
  }

  // ---- flowing

  /** Lets it flow, from the next tick on: so listeners may still be added behind this call. */
  void resume() {
    consumed = true;
    if (pulled || flow == Flow.FLOWING) {
      return;
    }
    flow = Flow.FLOWING;
    if (!resumeScheduled) {
      resumeScheduled = true;
      loop.nextTick(this::resumed);
    }
  }

  private void resumed() throws Exception {
    resumeScheduled = false;
    flow();
  }

  void pause() {
    flow = Flow.PAUSED;
  }

  /** Nobody will want it: what has come and what comes flows away. */
  void dump() {
    dumped = true;
    dataListeners = Listeners.none();
    if (complete && endListeners.isEmpty() && closeListeners.isEmpty() && !pulled) {
      // The common case, a request without a body: nothing is left that anybody could see.
      buffered = null;
      endEmitted = true;
      destroyed = true;
      closed = true;
      return;
    }
    resume();
  }

  private void flow() throws Exception {
    while (flow == Flow.FLOWING && !destroyed) {
      ByteBuffer piece = poll();
      if (piece == null) {
        scheduleEnd();
        return;
      }
      dataListeners.emit(piece);
    }
  }

  private @Nullable ByteBuffer poll() {
    ByteBuffer piece = buffered == null ? null : buffered.poll();
    if (piece != null) {
      bufferedBytes -= piece.remaining();
    }
    if (sourceStopped && bufferedBytes < HIGH_WATER_MARK) {
      sourceStopped = false;
      if (source != null) {
        source.resume();
      }
    }
    return piece;
  }

  // ---- what comes

  /**
   * A piece has come; it is kept as it is.
   *
   * @return false if too much waits: the source stops until it is told to resume
   */
  boolean push(ByteBuffer piece) throws Exception {
    if (dumped || destroyed) {
      return true;
    }
    if (flow == Flow.FLOWING && !resumeScheduled && bufferedBytes == 0) {
      dataListeners.emit(piece);
      return true;
    }
    if (buffered == null) {
      buffered = new ArrayDeque<>();
    }
    buffered.add(piece);
    bufferedBytes += piece.remaining();
    wake();
    sourceStopped = bufferedBytes >= HIGH_WATER_MARK;
    return !sourceStopped;
  }

  /** All of it has come. */
  void pushEnd() {
    complete = true;
    if (flow == Flow.FLOWING && !resumeScheduled && bufferedBytes == 0) {
      scheduleEnd();
    }
    wake();
  }

  private void scheduleEnd() {
    if (complete && !endScheduled) {
      endScheduled = true;
      loop.nextTick(this::ended);
    }
  }

  private void ended() throws Exception {
    if (destroyed) {
      return;
    }
    endEmitted = true;
    try {
      endListeners.emit(null);
    } finally {
      wake();
      destroy(null);
    }
  }

  // ---- taking it piece by piece

  /**
   * All pieces, and an error if the body breaks off. To leave early is to destroy the body.
   *
   * @param keepsConnection whether the connection outlives that: an early end of a request must not
   *     keep its response from being sent
   */
  AsyncGenerator<ByteBuffer> iterator(boolean keepsConnection) {
    return AsyncGenerator.of(out -> {
      consumed = true;
      pulled = true;
      try {
        ByteBuffer piece;
        while ((piece = next()) != null) {
          out.yield(piece);
        }
      } finally {
        if (!endEmitted && !destroyed) {
          if (keepsConnection) {
            source = null;
          }
          destroy(new AbortSignal.AbortError());
        }
      }
    });
  }

  private @Nullable ByteBuffer next() throws Exception {
    while (true) {
      ByteBuffer piece = destroyed ? null : poll();
      if (piece != null) {
        return piece;
      }
      if (endEmitted) {
        return null;
      }
      if (closed) {
        throw failure();
      }
      scheduleEnd();
      waiting = Promise.withResolvers();
      Async.await(waiting.promise());
    }
  }

  private Exception failure() {
    return switch (error) {
      case Error fatal -> throw fatal;
      case Exception exception -> exception;
      case null, default ->
          new HttpException("ERR_STREAM_PREMATURE_CLOSE", "Premature close of a message's body");
    };
  }

  private void wake() {
    if (waiting != null) {
      Resolvers<@Nullable Void> woken = waiting;
      waiting = null;
      woken.resolve(null);
    }
  }

  // ---- the end

  /** Ends it, before its time unless its end was emitted. A second call does nothing. */
  void destroy(@Nullable Throwable why) throws Exception {
    if (destroyed) {
      return;
    }
    destroyed = true;
    error = why;
    if (!endEmitted || !complete) {
      aborted = true;
      abortedListeners.emit(null);
    }
    Callback inTick = () -> loop.nextTick(() -> loop.nextTick(this::closed));
    if (!aborted || source == null || !source.destroy(why, inTick)) {
      inTick.call();
    }
  }

  private void closed() throws Exception {
    closed = true;
    wake();
    // An error that nobody listens to is not reported: whoever has to know listens to the response,
    // or to "aborted".
    if (error != null && !errorListeners.isEmpty()) {
      errorListeners.emit(Objects.requireNonNull(error));
    }
    closeListeners.emit(null);
  }
}
