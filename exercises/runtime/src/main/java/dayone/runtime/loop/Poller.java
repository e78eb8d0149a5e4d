package dayone.runtime.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The selector of a loop, what it found ready, and what was fed to it. Made with the first channel:
 * a loop without channels has none.
 *
 * <p>Selecting and visiting are two steps, as in libuv: all that is ready is noted down first, then
 * visited. So the program runs outside of the selector's locks, and what it closes is passed over.
 */
final class Poller {

  /** libuv's bound: feeding again and again cannot keep the loop from its check phase. */
  private static final int MOST_ROUNDS = 8;

  private final Selector selector;

  // Of one pass, in step with each other. Used again and again: a pass allocates nothing.
  private final ArrayList<PollHandle> ready = new ArrayList<>();
  private int[] operations = new int[16];

  private final Consumer<SelectionKey> note = this::note;

  /** The loop slept in this turn, and so has looked. */
  private boolean selected;

  private ArrayDeque<Runnable> fed = new ArrayDeque<>();

  /** Something was sent or has come since the channels were found silent. */
  private boolean stirred = true;

  Poller() {
    try {
      selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The system gives the loop no selector, so it cannot watch channels. It may be out of"
              + " descriptors.",
          e);
    }
  }

  SelectionKey register(SelectableChannel channel, PollHandle handle) {
    try {
      channel.configureBlocking(false);
      return channel.register(selector, 0, handle);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether no channel is registered, and none waits to be forgotten. */
  boolean isEmpty() {
    return selector.keys().isEmpty();
  }

  /** Any thread: ends the sleep, or the next if there is none. */
  void wakeUp() {
    selector.wakeup();
  }

  /** Finds out what is ready, if the loop has not slept in this turn: once a turn, as libuv. */
  void selectUnlessDone() {
    if (!selected && !isEmpty()) {
      select(0);
    }
    selected = false;
  }

  /** Finds out what is ready, and sleeps {@code nanos} at most if nothing is. */
  void select(long nanos) {
    selected = true;
    try {
      if (nanos <= 0) {
        selector.selectNow(note);
      } else {
        // Rounded up: a loop that wakes too early finds its timer not due and sleeps again.
        long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
        if (TimeUnit.MILLISECONDS.toNanos(millis) < nanos) {
          millis++;
        }
        selector.select(note, millis);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The loop's selector failed.", e);
    }
  }

  private void note(SelectionKey key) {
    int count = ready.size();
    if (count == operations.length) {
      operations = java.util.Arrays.copyOf(operations, 2 * count);
    }
    operations[count] = key.readyOps();
    ready.add((PollHandle) key.attachment());
  }

  boolean foundSomething() {
    return !ready.isEmpty();
  }

  /** Visits what is ready. */
  void visit() {
    if (ready.isEmpty()) {
      return;
    }
    stirred = true;
    try {
      for (int i = 0; i < ready.size(); i++) {
        ready.get(i).visit(operations[i]);
      }
    } finally {
      ready.clear();
    }
  }

  // ---- silence, for clocks that are not real

  void stir() {
    stirred = true;
  }

  /** Whether something may come that has not yet: somebody sent, and there was no silence since. */
  boolean isStirred() {
    return stirred;
  }

  void fellSilent() {
    stirred = false;
  }

  // ---- what needs no waiting

  void feed(Runnable work) {
    fed.add(work);
  }

  boolean isFed() {
    return !fed.isEmpty();
  }

  /** What was fed before; once. */
  void runFed() {
    if (fed.isEmpty()) {
      return;
    }
    ArrayDeque<Runnable> batch = fed;
    fed = new ArrayDeque<>();
    for (Runnable work : batch) {
      work.run();
    }
  }

  /** What was fed by the poll phase, and what that feeds, a few times. */
  void runFedAfterPoll() {
    for (int i = 0; i < MOST_ROUNDS && !fed.isEmpty(); i++) {
      runFed();
    }
  }

  // ---- the end

  /** Closes every channel: in Node the end of the run is the end of the process. */
  void close() {
    for (SelectionKey key : List.copyOf(selector.keys())) {
      ((PollHandle) key.attachment()).abandon();
    }
    ready.clear();
    fed.clear();
    try {
      // This is where the descriptors go: a channel that was closed keeps its own until then.
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The loop's selector could not be closed.", e);
    }
  }
}
