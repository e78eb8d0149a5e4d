package dayone.runtime.stream;

import dayone.runtime.async.AbortSignal;
import dayone.runtime.async.EventTarget;
import dayone.runtime.events.EventEmitter;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a stream begins and ends, which is the same for both kinds: it is constructed, and one day
 * destroyed, which closes what it has opened. Node's {@code internal/streams/destroy}.
 *
 * <p>A stream that is destroyed while it is being constructed waits until that is over. Otherwise
 * what is being opened would be open afterwards and nobody's.
 */
final class Lifecycle {

  /** What a kind of stream does at its beginning and its end. */
  interface Hooks {

    void construct(Consumer<@Nullable Throwable> done) throws Exception;

    void destroy(@Nullable Throwable error, Consumer<@Nullable Throwable> done);

    /** Is told before anything else happens: who waits for the stream must learn of it. */
    default void destroying() {}
  }

  final EventLoop loop;
  final EventEmitter events = new EventEmitter();
  final boolean autoDestroy;
  private final Hooks hooks;

  private boolean constructed = true;
  private boolean destroyed;
  private boolean closed;
  private boolean errorEmitted;
  private boolean closeEmitted;
  private @Nullable Throwable errored;

  Lifecycle(EventLoop loop, boolean autoDestroy, Hooks hooks) {
    this.loop = loop;
    this.autoDestroy = autoDestroy;
    this.hooks = hooks;
  }

  boolean isConstructed() {
    return constructed;
  }

  boolean isDestroyed() {
    return destroyed;
  }

  boolean isDestroyedOrErrored() {
    return destroyed || errored != null;
  }

  boolean isClosed() {
    return closed;
  }

  boolean isErrorEmitted() {
    return errorEmitted;
  }

  boolean isCloseEmitted() {
    return closeEmitted;
  }

  @Nullable Throwable errored() {
    return errored;
  }

  /** Nothing but {@code error} and {@code close} may be emitted any more. */
  boolean isOver() {
    return errored != null || closeEmitted;
  }

  void noteError(@Nullable Throwable error) {
    if (errored == null) {
      errored = error;
    }
  }

  // ---- the beginning

  /** Constructs the stream in a tick, so that the program can add its listeners first. */
  void construct(Callback onConstructed) {
    if (destroyed) {
      // By a signal that was aborted before. Node 20 opens the file all the same, and nobody ever
      // closes it.
      return;
    }
    constructed = false;
    loop.nextTick(() -> {
      try {
        hooks.construct(error -> loop.nextTick(() -> constructed(error, onConstructed)));
      } catch (Exception thrown) {
        loop.nextTick(() -> constructed(thrown, onConstructed));
      }
    });
  }

  private void constructed(@Nullable Throwable error, Callback onConstructed) throws Exception {
    constructed = true;
    if (destroyed) {
      release(both(error, errored));
    } else if (error != null) {
      errorOrDestroyInTick(error);
    } else {
      onConstructed.call();
    }
  }

  // ---- the end

  void destroy(@Nullable Throwable error) {
    if (destroyed) {
      return;
    }
    hooks.destroying();
    noteError(error);
    destroyed = true;
    if (constructed) {
      release(error);
    }
  }

  private void release(@Nullable Throwable error) {
    hooks.destroy(
        error,
        after -> {
          noteError(after);
          closed = true;
          loop.nextTick(() -> {
            if (after != null) {
              emitErrorThenClose(after);
            } else {
              emitClose();
            }
          });
        });
  }

  private void emitErrorThenClose(Throwable error) throws Exception {
    emitError(error);
    emitClose();
  }

  private void emitClose() throws Exception {
    closeEmitted = true;
    events.emit("close");
  }

  private void emitError(Throwable error) throws Exception {
    if (!errorEmitted) {
      errorEmitted = true;
      events.emit("error", error);
    }
  }

  /**
   * Deals with an error of the stream itself: destroys it, if it is one that destroys itself, or
   * just emits it.
   */
  void errorOrDestroy(Throwable error) throws Exception {
    if (destroyed) {
      return;
    }
    if (autoDestroy) {
      destroy(error);
    } else {
      noteError(error);
      emitError(error);
    }
  }

  /** Destroys the stream when {@code signal} aborts. */
  void abortOn(AbortSignal signal) {
    if (signal.isAborted()) {
      destroy(new AbortSignal.AbortError(signal.reason()));
      return;
    }
    EventTarget.Listener<AbortSignal> onAbort =
        aborted -> {
          destroy(new AbortSignal.AbortError(aborted.reason()));
          return null;
        };
    signal.onAbort(onAbort);
    // Once it is over, a signal that lives longer must not hold the stream in memory.
    events.once("close", arguments -> signal.offAbort(onAbort));
  }

  /** The same, for a call that is still on the stack: a tick lies between it and the event. */
  void errorOrDestroyInTick(Throwable error) {
    if (destroyed) {
      return;
    }
    if (autoDestroy) {
      destroy(error);
    } else {
      noteError(error);
      loop.nextTick(() -> emitError(error));
    }
  }

  /** The second of two errors is the one to report; the first must not be lost. */
  static @Nullable Throwable both(@Nullable Throwable inner, @Nullable Throwable outer) {
    if (inner == null || outer == null || inner.equals(outer)) {
      return outer == null ? inner : outer;
    }
    outer.addSuppressed(inner);
    return outer;
  }
}
