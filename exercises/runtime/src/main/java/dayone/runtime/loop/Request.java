package dayone.runtime.loop;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work for the thread pool: libuv's {@code uv_work_t}. Runs on a thread of the pool,
 * passes through the inbox, and is delivered on the loop's thread; the inbox makes what it wrote
 * there visible here.
 */
final class Request<T extends @Nullable Object> implements Runnable {

  final Origin origin;
  private final String label;

  /** Counts the requests of a loop in the order of the calls. */
  final long number;

  private final Callable<T> work;
  private final WorkCallback<T> done;
  private final Consumer<Request<?>> inbox;
  private final Set<Request<?>> underWay;
  private @Nullable T result;
  private @Nullable Throwable error;

  Request(
      Origin origin,
      String label,
      long number,
      Callable<T> work,
      WorkCallback<T> done,
      Consumer<Request<?>> inbox,
      Set<Request<?>> underWay) {
    this.origin = origin;
    this.label = label;
    this.underWay = underWay;
    this.number = number;
    this.work = work;
    this.done = done;
    this.inbox = inbox;
  }

  @Override
  public void run() {
    try {
      result = work.call();
    } catch (Throwable thrown) {
      // Everything, also an OutOfMemoryError: a request that is never delivered keeps the loop
      // alive
      // for ever, and nobody would learn why.
      error = thrown;
    } finally {
      inbox.accept(this);
    }
  }

  ActiveResource describe() {
    return new ActiveResource(ActiveResource.Type.REQUEST, label, true, origin.site);
  }

  void deliver() throws Exception {
    underWay.remove(this);
    done.call(error, result);
  }
}
