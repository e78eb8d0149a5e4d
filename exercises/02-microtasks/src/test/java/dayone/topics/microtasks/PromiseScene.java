package dayone.topics.microtasks;

import static dayone.testkit.LoopAssertions.assertThat;

import dayone.runtime.loop.CallbackKind;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import dayone.runtime.trace.Console;
import dayone.runtime.trace.Trace;
import dayone.testkit.TeachingError;

/** A program with MiniPromises: short words for what the tests of task 2 do again and again. */
final class PromiseScene {

  final EventLoop loop;
  private final Console console;
  private final Trace trace;

  PromiseScene(EventLoop loop, Console console, Trace trace) {
    this.loop = loop;
    this.console = console;
    this.trace = trace;
  }

  /** A promise that {@code executor} may settle. */
  MiniPromise promise(MiniPromise.Executor executor) {
    return new MiniPromise(loop, executor);
  }

  MiniPromise resolved(Object value) {
    return promise((resolve, reject) -> resolve.accept(value));
  }

  MiniPromise rejected(String message) {
    return promise((resolve, reject) -> reject.accept(new Exception(message)));
  }

  /** One that is settled by {@code later}, which is called in a timer. */
  MiniPromise settledIn(int millis, MiniPromise.Executor later) {
    return promise(
        (resolve, reject) -> loop.setTimeout(() -> later.start(resolve, reject), millis));
  }

  /** Prints what becomes of {@code promise}: {@code name: value} or {@code name! message}. */
  void show(String name, MiniPromise promise) {
    promise.then(
        value -> {
          print(name + ": " + value);
          return null;
        },
        reason -> {
          print(name + "! " + reason.getMessage());
          return null;
        });
  }

  /** A handler that prints {@code line} and returns {@code result}. */
  <T> MiniPromise.Handler<T> printing(String line, Object result) {
    return outcome -> {
      print(line);
      return result;
    };
  }

  void print(String line) {
    console.log(line);
  }

  /** Runs {@code main} to the end of its loop; then these lines must have been printed. */
  void plays(Callback main, String... lines) {
    play(main);
    assertThat(trace).prints(lines);
  }

  /** Runs {@code main} to the end of its loop. */
  void play(Callback main) {
    loop.run(main);
    requireOwnWork(trace);
  }

  /** A MiniPromise around a promise of the runtime is no promise of one's own. */
  static void requireOwnWork(Trace trace) {
    if (trace.calls().stream().anyMatch(call -> call.kind() == CallbackKind.PROMISE_JOB)) {
      throw new TeachingError(
          "A promise of the runtime has done the work: its jobs were run.",
          "MiniPromise queues its own jobs with loop.queueMicrotask and uses no other promise.");
    }
  }
}
