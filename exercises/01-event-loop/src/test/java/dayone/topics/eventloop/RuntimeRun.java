package dayone.topics.eventloop;

import dayone.runtime.loop.CompletionOrder;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.LoopEvent;
import dayone.runtime.loop.Phase;
import dayone.runtime.promise.Promise;
import dayone.runtime.time.VirtualClock;
import dayone.runtime.trace.Call;
import dayone.runtime.trace.Line;
import dayone.runtime.trace.Trace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;

/**
 * The reference: a program on the loop of the runtime, which orders callbacks as Node 20 does.
 *
 * <p>Node keeps a list of timers for each delay and serves list by list. A loop that orders its
 * timers by the time at which they are due, and freezes the phase when it begins, does the same,
 * unless callbacks compute at the wrong moment (that of a timer until another timer is due, say).
 * Programs that do so are not {@link #isOrdinary ordinary} and prove nothing about {@code
 * MiniLoop}.
 */
final class RuntimeRun {

  /** A timer that was set and has not been called. */
  private record Armed(String name, long due) {}

  // The pool's threads are shared by all runs: starting four for each would take longer than the
  // run.
  private static final EventLoop POOL = EventLoop.create();

  private final VirtualClock clock = new VirtualClock();
  private final Trace trace = new Trace();
  private final EventLoop loop =
      POOL.forAnotherThread()
          .clock(clock)
          .completionOrder(new CompletionOrder.Submission())
          .observer(this::watchTimers)
          .observer(trace)
          .build();
  private final List<Long> times = new ArrayList<>();
  private final List<Armed> armed = new ArrayList<>();
  private final Queue<Armed> batch = new ArrayDeque<>();
  private boolean inTimers;
  private boolean ordinary = true;

  RuntimeRun(LoopProgram program) {
    loop.run(() -> program.play(this::make, this::print));
  }

  /** Whether the order of its timers is the one that {@code MiniLoop} promises. */
  boolean isOrdinary() {
    return ordinary;
  }

  /** What is to be seen, line by line. */
  List<Seen> seen() {
    List<Seen> all = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      Line line = trace.lines().get(i);
      all.add(new Seen(line.text(), turn(line.printedBy()), times.get(i)));
    }
    return all;
  }

  /** The call that printed {@code name}, or null if none did. */
  Call printerOf(String name) {
    return trace.lines().stream()
        .filter(line -> line.text().equals(name))
        .map(Line::printedBy)
        .findFirst()
        .orElse(null);
  }

  /**
   * The runtime counts the timers as the end of a turn, as libuv does; read as a circle it is one.
   */
  private static int turn(Call call) {
    return (int) (call.phase() == Phase.TIMERS ? call.turn() + 1 : call.turn());
  }

  private void print(String name) {
    times.add(clock.millis());
    trace.console().log(name);
  }

  private void make(Act act, Runnable callback) {
    switch (act.kind()) {
      case TICK -> loop.nextTick(callback::run);
      case JOB -> Promise.resolve().then(callback::run);
      case TIMER -> setTimer(act, callback);
      case PENDING -> loop.defer(callback::run);
      case PREPARE -> loop.prepare(callback::run);
      case IO -> loop.queueWork(act.name(), () -> null, (error, result) -> callback.run());
      case CHECK -> loop.setImmediate(callback::run);
      case CLOSE -> loop.openHandle(act.name()).close(callback::run);
      case COMPUTE -> clock.advance(act.millis());
    }
  }

  private void setTimer(Act act, Runnable callback) {
    Armed timer = new Armed(act.name(), clock.millis() + Math.max(1, act.millis()));
    armed.add(timer);
    loop.setTimeout(
        () -> {
          ordinary &= timer.equals(batch.poll());
          armed.remove(timer);
          callback.run();
        },
        act.millis());
  }

  private void watchTimers(LoopEvent event) {
    if (event instanceof LoopEvent.PhaseEntered entered) {
      if (inTimers) {
        // None is left of the batch, and none has become due meanwhile: Node would let one more
        // millisecond pass before it calls that one.
        ordinary &= batch.isEmpty() && dueAt(event.millis()).isEmpty();
      }
      inTimers = entered.phase() == Phase.TIMERS;
      if (inTimers) {
        batch.addAll(dueAt(event.millis()));
      }
    }
  }

  private List<Armed> dueAt(long millis) {
    return armed.stream()
        .filter(timer -> timer.due() <= millis)
        .sorted(Comparator.comparingLong(Armed::due))
        .toList();
  }
}
