package dayone.runtime.promise.aplus;

import dayone.runtime.fixture.Program;
import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Promise;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;

/** A program on virtual time that writes down what happens to its promises. */
final class Scene {

  /** When things happen that happen eventually. */
  private static final int LATER = 50;

  /** When all is over. */
  private static final int AT_LAST = 200;

  private final Program program = Program.inOrder();
  private final Queue<Callback> endOfMain = new ArrayDeque<>();
  private final List<Object> seen = new ArrayList<>();

  Scene() {
    // The specification knows no unhandled rejections, and many of its cases leave some behind.
    program.loop.process().on("unhandledRejection", arguments -> {});
  }

  /** Runs a program to its end and returns all that it wrote down with {@link #see}. */
  List<Object> play(Callback main) {
    program.run(() -> {
      main.call();
      Callback next;
      while ((next = endOfMain.poll()) != null) {
        next.call();
      }
    });
    return seen;
  }

  /**
   * Runs a program and returns what becomes of its promise: as a handler sees it that is attached
   * at once, and as one sees it that comes when all is over. A promise that is settled twice shows
   * in the second, one that calls its handlers twice in the length of the list.
   */
  List<Outcome> outcomes(Callable<? extends Promise<?>> main) {
    List<Outcome> outcomes = new ArrayList<>();
    play(() -> {
      Promise<?> promise = main.call();
      observe(promise, outcomes);
      program.loop.setTimeout(() -> observe(promise, outcomes), AT_LAST);
    });
    return outcomes;
  }

  private static void observe(Promise<?> promise, List<Outcome> outcomes) {
    promise.<Object>then(
        value -> outcomes.add(Outcome.fulfilled(value)),
        reason -> outcomes.add(Outcome.rejected(reason)));
  }

  /** Writes {@code what} down; as a handler, it returns what nobody waits for. */
  Object see(Object what) {
    seen.add(what);
    return Token.OTHER;
  }

  /** Does something as the last lines of the main script would. */
  void atTheEndOfMain(Callback action) {
    endOfMain.add(action);
  }

  /** Does something in a timer. */
  void later(Callback action) {
    later(1, action);
  }

  /** Does something in a timer that is so many times as late as another. */
  void later(int times, Callback action) {
    program.loop.setTimeout(action, (double) LATER * times);
  }
}
