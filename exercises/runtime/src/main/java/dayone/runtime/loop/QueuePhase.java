package dayone.runtime.loop;

import dayone.runtime.microtask.Callback;
import java.util.ArrayDeque;

/**
 * A phase that is a plain queue: the pending phase and the idle/prepare phase. Each entry runs
 * once; what is added while the phase runs waits for the next turn.
 */
final class QueuePhase {

  private record Entry(Origin origin, Callback callback) {}

  private final CallbackKind kind;
  private final Dispatcher dispatcher;
  private ArrayDeque<Entry> queue = new ArrayDeque<>();

  QueuePhase(CallbackKind kind, Dispatcher dispatcher) {
    this.kind = kind;
    this.dispatcher = dispatcher;
  }

  boolean hasWork() {
    return !queue.isEmpty();
  }

  void add(Callback callback, Origin origin) {
    queue.add(new Entry(origin, callback));
  }

  void run() {
    if (queue.isEmpty()) {
      return;
    }
    ArrayDeque<Entry> batch = queue;
    queue = new ArrayDeque<>();
    for (Entry entry : batch) {
      dispatcher.dispatch(kind, entry.origin(), entry.callback());
    }
  }
}
