package dayone.topics.express;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Timeout;
import dayone.runtime.promise.Promise;
import dayone.runtime.worker.PoolStatistics;
import dayone.runtime.worker.WorkerPool;
import dayone.runtime.worker.WorkerPoolOptions;
import java.util.ArrayList;
import java.util.List;

/** A service under test, with a client. */
final class Notes {

  /** What a test does; it is over when the promise is settled. */
  interface Program {
    Promise<?> run(Notes notes) throws Exception;
  }

  /** How long the service may take to close in the end, in milliseconds. */
  static final int GRACE = 60_000;

  final EventLoop loop;
  final WorkerPool pool;
  final NotesApp app;
  final List<Throwable> log;
  Client client;
  int port;

  private Notes(EventLoop loop, List<Throwable> log) {
    this.loop = loop;
    this.log = log;
    this.pool = new WorkerPool(loop, new WorkerPoolOptions().threads(2));
    this.app = new NotesApp(loop, pool, SlowDigest::of, log::add);
  }

  /** How many tasks the pool has and has not finished. */
  int digestsUnderWay() {
    PoolStatistics statistics = pool.statistics();
    return statistics.running() + statistics.queueSize();
  }

  /** Starts a service, runs {@code program}, and closes the service unless that was done. */
  static List<Throwable> run(EventLoop loop, Program program) {
    List<Throwable> log = new ArrayList<>();
    loop.run(() -> {
      SlowDigest.reset();
      Timeout day = Client.dayIsOver(loop);
      Notes notes = new Notes(loop, log);
      notes
          .app
          .listen(0)
          .thenCompose(port -> {
            notes.port = port;
            notes.client = new Client(loop, port);
            return program.run(notes);
          })
          .finallyCompose(() -> {
            SlowDigest.open();
            notes.client.close();
            return notes.app.close(GRACE);
          })
          .finallyCompose(notes.pool::destroy)
          .finallyDo(() -> loop.clearTimeout(day));
    });
    return log;
  }
}
