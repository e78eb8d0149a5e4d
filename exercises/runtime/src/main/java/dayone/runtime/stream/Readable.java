package dayone.runtime.stream;

import dayone.runtime.async.AbortSignal;
import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.AsyncIterator;
import dayone.runtime.events.EventEmitter;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Effect;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A stream to read bytes from: by {@link #onData}, which makes it flow; by {@link #onReadable} and
 * {@link #read()}; by {@link #pipe}; or as an {@link AsyncIterable}. Belongs to the loop's thread.
 *
 * <p>Events: {@code data} (a {@code byte[]}), {@code readable}, {@code end}, {@code error} (a
 * {@link Throwable}), {@code close}, {@code pause}, {@code resume}.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/stream.html#readable-streams">Node:
 *     readable streams</a>
 */
@SuppressWarnings("AvoidCommonTypeNames") // Node's name; java.lang has one that nobody meets.
public abstract class Readable implements AsyncIterable<byte[]> {

  final Lifecycle life;
  final ReadableState state;
  private final Pipes pipes;

  /**
   * @param highWaterMark how many bytes it holds before it stops to ask for more
   * @param autoDestroy whether it is destroyed at its end and after an error
   */
  @SuppressWarnings("this-escape") // Nobody calls it before the constructors are through.
  protected Readable(EventLoop loop, int highWaterMark, boolean autoDestroy) {
    pipes = new Pipes(this);
    life = new Lifecycle(loop, autoDestroy, new HooksOfThisStream());
    state = new ReadableState(life, pipes, highWaterMark, size -> doRead(size));
  }

  // ---- what a kind of stream fills in

  /** {@code _construct}: opens what is to be read. Asked for with {@link #construct}. */
  protected void doConstruct(Consumer<@Nullable Throwable> done) throws Exception {
    done.accept(null);
  }

  /**
   * {@code _read}: gets some bytes, {@code size} at most, and gives them to {@link #push} now or
   * later, once.
   */
  protected abstract void doRead(int size) throws Exception;

  /** {@code _destroy}: closes what was opened and then calls {@code done}, on errors as well. */
  protected void doDestroy(@Nullable Throwable error, Consumer<@Nullable Throwable> done) {
    done.accept(error);
  }

  /** Calls {@link #doConstruct} in a tick. Until it is done nothing is read. */
  protected final void construct() {
    life.construct(state::constructed);
  }

  /**
   * Takes in what {@link #doRead} has got.
   *
   * @param chunk null at the end
   * @return whether there is room for more
   */
  protected final boolean push(byte @Nullable [] chunk) throws Exception {
    return state.push(chunk);
  }

  /** Ends the stream with {@code error}: a read has failed. */
  protected final void fail(Throwable error) throws Exception {
    life.errorOrDestroy(error);
  }

  // ---- reading

  /**
   * Takes what is there: while the stream flows one chunk, else all of it. Also emits it as {@code
   * data}.
   *
   * @return null if there is nothing now; then {@code readable} or {@code end} will follow
   */
  public final byte @Nullable [] read() throws Exception {
    return state.read(ReadableState.ANY);
  }

  /**
   * Takes {@code size} bytes, or, at the end, what is left.
   *
   * @param size 0 takes nothing, and has the stream read on
   * @return null if there are not as many yet
   * @throws IllegalArgumentException if {@code size} is negative
   */
  public final byte @Nullable [] read(int size) throws Exception {
    if (size < 0) {
      throw new IllegalArgumentException(
          "read(" + size + "): the size must not be negative. read() takes whatever is there.");
    }
    return state.read(size);
  }

  /** Lets the stream flow. Without a listener for {@code data} the bytes are lost. */
  public final void resume() {
    state.resume();
  }

  /** Stops the flow. What the source is reading just now will be held until {@link #resume}. */
  public final void pause() throws Exception {
    state.pause();
  }

  /** Whether {@link #pause} holds the stream, or a listener for {@code readable} does. */
  public final boolean isPaused() {
    return state.isStopped();
  }

  /**
   * The chunks, read one after the other as they are asked for. Whoever leaves early destroys the
   * stream.
   */
  @Override
  public final AsyncIterator<byte[]> iterator() {
    return ReadableIterator.of(this);
  }

  // ---- where it flows to

  /**
   * Writes every chunk to {@code destination} and ends it at the end; reads no more while it is
   * full. An error of the one does not close the other: {@link Pipeline} does that.
   *
   * @return the destination
   */
  public final <W extends Writable> W pipe(W destination) throws Exception {
    pipes.add(destination, true);
    return destination;
  }

  final void pipeWithoutEnd(Writable destination) throws Exception {
    pipes.add(destination, false);
  }

  /** Stops writing to {@code destination}, and pauses if it was the only one. */
  public final void unpipe(Writable destination) throws Exception {
    pipes.remove(destination);
  }

  // ---- listeners

  /** Adds a listener for the chunks, which makes the stream flow unless it is paused. */
  public final void onData(Effect<byte[]> listener) {
    state.onData(arguments -> listener.accept((byte[]) arguments[0]));
  }

  /** Adds a listener that is told when {@link #read()} has something to take; stops the flow. */
  public final void onReadable(Callback listener) {
    state.onReadable(arguments -> listener.call());
  }

  /** Adds a listener for the end of the bytes. */
  public final void onEnd(Callback listener) {
    events().on("end", arguments -> listener.call());
  }

  /** Adds a listener for an error, after which nothing comes but {@code close}. */
  public final void onError(Effect<Throwable> listener) {
    events().on("error", arguments -> listener.accept((Throwable) arguments[0]));
  }

  /** Adds a listener that is told when everything is closed. */
  public final void onClose(Callback listener) {
    events().on("close", arguments -> listener.call());
  }

  /**
   * The emitter itself, for what has no method here: {@code once}, {@code off}, {@code
   * Events.once}. Only {@link #onData} and {@link #onReadable} make the stream move.
   */
  public final EventEmitter events() {
    return life.events;
  }

  // ---- the end

  /** Ends the stream before its end and closes what it has opened; {@code close} follows. */
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

  /** {@code readableEnded}: whether {@code end} was emitted. */
  public final boolean isEnded() {
    return state.isEndEmitted();
  }

  /** What ended it, or null. */
  public final @Nullable Throwable errored() {
    return life.errored();
  }

  /** How many bytes it holds. */
  public final int readableLength() {
    return state.length();
  }

  /** How many bytes it holds before it stops to ask for more. */
  public final int readableHighWaterMark() {
    return state.highWaterMark();
  }

  private final class HooksOfThisStream implements Lifecycle.Hooks {

    @Override
    public void construct(Consumer<@Nullable Throwable> done) throws Exception {
      doConstruct(done);
    }

    @Override
    public void destroy(@Nullable Throwable error, Consumer<@Nullable Throwable> done) {
      doDestroy(error, done);
    }
  }
}
