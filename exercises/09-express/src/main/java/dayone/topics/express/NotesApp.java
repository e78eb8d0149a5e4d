package dayone.topics.express;

import dayone.runtime.Todo;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.worker.Task;
import dayone.runtime.worker.WorkerPool;
import java.util.function.Consumer;

/** Task 4: a service that keeps notes, and keeps its pace. */
public final class NotesApp {

  /** How many bytes the body of a request may have. */
  public static final int BODY_LIMIT = 1_000;

  /**
   * @param pool computes digests; it belongs to the service, which closes it in the end
   * @param digest computes for long; it runs on the pool only
   * @param log is told what is nobody's business outside
   */
  public NotesApp(
      EventLoop loop, WorkerPool pool, Task<String, String> digest, Consumer<Throwable> log) {
    throw new Todo("Task 4: put the service together");
  }

  /**
   * Listens on 127.0.0.1.
   *
   * @param port 0 lets the system choose
   * @return the port, as soon as it listens; rejected if it cannot
   */
  public Promise<Integer> listen(int port) {
    throw new Todo("Task 4: listen");
  }

  /**
   * Takes no new connections, answers what is under way, and closes the pool.
   *
   * @param grace for how many milliseconds it waits for requests under way; then their connections
   *     are broken off
   * @return is fulfilled when all of that is done
   */
  public Promise<Void> close(long grace) {
    throw new Todo("Task 4: close in good order");
  }

  /** Serves notes on port 3000 until you end it. Start it in your editor. */
  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    Task<String, String> slowly =
        text -> {
          long digest = 7;
          for (int i = 0; i < 500_000_000; i++) {
            digest = digest * 31 + text.charAt(i % text.length());
          }
          return Long.toHexString(digest);
        };
    loop.run(() ->
        new NotesApp(loop, new WorkerPool(loop), slowly, System.err::println)
            .listen(3000)
            .thenAccept(port -> System.out.println("http://127.0.0.1:" + port + "/notes")));
  }
}
