package dayone.runtime.loop;

import dayone.runtime.microtask.Callback;
import java.util.ArrayDeque;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The check phase: the immediates that were set before it began. */
final class CheckPhase {

  private final Dispatcher dispatcher;
  private ArrayDeque<Immediate> queue = new ArrayDeque<>();

  /** Takes the place of the queue when that is taken. Kept: a turn shall not make a queue anew. */
  private ArrayDeque<Immediate> spare = new ArrayDeque<>();

  private int references;

  CheckPhase(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  /** A referenced immediate waits: the loop is alive and does not sleep in its poll phase. */
  boolean keepsAlive() {
    return references > 0;
  }

  Immediate set(Callback callback, Origin origin) {
    Immediate immediate = new Immediate(this, callback, origin);
    references++;
    queue.add(immediate);
    return immediate;
  }

  /** Stays in the queue and is passed over there, which is cheaper than to look for it. */
  void clear(Immediate immediate) {
    finish(immediate);
  }

  void setReferenced(Immediate immediate, boolean referenced) {
    if (immediate.referenced != referenced && !immediate.done) {
      immediate.referenced = referenced;
      references += referenced ? 1 : -1;
    }
  }

  Stream<ActiveResource> active() {
    return queue.stream()
        .filter(immediate -> !immediate.done)
        .map(immediate ->
            new ActiveResource(
                ActiveResource.Type.IMMEDIATE,
                "setImmediate",
                immediate.referenced,
                immediate.origin.site));
  }

  private void finish(Immediate immediate) {
    if (!immediate.done) {
      immediate.done = true;
      if (immediate.referenced) {
        references--;
      }
    }
  }

  void run() {
    // Node opens a callback scope here before it looks at the queue. It shows only when an
    // exception
    // has left ticks behind.
    dispatcher.drain();
    if (queue.isEmpty()) {
      return;
    }
    ArrayDeque<Immediate> batch = takeQueue();
    while (!runAll(batch)) {
      // An exception. The rest of the batch goes on; and if nothing is left of it, what was queued
      // meanwhile counts as the rest, still in this phase.
      if (firstOf(batch) == null) {
        batch = takeQueue();
      }
    }
    dispatcher.drain();
  }

  private ArrayDeque<Immediate> takeQueue() {
    ArrayDeque<Immediate> taken = queue;
    // Not empty if the program ended in the middle of a batch.
    spare.clear();
    queue = spare;
    spare = taken;
    return taken;
  }

  /** The first that has not been cleared. Those before it are gone: no drain comes after them. */
  private static @Nullable Immediate firstOf(ArrayDeque<Immediate> batch) {
    Immediate first;
    while ((first = batch.peek()) != null && first.done) {
      batch.poll();
    }
    return first;
  }

  /** Runs the batch with a drain between each two; false if the program threw. */
  private boolean runAll(ArrayDeque<Immediate> batch) {
    dispatcher.openScope();
    boolean isFirst = true;
    Immediate immediate;
    while ((immediate = firstOf(batch)) != null) {
      if (!isFirst && !dispatcher.drainBetween()) {
        return false;
      }
      isFirst = false;
      batch.poll();
      // The drain may have cleared it.
      if (!immediate.done) {
        finish(immediate);
        if (!dispatcher.run(CallbackKind.IMMEDIATE, immediate.origin, immediate.callback)) {
          return false;
        }
      }
    }
    return true;
  }
}
