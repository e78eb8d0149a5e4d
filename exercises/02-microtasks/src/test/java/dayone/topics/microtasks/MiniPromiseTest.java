package dayone.topics.microtasks;

import static dayone.testkit.LoopAssertions.assertThat;

import dayone.runtime.loop.CallbackKind;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.trace.Console;
import dayone.runtime.trace.Trace;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import org.junit.jupiter.api.Test;

@Task(2)
@LoopTest
final class MiniPromiseTest {

  @Test
  @Points(3)
  @Hint(
      "The executor is a plain call. A handler is not: who calls it, and where does it wait until"
          + " then, also if the promise is settled already?")
  void callsHandlersInMicrotasksAndNeverAtOnce(EventLoop loop, Console console, Trace trace) {
    PromiseScene scene = new PromiseScene(loop, console, trace);

    scene.plays(
        () -> {
          loop.setTimeout(() -> scene.print("timer"), 0);
          MiniPromise settled =
              scene.promise((resolve, reject) -> {
                scene.print("executor");
                resolve.accept("one");
              });
          scene.show("settled", settled);
          scene.show(
              "later",
              scene.settledIn(
                  5,
                  (resolve, reject) -> {
                    resolve.accept("two");
                    scene.print("resolve has returned");
                  }));
          loop.nextTick(() -> scene.print("tick"));
          scene.print("main");
        },
        "executor",
        "main",
        "tick",
        "settled: one",
        "timer",
        "resolve has returned",
        "later: two");
    assertThat(trace)
        .printsFrom("settled: one", CallbackKind.MICROTASK)
        .printsFrom("later: two", CallbackKind.MICROTASK);
  }

  @Test
  @Points(3)
  @Hint(
      "then makes a new promise. What becomes of it if its handler returns, if its handler throws,"
          + " and if it has no handler for what has come?")
  void passesValuesAndReasonsDownTheChain(EventLoop loop, Console console, Trace trace) {
    PromiseScene scene = new PromiseScene(loop, console, trace);

    scene.plays(
        () ->
            scene.show(
                "end",
                scene
                    .resolved(1)
                    .then(value -> (Integer) value + 1, null)
                    .then(
                        value -> {
                          scene.print("got " + value);
                          throw new Exception("broken");
                        },
                        null)
                    .then(scene.printing("not called", "wrong"), null)
                    .then(
                        null,
                        reason -> {
                          scene.print("healed " + reason.getMessage());
                          return "well";
                        })
                    .then(null, scene.printing("not called either", "wrong"))),
        "got 2",
        "healed broken",
        "end: well");
  }

  @Test
  @Points(3)
  @Hint(
      "An executor may call its two functions as often as it likes, and throw afterwards. How does a"
          + " promise know that it has been decided already?")
  void firstCallOfAnExecutorDecides(EventLoop loop, Console console, Trace trace) {
    PromiseScene scene = new PromiseScene(loop, console, trace);

    scene.plays(
        () -> {
          scene.show(
              "a",
              scene.promise((resolve, reject) -> {
                resolve.accept("first");
                resolve.accept("second");
                reject.accept(new Exception("third"));
              }));
          scene.show(
              "b",
              scene.promise((resolve, reject) -> {
                reject.accept(new Exception("first"));
                resolve.accept("second");
              }));
          scene.show(
              "c",
              scene.promise((resolve, reject) -> {
                resolve.accept("first");
                throw new Exception("too late");
              }));
          scene.show(
              "d",
              scene.promise((resolve, reject) -> {
                throw new Exception("thrown");
              }));
        },
        "a: first",
        "b! first",
        "c: first",
        "d! thrown");
  }

  @Test
  @Points(3)
  @Hint(
      "A promise that is resolved with something that can be followed waits for it. It has no value"
          + " yet, and yet nobody else can decide about it any more.")
  void becomesWhatItIsResolvedWith(EventLoop loop, Console console, Trace trace) {
    PromiseScene scene = new PromiseScene(loop, console, trace);

    scene.plays(
        () -> {
          MiniPromise slow = scene.settledIn(20, (resolve, reject) -> resolve.accept("slow value"));
          scene.show(
              "follower",
              scene.promise((resolve, reject) -> {
                resolve.accept(slow);
                reject.accept(new Exception("decided already"));
              }));
          scene.show(
              "chain",
              scene
                  .resolved("start")
                  .then(
                      value ->
                          scene.settledIn(
                              10, (resolve, reject) -> reject.accept(new Exception("slow reason"))),
                      null));
          MiniPromise.Thenable thenable = (resolve, reject) -> resolve.accept("of a thenable");
          scene.show("thenable", scene.resolved(thenable));
        },
        "thenable: of a thenable",
        "chain! slow reason",
        "follower: slow value");
  }
}
