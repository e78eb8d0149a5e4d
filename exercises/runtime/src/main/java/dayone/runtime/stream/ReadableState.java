package dayone.runtime.stream;

import dayone.runtime.events.EventEmitter;
import dayone.runtime.events.Listener;
import dayone.runtime.loop.EventLoop;
import org.jspecify.annotations.Nullable;

/**
 * What a readable stream holds and whether it flows: Node's {@code _readableState} and the
 * functions around it, step by step.
 */
final class ReadableState {

  /** Gets some bytes, {@code size} at most, and pushes them now or later. */
  interface Source {
    void read(int size) throws Exception;
  }

  /** {@code readableFlowing}: null, false and true in Node. */
  private enum Flow {
    UNDECIDED,
    STOPPED,
    FLOWING
  }

  /** {@code read()} without a size. */
  static final int ANY = -1;

  private static final int LARGEST_HIGH_WATER_MARK = 1 << 30;

  private final Lifecycle life;
  private final EventLoop loop;
  private final EventEmitter events;
  private final Source source;
  private final Pipes pipes;
  private final Chunks held = new Chunks();
  private int highWaterMark;

  private Flow flow = Flow.UNDECIDED;
  private boolean reading;

  /** Inside of the source's read: what it pushes must not be emitted below the caller's feet. */
  private boolean sync = true;

  private boolean ended;
  private boolean endEmitted;
  private boolean needReadable;
  private boolean emittedReadable;
  private boolean readableListening;
  private boolean resumeScheduled;
  private boolean readingMore;

  ReadableState(Lifecycle life, Pipes pipes, int highWaterMark, Source source) {
    this.life = life;
    this.loop = life.loop;
    this.events = life.events;
    this.pipes = pipes;
    this.highWaterMark = highWaterMark;
    this.source = source;
  }

  // ---- from the source

  void constructed() {
    if (needReadable) {
      maybeReadMore();
    }
  }

  /** Takes in {@code chunk}, or the end if it is null; gives whether there is room for more. */
  boolean push(byte @Nullable [] chunk) throws Exception {
    if (chunk == null) {
      reading = false;
      atEnd();
      return false;
    }
    if (chunk.length == 0) {
      reading = false;
      maybeReadMore();
      return wantsMore();
    }
    if (ended) {
      life.errorOrDestroy(StreamError.pushAfterEof());
      return false;
    }
    if (life.isDestroyedOrErrored()) {
      return false;
    }
    reading = false;
    if (flow == Flow.FLOWING && !sync && isDataListening() && held.length() == 0) {
      pipes.forgetDrains();
      events.emit("data", (Object) chunk);
    } else {
      held.add(chunk);
      if (needReadable) {
        emitReadableInTick();
      }
    }
    maybeReadMore();
    return wantsMore();
  }

  private boolean wantsMore() {
    return !ended && (held.length() < highWaterMark || held.length() == 0);
  }

  private void atEnd() throws Exception {
    if (ended) {
      return;
    }
    ended = true;
    if (sync) {
      emitReadableInTick();
    } else {
      needReadable = false;
      emittedReadable = true;
      emitReadable();
    }
  }

  // ---- reading

  byte @Nullable [] read(int size) throws Exception {
    if (size > highWaterMark) {
      // Who wants that many at once would wait for ever below the mark.
      highWaterMark = powerOfTwoFrom(Math.min(size, LARGEST_HIGH_WATER_MARK));
    }
    if (size != 0) {
      emittedReadable = false;
    } else if (needReadable && (isFull() || ended)) {
      if (held.length() == 0 && ended) {
        endInTick();
      } else {
        emitReadableInTick();
      }
      return null;
    }
    int count = howMuch(size);
    if (count == 0 && ended) {
      if (held.length() == 0) {
        endInTick();
      }
      return null;
    }
    if (needReadable || held.length() == 0 || held.length() - count < highWaterMark) {
      count = askSource(size, count);
    }
    byte[] taken = count > 0 ? held.take(count) : null;
    if (taken == null) {
      needReadable |= held.length() <= highWaterMark;
      count = 0;
    } else {
      pipes.forgetDrains();
    }
    if (held.length() == 0) {
      if (!ended) {
        needReadable = true;
      } else if (size != count) {
        endInTick();
      }
    }
    if (taken != null && !life.isErrorEmitted() && !life.isCloseEmitted()) {
      events.emit("data", (Object) taken);
    }
    return taken;
  }

  private static int powerOfTwoFrom(int size) {
    int below = Integer.highestOneBit(size);
    return below == size ? size : below << 1;
  }

  private boolean isFull() {
    return highWaterMark != 0 ? held.length() >= highWaterMark : held.length() > 0;
  }

  private int howMuch(int size) {
    if (size == 0 || (held.length() == 0 && ended)) {
      return 0;
    }
    if (size == ANY) {
      return flow == Flow.FLOWING && held.length() > 0 ? held.firstLength() : held.length();
    }
    return size <= held.length() ? size : ended ? held.length() : 0;
  }

  /** Asks the source, unless it is asked already; it may answer at once. */
  private int askSource(int size, int count) throws Exception {
    if (reading || ended || life.isDestroyedOrErrored() || !life.isConstructed()) {
      return count;
    }
    reading = true;
    sync = true;
    needReadable |= held.length() == 0;
    try {
      source.read(highWaterMark);
    } catch (Exception thrown) {
      life.errorOrDestroy(thrown);
    }
    sync = false;
    return reading ? count : howMuch(size);
  }

  /** Reads ahead, in a tick, while there is room. */
  private void maybeReadMore() {
    if (!readingMore && life.isConstructed()) {
      readingMore = true;
      loop.nextTick(this::readAhead);
    }
  }

  private void readAhead() throws Exception {
    while (!reading
        && !ended
        && (held.length() < highWaterMark || (flow == Flow.FLOWING && held.length() == 0))) {
      int before = held.length();
      read(0);
      if (before == held.length()) {
        break;
      }
    }
    readingMore = false;
  }

  private void emitReadableInTick() {
    needReadable = false;
    if (!emittedReadable) {
      emittedReadable = true;
      loop.nextTick(this::emitReadable);
    }
  }

  private void emitReadable() throws Exception {
    if (!life.isDestroyedOrErrored() && (held.length() > 0 || ended)) {
      events.emit("readable");
      emittedReadable = false;
    }
    needReadable |= flow != Flow.FLOWING && !ended && held.length() <= highWaterMark;
    flow();
  }

  private void flow() throws Exception {
    while (flow == Flow.FLOWING && read(ANY) != null) {
      // read() emits it.
    }
  }

  private void endInTick() {
    if (!endEmitted) {
      ended = true;
      loop.nextTick(this::emitEnd);
    }
  }

  private void emitEnd() throws Exception {
    if (!life.isOver() && !endEmitted && held.length() == 0) {
      endEmitted = true;
      events.emit("end");
      if (life.autoDestroy) {
        life.destroy(null);
      }
    }
  }

  // ---- flowing

  void resume() {
    if (flow != Flow.FLOWING) {
      flow = readableListening ? Flow.STOPPED : Flow.FLOWING;
      if (!resumeScheduled) {
        resumeScheduled = true;
        loop.nextTick(this::resumed);
      }
    }
  }

  private void resumed() throws Exception {
    if (!reading) {
      read(0);
    }
    resumeScheduled = false;
    events.emit("resume");
    flow();
    if (flow == Flow.FLOWING && !reading) {
      read(0);
    }
  }

  void pause() throws Exception {
    if (flow != Flow.STOPPED) {
      flow = Flow.STOPPED;
      events.emit("pause");
    }
  }

  // ---- listeners that change the flow

  void onData(Listener listener) {
    events.on("data", listener);
    readableListening |= events.listenerCount("readable") > 0;
    if (flow != Flow.STOPPED) {
      resume();
    }
  }

  void onReadable(Listener listener) {
    events.on("readable", listener);
    if (endEmitted || readableListening) {
      return;
    }
    readableListening = true;
    needReadable = true;
    flow = Flow.STOPPED;
    emittedReadable = false;
    if (held.length() > 0) {
      emitReadableInTick();
    } else if (!reading) {
      loop.nextTick(() -> read(0));
    }
  }

  void offReadable(Listener listener) {
    events.off("readable", listener);
    loop.nextTick(() -> {
      readableListening = events.listenerCount("readable") > 0;
      if (isDataListening()) {
        resume();
      } else if (!readableListening) {
        flow = Flow.UNDECIDED;
      }
    });
  }

  // ---- questions

  boolean isFlowing() {
    return flow == Flow.FLOWING;
  }

  boolean isStopped() {
    return flow == Flow.STOPPED;
  }

  boolean isDataListening() {
    return events.listenerCount("data") > 0;
  }

  boolean isEndEmitted() {
    return endEmitted;
  }

  /** All bytes have been given out, and the source will not be asked again. */
  boolean isFinished() {
    return life.errored() == null && (endEmitted || (ended && held.length() == 0));
  }

  /** {@code end} is certain to come, if nothing goes wrong. */
  boolean isEnded() {
    return ended;
  }

  int length() {
    return held.length();
  }

  int highWaterMark() {
    return highWaterMark;
  }
}
