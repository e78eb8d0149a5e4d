package dayone.runtime.oracle;

import dayone.runtime.loop.EventLoop;

/** Calls of the file system, as what they are to the loop: round trips through its thread pool. */
final class PoolOperators {

  /** Node reads a file in four requests: open, fstat, read, close. */
  private static final int ROUND_TRIPS_OF_READ_FILE = 4;

  private final EventLoop loop;

  private PoolOperators(EventLoop loop) {
    this.loop = loop;
  }

  static void enter(Library library, EventLoop loop) {
    PoolOperators pool = new PoolOperators(loop);
    library.perform("stat", a -> pool.request("fs.stat", "ok", a.function(0)));
    library.perform("statMissing", a -> pool.request("fs.stat", "ENOENT", a.function(0)));
    library.perform("readFile", a -> pool.readFile(a.function(0), ROUND_TRIPS_OF_READ_FILE));
  }

  private void request(String label, String result, Function done) {
    loop.queueWork(label, () -> result, (error, value) -> done.call(value));
  }

  private void readFile(Function done, int roundTrips) {
    request(
        "fs.readFile",
        "ok",
        arguments -> {
          if (roundTrips == 1) {
            return done.call(arguments);
          }
          readFile(done, roundTrips - 1);
          return null;
        });
  }
}
