package dayone.runtime.io;

import dayone.runtime.events.EventEmitter;
import dayone.runtime.fixture.Program;
import dayone.runtime.microtask.Callback;
import java.util.List;

/**
 * A program that prints each line with the turn in which it came: {@code t0} is before the first
 * check phase. A request that is made in one turn is delivered in the poll phase of the next, as in
 * a Node whose immediates take longer than the disk does; that Node's output is what these tests
 * expect.
 */
final class Turns {

  /** More than any of the programs needs. */
  private static final int TURNS = 30;

  final Program program = Program.inOrder();
  final FileSystem files = new FileSystem(program.loop);
  private int turn;

  /** Runs {@code main} and counts the turns. */
  List<String> run(Callback main) {
    program.run(() -> {
      program.loop.setImmediate(this::pulse);
      main.call();
    });
    return program.output();
  }

  private void pulse() {
    turn++;
    if (turn < TURNS) {
      program.loop.setImmediate(this::pulse);
    }
  }

  void log(String line) {
    program.log("t" + turn + " " + line);
  }

  void outcome(Throwable error) {
    log(error == null ? "done" : error.getMessage());
  }

  /** Prints every one of the events, with the size of a chunk or the message of an error. */
  void watch(EventEmitter emitter, String prefix, String... events) {
    for (String event : events) {
      emitter.on(
          event,
          arguments -> {
            String detail =
                arguments.length == 0
                    ? ""
                    : switch (arguments[0]) {
                      case byte[] chunk -> " " + chunk.length;
                      case Throwable error -> " " + error.getMessage();
                      default -> "";
                    };
            log(prefix + event + detail);
          });
    }
  }

  void watch(ReadStream stream, String prefix) {
    watch(stream.events(), prefix, "open", "ready", "end", "error", "close", "pause", "resume");
  }

  void watch(WriteStream stream, String prefix) {
    watch(
        stream.events(),
        prefix,
        "open",
        "ready",
        "drain",
        "finish",
        "error",
        "close",
        "pipe",
        "unpipe");
  }
}
