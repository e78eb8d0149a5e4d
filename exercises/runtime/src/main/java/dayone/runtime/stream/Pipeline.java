package dayone.runtime.stream;

import dayone.runtime.async.AbortSignal;
import dayone.runtime.async.Async;
import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.EventTarget;
import dayone.runtime.async.ForAwait;
import dayone.runtime.events.Listener;
import dayone.runtime.promise.Effect;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import org.jspecify.annotations.Nullable;

/**
 * Carries everything from a source to a destination, with back-pressure, and leaves nothing open:
 * whichever of the two fails or is closed too early, the other is destroyed.
 *
 * @see <a
 *     href="https://nodejs.org/docs/latest-v20.x/api/stream.html#streampipelinesource-transforms-destination-callback">Node:
 *     stream.pipeline</a>
 */
public final class Pipeline {

  private final @Nullable Readable source;
  private final Writable destination;
  private final Effect<@Nullable Throwable> callback;

  /** The sides that have not ended yet. */
  private int open;

  private @Nullable Throwable error;
  private boolean sourceOver;
  private boolean destinationOver;
  private boolean ended;
  private boolean called;
  private Runnable stopWatching = () -> {};

  private Pipeline(
      @Nullable Readable source, Writable destination, Effect<@Nullable Throwable> callback) {
    this.source = source;
    this.destination = destination;
    this.callback = callback;
  }

  // ---- a stream as source

  /**
   * Carries {@code source} to {@code destination}.
   *
   * @param callback gets null once both are closed, or what went wrong first
   */
  public static void pipeline(
      Readable source, Writable destination, Effect<@Nullable Throwable> callback)
      throws Exception {
    new Pipeline(source, destination, callback).pipe(source);
  }

  /** Carries {@code source} to {@code destination}; the promise is settled once both are closed. */
  public static Promise<@Nullable Void> pipeline(Readable source, Writable destination) {
    return promise(settle -> pipeline(source, destination, settle));
  }

  /** The same, given up with an AbortError when {@code signal} aborts. */
  public static Promise<@Nullable Void> pipeline(
      Readable source, Writable destination, AbortSignal signal) {
    return promise(settle -> {
      Pipeline pipeline = new Pipeline(source, destination, settle);
      pipeline.pipe(source);
      pipeline.watch(signal);
    });
  }

  // ---- anything else as source

  /**
   * Carries what {@code source} gives, such as an async generator that changes the chunks of a
   * stream. If the destination fails, the source is told that nobody wants more.
   */
  public static void pipeline(
      AsyncIterable<byte[]> source, Writable destination, Effect<@Nullable Throwable> callback) {
    new Pipeline(null, destination, callback).pump(source);
  }

  /** The same, with a promise that is settled once all is written and closed. */
  public static Promise<@Nullable Void> pipeline(
      AsyncIterable<byte[]> source, Writable destination) {
    return promise(settle -> pipeline(source, destination, settle));
  }

  private static Promise<@Nullable Void> promise(Effect<Effect<@Nullable Throwable>> start) {
    Resolvers<@Nullable Void> outcome = Promise.withResolvers();
    try {
      start.accept(error -> settle(outcome, error));
    } catch (Exception thrown) {
      outcome.reject(thrown);
    }
    return outcome.promise();
  }

  private static void settle(Resolvers<@Nullable Void> resolvers, @Nullable Throwable error) {
    if (error == null) {
      resolvers.resolve(null);
    } else {
      resolvers.reject(error);
    }
  }

  // ---- from stream to stream

  private void pipe(Readable from) throws Exception {
    open = 2;
    watchEnds();
    from.onError(this::failed);
    destination.onClose(() -> {
      if (!ended) {
        oneEnded(StreamError.prematureClose());
      }
    });
    from.pipeWithoutEnd(destination);
    Listener end =
        arguments -> {
          ended = true;
          destination.end();
        };
    if (from.state.isFinished()) {
      from.life.loop.nextTick(() -> end.on(new Object[0]));
    } else {
      from.events().once("end", end);
    }
    EndOfStream.of(from, this::oneEnded);
    EndOfStream.of(destination, this::oneEnded);
  }

  // ---- from an iterable to a stream

  private void pump(AsyncIterable<byte[]> from) {
    open = 1;
    watchEnds();
    Pump pump = new Pump(destination);
    // Its own outcome is the outcome of the pipeline, so nobody looks at the promise.
    Async.async(() -> {
      try {
        pump.run(from);
      } catch (Exception thrown) {
        oneEnded(thrown);
        return;
      }
      oneEnded(null);
    });
  }

  /** The loop of an async function that writes chunk after chunk and waits while it is too many. */
  private static final class Pump {

    private final Writable destination;
    private final Listener onDrain = arguments -> wake();
    private final EndOfStream end;
    private boolean over;
    private @Nullable Throwable error;
    private @Nullable Resolvers<@Nullable Void> sleeper;

    Pump(Writable destination) {
      this.destination = destination;
      destination.events().on("drain", onDrain);
      end = EndOfStream.of(destination, this::ended);
    }

    private void ended(@Nullable Throwable failure) {
      over = true;
      error = failure;
      wake();
    }

    private void wake() {
      Resolvers<@Nullable Void> waiting = sleeper;
      sleeper = null;
      if (waiting != null) {
        settle(waiting, error);
      }
    }

    private void sleep() throws Exception {
      Resolvers<@Nullable Void> next = Promise.withResolvers();
      if (over) {
        settle(next, error);
      } else {
        sleeper = next;
      }
      Async.await(next.promise());
    }

    void run(AsyncIterable<byte[]> from) throws Exception {
      try (ForAwait<byte[]> chunks = ForAwait.of(from)) {
        if (destination.needsDrain()) {
          sleep();
        }
        while (chunks.next()) {
          if (!destination.write(chunks.item())) {
            sleep();
          }
        }
        destination.end();
        sleep();
      } finally {
        end.stop();
        destination.events().off("drain", onDrain);
      }
    }
  }

  // ---- the end

  private void watchEnds() {
    if (source != null) {
      source.onClose(() -> sourceOver = true);
      EndOfStream.of(source, failure -> sourceOver = failure == null);
    }
    destination.onClose(() -> destinationOver = true);
    EndOfStream.of(destination, failure -> destinationOver = failure == null);
    destination.onError(this::failed);
  }

  private void watch(AbortSignal signal) {
    if (signal.isAborted()) {
      destination.life.loop.nextTick(() -> finish(abortError(signal), false));
      return;
    }
    EventTarget.Listener<AbortSignal> onAbort =
        aborted -> {
          finish(abortError(aborted), false);
          return null;
        };
    signal.onAbort(onAbort);
    stopWatching = () -> signal.offAbort(onAbort);
  }

  private static Throwable abortError(AbortSignal signal) {
    return new AbortSignal.AbortError(signal.reason());
  }

  /** Also an error that comes after everything is over counts, if it is one of its own. */
  private void failed(Throwable failure) {
    if (!(failure instanceof AbortSignal.AbortError) && !isPrematureClose(failure)) {
      oneEnded(failure);
    }
  }

  private void oneEnded(@Nullable Throwable failure) {
    open--;
    finish(failure, open == 0);
  }

  private void finish(@Nullable Throwable failure, boolean last) {
    if (failure != null && (error == null || isPrematureClose(error))) {
      error = failure;
    }
    if (error == null && !last) {
      return;
    }
    destroySides(error);
    stopWatching.run();
    if (last && !called) {
      called = true;
      Throwable outcome = error;
      destination.life.loop.nextTick(() -> callback.accept(outcome));
    }
  }

  private void destroySides(@Nullable Throwable because) {
    Throwable reason = because == null ? StreamError.destroyed("pipe") : because;
    if (source != null && !sourceOver) {
      sourceOver = true;
      source.destroy(reason);
    }
    if (!destinationOver) {
      destinationOver = true;
      destination.destroy(reason);
    }
  }

  private static boolean isPrematureClose(Throwable failure) {
    return failure instanceof StreamError stream
        && stream.code().equals("ERR_STREAM_PREMATURE_CLOSE");
  }
}
