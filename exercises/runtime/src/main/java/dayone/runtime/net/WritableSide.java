package dayone.runtime.net;

import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Effect;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stream that is written: Node's {@code Writable}, as far as a socket shows it. One write at a
 * time is with the connection; what is written meanwhile waits here and goes together, as the next.
 *
 * <p>Follows {@code lib/internal/streams/writable.js}: whether a callback runs at once or in a
 * tick, and what {@code finish} waits for, a program can tell.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/stream.html#writable-streams">Node:
 *     writable streams</a>
 */
final class WritableSide {

  /** A write that waits. The data is a view, since the program may move its own buffer. */
  private record Waiting(ByteBuffer data, @Nullable Effect<@Nullable Throwable> done) {}

  private final Socket socket;
  private final int highWaterMark;
  private final ArrayDeque<Waiting> waiting = new ArrayDeque<>(0);
  private @Nullable List<Effect<@Nullable Throwable>> onFinished;

  /** Bytes that wait, here and with the connection. */
  private int length;

  private long bytesWritten;
  private int corked;
  private boolean needDrain;

  // The write that is with the connection.
  private boolean writing;
  private int writingLength;
  private @Nullable Effect<@Nullable Throwable> writingDone;

  // What runs in a tick after writes that were done at once.
  private boolean afterWritePending;
  private @Nullable AfterWrite lastAfterWrite;

  private boolean peerEnded;
  private boolean ending;
  private boolean finalCalled;
  private boolean finished;

  WritableSide(Socket socket, int highWaterMark) {
    this.socket = socket;
    this.highWaterMark = highWaterMark;
  }

  private Connection connection() {
    return socket.connection;
  }

  // ---- write

  boolean write(ByteBuffer data, @Nullable Effect<@Nullable Throwable> done) {
    if (peerEnded && ending) {
      NetError error = NetError.endedByPeer();
      callSoon(done, error);
      connection().destroy(error);
      return false;
    }
    if (accept(data, done) != null) {
      return false;
    }
    boolean full = length > 0 && length >= highWaterMark;
    needDrain |= full;
    // False also after an error, so that a loop around write() ends.
    return !full && !connection().isDestroyed() && !connection().hasFailed();
  }

  /** Takes {@code data}; returns the reason if it does not. */
  private @Nullable NetError accept(ByteBuffer data, @Nullable Effect<@Nullable Throwable> done) {
    NetError refusal = null;
    if (ending) {
      refusal = NetError.writeAfterEnd();
    } else if (connection().isDestroyed()) {
      refusal = NetError.streamDestroyed("write");
    }
    if (refusal != null) {
      callSoon(done, refusal);
      connection().destroy(refusal);
      return refusal;
    }
    int size = data.remaining();
    length += size;
    bytesWritten += size;
    if (writing || corked > 0 || connection().hasFailed()) {
      waiting.add(new Waiting(data.duplicate(), done));
    } else {
      begin(size, done);
      try {
        if (connection().write(data)) {
          doneAtOnce();
        }
      } catch (IOException | NetError e) {
        failedAtOnce(e);
      }
    }
    return null;
  }

  private void begin(int size, @Nullable Effect<@Nullable Throwable> done) {
    writing = true;
    writingLength = size;
    writingDone = done;
  }

  private @Nullable Effect<@Nullable Throwable> over() {
    Effect<@Nullable Throwable> done = writingDone;
    writing = false;
    length -= writingLength;
    writingLength = 0;
    writingDone = null;
    return done;
  }

  /** The connection took it all while it was called; nobody may be told before that has ended. */
  private void doneAtOnce() {
    Effect<@Nullable Throwable> done = over();
    handOver();
    if (done != null) {
      if (lastAfterWrite == null || !lastAfterWrite.done.equals(done)) {
        lastAfterWrite = new AfterWrite(done);
        afterWritePending = true;
        connection().nextTick(lastAfterWrite);
      } else {
        lastAfterWrite.count++;
      }
    } else if (needDrain && length == 0 && !afterWritePending) {
      afterWritePending = true;
      connection().nextTick(() -> afterWrite(1, null));
    } else {
      // The usual case, which costs no tick.
      finishIfDone();
    }
  }

  private void failedAtOnce(Exception error) {
    Effect<@Nullable Throwable> done = over();
    connection().fail(error);
    connection().nextTick(() -> writeFailed(error, done));
  }

  /** The connection is done with a write that it had to keep. */
  void onWritten(@Nullable Throwable error) throws Exception {
    Effect<@Nullable Throwable> done = over();
    if (error == null) {
      handOver();
      afterWrite(1, done);
    } else {
      connection().fail(error);
      writeFailed(error, done);
    }
  }

  private void afterWrite(int count, @Nullable Effect<@Nullable Throwable> done) throws Exception {
    afterWritePending = false;
    if (needDrain && length == 0 && !ending && !connection().isDestroyed()) {
      needDrain = false;
      socket.events.drain.emit(null);
    }
    if (done != null) {
      for (int i = 0; i < count; i++) {
        done.accept(null);
      }
    }
    if (connection().isDestroyed()) {
      refuseWaiting();
    }
    finishIfDone();
  }

  private void writeFailed(Throwable error, @Nullable Effect<@Nullable Throwable> done)
      throws Exception {
    if (done != null) {
      done.accept(error);
    }
    refuseWaiting();
    connection().destroy(error);
  }

  /** The tick after writes that were done at once and have the same callback, one per write. */
  private final class AfterWrite implements Callback {

    private final Effect<@Nullable Throwable> done;
    private int count = 1;

    AfterWrite(Effect<@Nullable Throwable> done) {
      this.done = done;
    }

    @Override
    public void call() throws Exception {
      lastAfterWrite = null;
      afterWrite(count, done);
    }
  }

  // ---- what waits

  void cork() {
    corked++;
  }

  void uncork() {
    if (corked > 0) {
      corked--;
      if (!writing) {
        handOver();
      }
    }
  }

  /** Gives the connection all that waits, in one piece. */
  private void handOver() {
    if (waiting.isEmpty() || corked > 0 || connection().isDestroyed()) {
      return;
    }
    Waiting[] all = waiting.toArray(Waiting[]::new);
    waiting.clear();
    ByteBuffer[] data = new ByteBuffer[all.length];
    int size = 0;
    for (int i = 0; i < all.length; i++) {
      data[i] = all[i].data();
      size += data[i].remaining();
    }
    begin(size, all.length == 1 ? all[0].done() : callbackOf(all));
    try {
      if (connection().write(data)) {
        doneAtOnce();
      }
    } catch (IOException | NetError e) {
      failedAtOnce(e);
    }
  }

  private static @Nullable Effect<@Nullable Throwable> callbackOf(Waiting[] all) {
    for (Waiting one : all) {
      if (one.done() != null) {
        return error -> {
          for (Waiting each : all) {
            if (each.done() != null) {
              each.done().accept(error);
            }
          }
        };
      }
    }
    return null;
  }

  /** The socket is going away: what waits is not going to be written. */
  void refuseWaiting() throws Exception {
    if (writing) {
      return;
    }
    Throwable failure = connection().failure();
    Waiting one;
    while ((one = waiting.poll()) != null) {
      length -= one.data().remaining();
      if (one.done() != null) {
        one.done().accept(failure != null ? failure : NetError.streamDestroyed("write"));
      }
    }
    callOnFinished(failure != null ? failure : NetError.streamDestroyed("end"));
  }

  /** The socket is being destroyed. */
  void destroying() {
    if (!waiting.isEmpty() || onFinished != null) {
      connection().nextTick(this::refuseWaiting);
    }
  }

  // ---- end

  void end(@Nullable ByteBuffer data, @Nullable Effect<@Nullable Throwable> done) {
    Throwable refusal = data == null ? null : accept(data, null);
    if (corked > 0) {
      corked = 1;
      uncork();
    }
    if (refusal == null) {
      if (!ending && !connection().hasFailed()) {
        ending = true;
        finishIfDone();
      } else if (finished) {
        refusal = NetError.alreadyFinished();
      } else if (connection().isDestroyed()) {
        refusal = NetError.streamDestroyed("end");
      }
    }
    if (done == null) {
      return;
    }
    if (refusal != null) {
      callSoon(done, refusal);
    } else if (connection().failure() != null || finished) {
      callSoon(done, connection().failure());
    } else {
      if (onFinished == null) {
        onFinished = new ArrayList<>(1);
      }
      onFinished.add(done);
    }
  }

  /** The peer has ended, and so a write after our end is to be blamed on that. */
  void peerEnded() {
    peerEnded = !connection().allowsHalfOpen();
  }

  private boolean mayFinish() {
    return ending
        && !finished
        && !writing
        && length == 0
        && waiting.isEmpty()
        && !connection().isDestroyed()
        && !connection().hasFailed();
  }

  private void finishIfDone() {
    if (mayFinish() && !finalCalled) {
      finalCalled = true;
      connection().shutdown(this::shutDown);
    }
  }

  private void shutDown() {
    if (mayFinish()) {
      connection().nextTick(this::finish);
    }
  }

  private void finish() throws Exception {
    finished = true;
    callOnFinished(null);
    socket.events.finish.emit(null);
    if (socket.readable.isEndEmitted()) {
      connection().destroy(null);
    }
  }

  private void callOnFinished(@Nullable Throwable error) throws Exception {
    List<Effect<@Nullable Throwable>> callbacks = onFinished;
    onFinished = null;
    if (callbacks != null) {
      for (Effect<@Nullable Throwable> callback : callbacks) {
        callback.accept(error);
      }
    }
  }

  private void callSoon(@Nullable Effect<@Nullable Throwable> callback, @Nullable Throwable error) {
    if (callback != null) {
      connection().nextTick(() -> callback.accept(error));
    }
  }

  // ---- figures

  int length() {
    return length;
  }

  int highWaterMark() {
    return highWaterMark;
  }

  boolean needsDrain() {
    return needDrain && !ending && !connection().isDestroyed();
  }

  boolean isEnding() {
    return ending;
  }

  boolean isFinished() {
    return finished;
  }

  boolean isWritable() {
    return !ending && !connection().isDestroyed() && !connection().hasFailed();
  }

  long bytesWritten() {
    return bytesWritten;
  }
}
