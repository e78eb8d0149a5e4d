package dayone.runtime.stream;

import dayone.runtime.async.AbortSignal;
import dayone.runtime.async.Async;
import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.async.AsyncIterator;
import dayone.runtime.events.Listener;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import org.jspecify.annotations.Nullable;

/** A way through the chunks of a stream, as {@code for await} goes it. */
final class ReadableIterator {

  private final Readable stream;
  private final Listener onReadable = arguments -> wake();
  private final EndOfStream end;
  private @Nullable Resolvers<@Nullable Void> sleeper;
  private boolean over;
  private @Nullable Throwable error;

  private ReadableIterator(Readable stream) {
    this.stream = stream;
    stream.state.onReadable(onReadable);
    end = EndOfStream.of(stream, this::ended);
  }

  static AsyncIterator<byte[]> of(Readable stream) {
    return AsyncGenerator.of(out -> new ReadableIterator(stream).run(out));
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
      waiting.resolve(null);
    }
  }

  private void run(AsyncGenerator.Yielder<byte[]> out) throws Exception {
    try {
      while (true) {
        byte[] chunk = stream.isDestroyed() ? null : stream.read();
        if (chunk != null) {
          out.yield(chunk);
        } else if (!over) {
          Resolvers<@Nullable Void> next = Promise.withResolvers();
          sleeper = next;
          Async.await(next.promise());
        } else {
          throwError();
          return;
        }
      }
    } finally {
      if (!over || stream.life.autoDestroy) {
        destroy();
      } else {
        stream.state.offReadable(onReadable);
        end.stop();
      }
    }
  }

  private void throwError() throws Exception {
    switch (error) {
      case null -> {}
      case Exception exception -> throw exception;
      case Error fatal -> throw fatal;
      default -> throw new IllegalStateException(error);
    }
  }

  private void destroy() {
    if (stream.isDestroyed()) {
      return;
    }
    if (stream.state.isFinished()) {
      stream.destroy();
    } else {
      stream.destroy(new AbortSignal.AbortError(null));
    }
  }
}
