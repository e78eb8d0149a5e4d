package dayone.topics.microtasks;

import static dayone.testkit.LoopAssertions.assertThat;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.time.VirtualClock;
import dayone.runtime.trace.Trace;
import java.util.function.Consumer;

/** Runs one program twice, with the runtime's promises and with the student's, and compares. */
final class Duet {

  /** A program that makes its promises with a kit and prints. */
  interface Piece {
    <P> void play(Kit<P> kit, EventLoop loop, Consumer<String> print);
  }

  /** Both must print the same lines in the same order. */
  static void compare(Piece piece) {
    Trace reference = new Trace();
    EventLoop loop = loop(reference);
    // A+ knows no unhandled rejections, and a random program leaves some behind.
    loop.process().on("unhandledRejection", arguments -> {});
    loop.run(() -> piece.play(new Kit.Reference(), loop, reference.console()::log));

    Trace mini = new Trace();
    EventLoop miniLoop = loop(mini);
    miniLoop.run(() -> piece.play(new Kit.Mini(miniLoop), miniLoop, mini.console()::log));

    PromiseScene.requireOwnWork(mini);
    assertThat(mini).prints(reference.output().toArray(String[]::new));
  }

  private static EventLoop loop(Trace trace) {
    return EventLoop.builder().clock(new VirtualClock()).observer(trace).build();
  }

  private Duet() {}
}
