package dayone.runtime.stream;

import dayone.runtime.events.EventEmitter;
import dayone.runtime.events.Listener;
import dayone.runtime.promise.Effect;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells, once, how a stream has ended: Node's {@code finished()}. A stream that is closed without
 * having come to its end has ended with an error.
 */
final class EndOfStream {

  private final Lifecycle life;
  private final String finalEvent;
  private final BooleanSupplier isFinished;
  private final Listener onFinal = arguments -> finished();
  private final Listener onError = this::failed;
  private final Listener onClose = arguments -> closed();
  private @Nullable Effect<@Nullable Throwable> callback;

  private EndOfStream(
      Lifecycle life,
      String finalEvent,
      BooleanSupplier isFinished,
      Effect<@Nullable Throwable> callback) {
    this.life = life;
    this.finalEvent = finalEvent;
    this.isFinished = isFinished;
    this.callback = callback;
  }

  static EndOfStream of(Readable stream, Effect<@Nullable Throwable> callback) {
    return new EndOfStream(stream.life, "end", stream.state::isFinished, callback).begin();
  }

  static EndOfStream of(Writable stream, Effect<@Nullable Throwable> callback) {
    return new EndOfStream(stream.life, "finish", stream.state::isFinished, callback).begin();
  }

  private EndOfStream begin() {
    EventEmitter events = life.events;
    events.on(finalEvent, onFinal);
    events.on("error", onError);
    events.on("close", onClose);
    if (life.isClosed()) {
      life.loop.nextTick(this::closed);
    } else if (!life.autoDestroy && (life.isErrorEmitted() || isFinished.getAsBoolean())) {
      life.loop.nextTick(() -> call(life.errored()));
    }
    return this;
  }

  private void finished() throws Exception {
    // Otherwise close follows, and only then is everything over.
    if (!life.autoDestroy || life.isDestroyed()) {
      call(null);
    }
  }

  private void failed(@Nullable Object[] arguments) throws Exception {
    call((Throwable) arguments[0]);
  }

  private void closed() throws Exception {
    Throwable errored = life.errored();
    call(errored == null && !isFinished.getAsBoolean() ? StreamError.prematureClose() : errored);
  }

  private void call(@Nullable Throwable error) throws Exception {
    Effect<@Nullable Throwable> once = callback;
    callback = null;
    if (once != null) {
      once.accept(error);
    }
  }

  /**
   * Takes the listeners off. They stay by themselves, as in Node: an error that comes after the end
   * is then no uncaught one.
   */
  void stop() {
    callback = null;
    life.events.off(finalEvent, onFinal).off("error", onError).off("close", onClose);
  }
}
