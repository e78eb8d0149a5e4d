package dayone.runtime.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dayone.runtime.async.AbortSignal;
import dayone.runtime.events.EventEmitter;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Effect;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A stream to write bytes to. What cannot be written at once waits; {@link #write} says when enough
 * is waiting, {@code drain} when all of it has been written. Belongs to the loop's thread.
 *
 * <p>Events: {@code drain}, {@code finish}, {@code error} (a {@link Throwable}), {@code close},
 * {@code pipe} and {@code unpipe} (a {@link Readable}).
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/stream.html#writable-streams">Node:
 *     writable streams</a>
 */
public abstract class Writable {

  final Lifecycle life;
  final WritableState state;

  /**
   * @param highWaterMark how many bytes may wait before {@link #write} answers false
   * @param autoDestroy whether it is destroyed when it has finished and after an error
   */
  protected Writable(EventLoop loop, int highWaterMark, boolean autoDestroy) {
    HooksOfThisStream hooks = new HooksOfThisStream();
    life = new Lifecycle(loop, autoDestroy, hooks);
    state = new WritableState(life, highWaterMark, hooks);
  }

  // ---- what a kind of stream fills in

  /** {@code _construct}: opens what is to be written. Asked for with {@link #construct}. */
  protected void doConstruct(Consumer<@Nullable Throwable> done) throws Exception {
    done.accept(null);
  }

  /** {@code _write}: writes {@code chunk} and then calls {@code done}; one call at a time. */
  protected abstract void doWrite(byte[] chunk, Effect<@Nullable Throwable> done);

  /** {@code _writev}: writes all {@code chunks}, in order, and then calls {@code done}. */
  protected abstract void doWritev(List<byte[]> chunks, Effect<@Nullable Throwable> done);

  /** {@code _destroy}: closes what was opened and then calls {@code done}, on errors as well. */
  protected void doDestroy(@Nullable Throwable error, Consumer<@Nullable Throwable> done) {
    done.accept(error);
  }

  /** Calls {@link #doConstruct} in a tick. Until it is done nothing is written. */
  protected final void construct() {
    life.construct(state::constructed);
  }

  // ---- writing

  /**
   * Writes {@code chunk}, after what waits already.
   *
   * @return false if enough is waiting: go on after {@code drain}. It has been taken all the same.
   */
  public final boolean write(byte[] chunk) {
    return write(chunk, WritableState.NOBODY);
  }

  /** Writes the UTF-8 of {@code text}. */
  public final boolean write(String text) {
    return write(text.getBytes(UTF_8));
  }

  /**
   * Writes {@code chunk}.
   *
   * @param callback gets null once it is written, or the error that kept it from being so
   */
  public final boolean write(byte[] chunk, Effect<@Nullable Throwable> callback) {
    return state.refuse(callback) == null && state.write(chunk, callback);
  }

  /** Nothing more will be written; {@code finish} follows when all that was is. */
  public final void end() {
    end(WritableState.NOBODY);
  }

  /** Writes {@code last} and ends. */
  public final void end(byte[] last) {
    StreamError refused = state.refuse(WritableState.NOBODY);
    if (refused == null) {
      state.write(last, WritableState.NOBODY);
    }
    state.end(WritableState.NOBODY, refused);
  }

  /** Writes the UTF-8 of {@code last} and ends. */
  public final void end(String last) {
    end(last.getBytes(UTF_8));
  }

  /**
   * Ends.
   *
   * @param callback gets null right before {@code finish}, or the error that kept it from coming
   */
  public final void end(Effect<@Nullable Throwable> callback) {
    state.end(callback, null);
  }

  // ---- listeners

  /** Adds a listener that is told, after a {@link #write} that was false, to go on. */
  public final void onDrain(Callback listener) {
    events().on("drain", arguments -> listener.call());
  }

  /** Adds a listener that is told when all has been written. */
  public final void onFinish(Callback listener) {
    events().on("finish", arguments -> listener.call());
  }

  /** Adds a listener for an error, after which nothing comes but {@code close}. */
  public final void onError(Effect<Throwable> listener) {
    events().on("error", arguments -> listener.accept((Throwable) arguments[0]));
  }

  /** Adds a listener that is told when everything is closed. */
  public final void onClose(Callback listener) {
    events().on("close", arguments -> listener.call());
  }

  /** The emitter itself: for {@code once}, {@code off} and {@code Events.once}. */
  public final EventEmitter events() {
    return life.events;
  }

  // ---- the end

  /** Ends the stream at once; what waits is not written. {@code close} follows. */
  public final void destroy() {
    life.destroy(null);
  }

  /** The same, and emits {@code error} before {@code close}. */
  public final void destroy(Throwable error) {
    life.destroy(error);
  }

  /** Destroys the stream with an AbortError when {@code signal} aborts. */
  public final void addAbortSignal(AbortSignal signal) {
    life.abortOn(signal);
  }

  /** Whether the stream was destroyed, by itself or by the program. */
  public final boolean isDestroyed() {
    return life.isDestroyed();
  }

  /** {@code writableEnded}: whether {@link #end()} was called. */
  public final boolean isEnded() {
    return state.isEnding();
  }

  /** {@code writableFinished}: whether all has been written. */
  public final boolean isFinished() {
    return state.isFinished();
  }

  /** {@code writableNeedDrain}: whether {@code drain} will come. */
  public final boolean needsDrain() {
    return state.needsDrain();
  }

  /** What ended it, or null. */
  public final @Nullable Throwable errored() {
    return life.errored();
  }

  /** How many bytes wait or are being written. */
  public final int writableLength() {
    return state.length();
  }

  /** How many bytes may wait before {@link #write} answers false. */
  public final int writableHighWaterMark() {
    return state.highWaterMark();
  }

  private final class HooksOfThisStream implements Lifecycle.Hooks, WritableState.Target {

    @Override
    public void construct(Consumer<@Nullable Throwable> done) throws Exception {
      doConstruct(done);
    }

    @Override
    public void destroy(@Nullable Throwable error, Consumer<@Nullable Throwable> done) {
      doDestroy(error, done);
    }

    @Override
    public void destroying() {
      state.destroying();
    }

    @Override
    public void write(byte[] chunk, Effect<@Nullable Throwable> done) {
      doWrite(chunk, done);
    }

    @Override
    public void writev(List<byte[]> chunks, Effect<@Nullable Throwable> done) {
      doWritev(chunks, done);
    }
  }
}
