package dayone.runtime.stream;

import dayone.runtime.events.EventEmitter;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Effect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be written, and whether the end was announced: Node's {@code _writableState} and
 * the functions around it, step by step.
 */
final class WritableState {

  /** Writes one chunk, or several at once. */
  interface Target {

    void write(byte[] chunk, Effect<@Nullable Throwable> done);

    void writev(List<byte[]> chunks, Effect<@Nullable Throwable> done);
  }

  /** Stands for the callback that was not given. */
  static final Effect<@Nullable Throwable> NOBODY = error -> {};

  private static final class Waiting {
    private final byte[] chunk;
    private final Effect<@Nullable Throwable> callback;

    Waiting(byte[] chunk, Effect<@Nullable Throwable> callback) {
      this.chunk = chunk;
      this.callback = callback;
    }
  }

  private final Lifecycle life;
  private final EventLoop loop;
  private final EventEmitter events;
  private final Target target;
  private final int highWaterMark;

  /** Behind the chunk that is being written. */
  private List<Waiting> waiting = new ArrayList<>();

  private List<Effect<@Nullable Throwable>> onFinished = new ArrayList<>();

  /** Bytes that are waiting or being written. */
  private int length;

  private boolean writing;
  private int writingLength;
  private Effect<@Nullable Throwable> writingCallback = NOBODY;

  /** Inside of the target's write. */
  private boolean sync;

  /** Inside of {@link #writeWaiting}. */
  private boolean writingWaiting;

  private boolean needDrain;

  /** {@code end()} was called. */
  private boolean ending;

  private boolean finished;

  /** Callbacks of writes that were not called yet; {@code finish} waits for them. */
  private int pendingCallbacks;

  WritableState(Lifecycle life, int highWaterMark, Target target) {
    this.life = life;
    this.loop = life.loop;
    this.events = life.events;
    this.highWaterMark = highWaterMark;
    this.target = target;
  }

  void constructed() throws Exception {
    if (!writing) {
      writeWaiting();
    }
    if (isReadyToFinish() && pendingCallbacks == 0) {
      finish();
    }
  }

  // ---- writing

  /** Gives the error if it is too late to write; the stream will emit it. */
  @Nullable StreamError refuse(Effect<@Nullable Throwable> callback) {
    StreamError error =
        ending
            ? StreamError.writeAfterEnd()
            : life.isDestroyed() ? StreamError.destroyed("write") : null;
    if (error != null) {
      loop.nextTick(() -> callback.accept(error));
      life.errorOrDestroyInTick(error);
    }
    return error;
  }

  /** Gives whether there is room for more. */
  boolean write(byte[] chunk, Effect<@Nullable Throwable> callback) {
    pendingCallbacks++;
    length += chunk.length;
    if (writing || life.errored() != null || !life.isConstructed()) {
      waiting.add(new Waiting(chunk, callback));
    } else {
      begin(chunk.length, callback);
      target.write(chunk, this::written);
      sync = false;
    }
    boolean room = length < highWaterMark || length == 0;
    needDrain |= !room;
    // Also false after an error: that ends a loop which writes as long as it may.
    return room && !life.isDestroyedOrErrored();
  }

  private void begin(int bytes, Effect<@Nullable Throwable> callback) {
    writing = true;
    writingLength = bytes;
    writingCallback = callback;
    sync = true;
  }

  private void written(@Nullable Throwable error) throws Exception {
    boolean atOnce = sync;
    Effect<@Nullable Throwable> callback = writingCallback;
    writing = false;
    writingCallback = NOBODY;
    length -= writingLength;
    writingLength = 0;
    if (error != null) {
      life.noteError(error);
      if (atOnce) {
        loop.nextTick(() -> writeFailed(error, callback));
      } else {
        writeFailed(error, callback);
      }
      return;
    }
    writeWaiting();
    if (atOnce) {
      loop.nextTick(() -> afterWrite(callback));
    } else {
      afterWrite(callback);
    }
  }

  private void writeFailed(Throwable error, Effect<@Nullable Throwable> callback) throws Exception {
    pendingCallbacks--;
    callback.accept(error);
    failWaiting();
    life.errorOrDestroy(error);
  }

  private void afterWrite(Effect<@Nullable Throwable> callback) throws Exception {
    if (needDrain && !ending && !life.isDestroyed() && length == 0) {
      needDrain = false;
      events.emit("drain");
    }
    pendingCallbacks--;
    callback.accept(null);
    if (life.isDestroyed()) {
      failWaiting();
    }
    finishIfDoneInTick();
  }

  /** Writes what came meanwhile: several chunks in one call. */
  private void writeWaiting() {
    if (life.isDestroyed() || writingWaiting || waiting.isEmpty() || !life.isConstructed()) {
      return;
    }
    writingWaiting = true;
    List<Waiting> batch = waiting;
    waiting = new ArrayList<>();
    if (batch.size() == 1) {
      Waiting only = batch.getFirst();
      begin(only.chunk.length, only.callback);
      target.write(only.chunk, this::written);
    } else {
      // One callback stands for all of them.
      pendingCallbacks -= batch.size() - 1;
      begin(length, error -> callAll(batch, error));
      target.writev(batch.stream().map(one -> one.chunk).toList(), this::written);
    }
    sync = false;
    writingWaiting = false;
  }

  private static void callAll(List<Waiting> batch, @Nullable Throwable error) throws Exception {
    for (Waiting one : batch) {
      one.callback.accept(error);
    }
  }

  /** Nothing more will be written: tells whoever waits for it. */
  void failWaiting() throws Exception {
    if (writing) {
      return;
    }
    List<Waiting> lost = waiting;
    waiting = new ArrayList<>();
    for (Waiting one : lost) {
      length -= one.chunk.length;
      one.callback.accept(reason("write"));
    }
    callFinished(reason("end"));
  }

  private Throwable reason(String call) {
    Throwable errored = life.errored();
    return errored == null ? StreamError.destroyed(call) : errored;
  }

  // ---- the end

  void end(Effect<@Nullable Throwable> callback, @Nullable Throwable refused) {
    Throwable error = refused;
    if (error == null) {
      if (!ending && life.errored() == null) {
        ending = true;
        finishIfDoneInTick();
      } else if (finished) {
        error = StreamError.alreadyFinished("end");
      } else if (life.isDestroyed()) {
        error = StreamError.destroyed("end");
      }
    }
    if (callback.equals(NOBODY)) {
      return;
    }
    Throwable outcome = error == null ? life.errored() : error;
    if (outcome != null || finished) {
      loop.nextTick(() -> callback.accept(outcome));
    } else {
      onFinished.add(callback);
    }
  }

  private boolean isReadyToFinish() {
    return ending
        && life.isConstructed()
        && !life.isDestroyed()
        && !finished
        && !writing
        && !life.isOver()
        && waiting.isEmpty()
        && length == 0;
  }

  private void finishIfDoneInTick() {
    if (isReadyToFinish() && pendingCallbacks == 0) {
      pendingCallbacks++;
      loop.nextTick(() -> {
        pendingCallbacks--;
        if (isReadyToFinish()) {
          finish();
        }
      });
    }
  }

  private void finish() throws Exception {
    finished = true;
    callFinished(null);
    events.emit("finish");
    if (life.autoDestroy) {
      life.destroy(null);
    }
  }

  private void callFinished(@Nullable Throwable error) throws Exception {
    List<Effect<@Nullable Throwable>> callbacks = onFinished;
    onFinished = new ArrayList<>();
    for (Effect<@Nullable Throwable> callback : callbacks) {
      callback.accept(error);
    }
  }

  /** Somebody destroys the stream: what waits is told of it in a tick. */
  void destroying() {
    if (!waiting.isEmpty() || !onFinished.isEmpty()) {
      loop.nextTick(this::failWaiting);
    }
  }

  // ---- questions

  boolean isFinished() {
    return finished;
  }

  boolean isEnding() {
    return ending;
  }

  boolean needsDrain() {
    return needDrain && !life.isDestroyed() && !ending;
  }

  int length() {
    return length;
  }

  int highWaterMark() {
    return highWaterMark;
  }
}
