package dayone.runtime.microtask;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * The rejected promises without a handler, in the order in which they were rejected.
 *
 * <p>A handler attached before {@link #report} runs is in time: in Node that is until ticks and
 * microtasks of the current drain are done. Belongs to the loop's thread.
 *
 * @see <a
 *     href="https://nodejs.org/docs/latest-v20.x/api/process.html#event-unhandledrejection">Node:
 *     unhandledRejection</a>
 */
public final class Rejections {

  private final RejectionListener listener;
  private Set<Rejected> pending = new LinkedHashSet<>();
  private List<Rejected> handledLate = new ArrayList<>();

  // Weak: that a promise was reported matters only as long as somebody can still attach a handler.
  private final Set<Rejected> reported = Collections.newSetFromMap(new WeakHashMap<>());

  Rejections(RejectionListener listener) {
    this.listener = listener;
  }

  /** A promise was rejected while it had no handler. */
  public void rejected(Rejected promise) {
    pending.add(promise);
  }

  /** A rejected promise got its first handler. */
  public void handled(Rejected promise) {
    if (!pending.remove(promise) && reported.remove(promise)) {
      handledLate.add(promise);
    }
  }

  /**
   * Reports what has come together since the last call and says whether there was anything.
   * Promises that the listener itself causes to be rejected wait for the next call.
   *
   * @throws Exception what the listener threw; the rest of this batch is then lost, as in Node
   */
  boolean report() throws Exception {
    if (pending.isEmpty() && handledLate.isEmpty()) {
      return false;
    }
    List<Rejected> late = handledLate;
    handledLate = new ArrayList<>();
    for (Rejected promise : late) {
      listener.handledLate(promise);
    }
    Set<Rejected> batch = pending;
    pending = new LinkedHashSet<>();
    for (Rejected promise : batch) {
      reported.add(promise);
      listener.unhandled(promise);
    }
    return true;
  }
}
