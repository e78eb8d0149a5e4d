package dayone.runtime.async;

/**
 * Aborts its signal.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/globals.html#class-abortcontroller">Node:
 *     AbortController</a>
 */
public final class AbortController {

  private final AbortSignal signal = new AbortSignal();

  /** What to hand to the work that may have to stop. */
  public AbortSignal signal() {
    return signal;
  }

  /** Aborts: the listeners are called before this returns. A second call does nothing. */
  public void abort() {
    abort(new AbortSignal.AbortError());
  }

  /** Aborts for a reason of one's own. */
  public void abort(Throwable reason) {
    signal.abort(reason);
  }
}
