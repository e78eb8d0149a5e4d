package dayone.runtime.loop;

import dayone.runtime.microtask.Callback;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.stream.Stream;

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

  Stream<ActiveResource> active() {
    String label = kind.name().toLowerCase(Locale.ROOT) + " callback";
    return queue.stream()
        .map(entry ->
            new ActiveResource(ActiveResource.Type.QUEUED, label, true, entry.origin().site));
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
