package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.trace.Console;
import dayone.runtime.trace.Trace;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

@Task(2)
@LoopTest(maxCallbacks = 1_000_000)
final class MiniPromiseHiddenTest {

  private static final int PROGRAMS = 300;

  @Test
  @Points(2)
  @Hint(
      "One promise may have many reactions. Each is called once, in the order of the calls of then,"
          + " also if another one throws, or asks for one more.")
  void callsTheReactionsOfOnePromiseInOrder(EventLoop loop, Console console, Trace trace) {
    PromiseScene scene = new PromiseScene(loop, console, trace);

    scene.plays(
        () -> {
          MiniPromise one = scene.settledIn(5, (resolve, reject) -> resolve.accept("x"));
          one.then(scene.printing("first", null), scene.printing("wrong side", null));
          one.then(
              value -> {
                throw new Exception("of the second");
              },
              null);
          one.then(
              value -> {
                one.then(scene.printing("asked for by the third", null), null);
                scene.print("third");
                return null;
              },
              null);
          one.then(scene.printing("fourth", null), null);
          loop.setTimeout(() -> one.then(scene.printing("late", null), null), 10);
        },
        "first",
        "third",
        "fourth",
        "asked for by the third",
        "late");
  }

  @Test
  @Points(2)
  @Hint(
      "Both handlers may be missing. And what is thrown may be any exception or even an error, null"
          + " may be a value: what goes into the chain comes out of it.")
  void passesOnWhateverGoesIn(EventLoop loop, Console console, Trace trace) {
    PromiseScene scene = new PromiseScene(loop, console, trace);

    scene.plays(
        () -> {
          scene.show("a", scene.resolved("value").then(null, null).then(null, null));
          scene.show("b", scene.rejected("reason").then(null, null).then(null, null));
          scene.show("c", scene.resolved(null).then(null, null));
          scene.show(
              "d",
              scene
                  .resolved(1)
                  .then(
                      value -> {
                        throw new AssertionError("an error");
                      },
                      null));
          scene.show(
              "e",
              scene
                  .rejected("old")
                  .then(
                      null,
                      reason -> {
                        throw new IllegalStateException("new after " + reason.getMessage());
                      }));
          scene.show(
              "f",
              scene.promise((resolve, reject) -> {
                throw new StackOverflowError("of the executor");
              }));
          // An exception that is returned is a value as any other.
          scene.show(
              "g",
              scene
                  .resolved("any")
                  .then(value -> new Exception("as a value"), null)
                  .then(value -> ((Exception) value).getMessage(), null));
        },
        "f! of the executor",
        "c: null",
        "d! an error",
        "e! new after old",
        "a: value",
        "b! reason",
        "g: as a value");
  }

  @Test
  @Points(2)
  @Hint(
      "A promise that waits for itself would wait for ever. Where do you see that it is resolved with"
          + " itself, and which exception does the lesson name?")
  void refusesToWaitForItself(EventLoop loop, Console console, Trace trace) {
    PromiseScene scene = new PromiseScene(loop, console, trace);
    MiniPromise[] self = new MiniPromise[2];
    MiniPromise.Handler<Throwable> kind =
        reason -> reason instanceof IllegalArgumentException ? "refused" : reason;

    scene.plays(
        () -> {
          self[0] = scene.settledIn(1, (resolve, reject) -> resolve.accept(self[0]));
          scene.show("resolved", self[0].then(null, kind));
          self[1] = scene.settledIn(2, (resolve, reject) -> resolve.accept("x"));
          MiniPromise[] derived = new MiniPromise[1];
          derived[0] = self[1].then(value -> derived[0], null);
          scene.show("returned", derived[0].then(null, kind));
        },
        "resolved: refused",
        "returned: refused");
  }

  @Test
  @Points(2)
  @Hint(
      "Who calls then of a thenable, and when? And how many jobs later than a value does a promise come"
          + " out that a handler has returned? Count them in the table of the lesson.")
  void followsInAsManyJobsAsNode() {
    Duet.compare(
        new Duet.Piece() {
          @Override
          public <P> void play(Kit<P> kit, EventLoop loop, Consumer<String> print) {
            P chain = resolved(kit, "start");
            for (int i = 1; i <= 10; i++) {
              int job = i;
              chain = kit.then(chain, value -> print("job " + job, print), null);
            }
            P settled = resolved(kit, "settled");
            Object thenable =
                kit.thenable((resolve, reject) -> {
                  print.accept("then is called");
                  resolve.accept("of a thenable");
                });
            P start = resolved(kit, "start");
            kit.then(kit.then(start, value -> "v", null), value -> print("a value", print), null);
            kit.then(
                kit.then(start, value -> settled, null), value -> print("a promise", print), null);
            kit.then(kit.then(start, value -> thenable, null), value -> print(value, print), null);
            kit.then(
                resolved(kit, settled), value -> print("resolved with a promise", print), null);
            kit.then(
                resolved(kit, thenable), value -> print("resolved with " + value, print), null);
            print.accept("main");
          }
        });
  }

  private static <P> P resolved(Kit<P> kit, Object value) {
    return kit.promise((resolve, reject) -> resolve.accept(value));
  }

  private static Object print(Object line, Consumer<String> print) {
    print.accept(String.valueOf(line));
    return null;
  }

  @Test
  @Points(2)
  @Hint(
      "Chains of values and exceptions, with reactions that come and go. Compare with the promises of"
          + " the runtime: which handler is called, with what, and in which order?")
  void chainsGoAsThoseOfTheRuntime() {
    for (long seed = 0; seed < PROGRAMS; seed++) {
      Duet.compare(new RandomChains(seed, false));
    }
  }

  @Test
  @Points(2)
  @Hint(
      "The same with promises that are resolved with promises and thenables. Each rule for following"
          + " counts here, the number of jobs among them.")
  void followersGoAsThoseOfTheRuntime() {
    for (long seed = 0; seed < PROGRAMS; seed++) {
      Duet.compare(new RandomChains(seed, true));
    }
  }

  @Test
  @Points(3)
  @Hint(
      "Thousands of reactions, thousands of links, promises that follow promises thousands of levels"
          + " deep. Does one of your methods call itself for each of them, or look at all others?")
  void isNotAfraidOfLength(EventLoop loop, Console console, Trace trace) {
    PromiseScene scene = new PromiseScene(loop, console, trace);
    int[] called = {0};

    scene.plays(
        () -> {
          MiniPromise first = scene.settledIn(5, (resolve, reject) -> resolve.accept(0));
          MiniPromise chain = first;
          for (int i = 0; i < 20_000; i++) {
            chain = chain.then(value -> (Integer) value + 1, null);
          }
          scene.show("links", chain);
          for (int i = 0; i < 20_000; i++) {
            first.then(value -> called[0]++, null);
          }
          MiniPromise deep = scene.settledIn(10, (resolve, reject) -> resolve.accept("bottom"));
          for (int i = 0; i < 20_000; i++) {
            deep = scene.resolved(deep);
          }
          scene.show("levels", deep);
          Object thenable = "core";
          for (int i = 0; i < 20_000; i++) {
            Object inner = thenable;
            thenable = (MiniPromise.Thenable) (resolve, reject) -> resolve.accept(inner);
          }
          Object outer = thenable;
          loop.setTimeout(() -> scene.show("shells", scene.resolved(outer)), 15);
          loop.setTimeout(() -> scene.print("called " + called[0]), 20);
        },
        "links: 20000",
        "levels: bottom",
        "shells: core",
        "called 20000");
  }
}
