package dayone.topics.microtasks;

import static dayone.testkit.LoopAssertions.assertThat;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.trace.Console;
import dayone.runtime.trace.Trace;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import dayone.testkit.TeachingError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Task(4)
@LoopTest
final class AsyncCacheHiddenTest {

  private static final int PROGRAMS = 200;

  /** Keys, each for a bad habit of the loader, and what must come of them. */
  private static final Map<String, String> ANSWERS =
      Map.of(
          "at once", "at once: value",
          "twice", "twice: one",
          "both", "both: one",
          "throws", "throws! broken",
          "late throw", "late throw: value",
          "null", "null: null");

  @Test
  @Points(2)
  @Hint(
      "While a value is being loaded, others ask for it. One load is enough for all of them, their order"
          + " stays, and who asks for another key does not wait for it.")
  void loadsOnceForAllWhoAsk(EventLoop loop, Console console, Trace trace) {
    loop.run(() -> {
      AsyncCache cache =
          new AsyncCache(
              loop,
              (key, answer) -> {
                console.log("loading " + key);
                loop.setTimeout(() -> answer.call(null, key), key.equals("slow") ? 50 : 10);
              });
      for (int i = 1; i <= 3; i++) {
        String who = "early " + i;
        cache.get("slow", (error, value) -> console.log(who + ": " + value + " at " + loop.now()));
      }
      cache.get("fast", (error, value) -> console.log(value + " at " + loop.now()));
      loop.setTimeout(
          () ->
              cache.get(
                  "fast", (error, value) -> console.log("hit: " + value + " at " + loop.now())),
          20);
      loop.setTimeout(
          () -> {
            cache.get(
                "slow", (error, value) -> console.log("late: " + value + " at " + loop.now()));
            console.log("asked");
          },
          30);
    });

    assertThat(trace)
        .prints(
            "loading slow",
            "loading fast",
            "fast at 10",
            "hit: fast at 20",
            "asked",
            "early 1: slow at 50",
            "early 2: slow at 50",
            "early 3: slow at 50",
            "late: slow at 50");
  }

  @Test
  @Points(2)
  @Hint(
      "A loader may answer before it returns, answer twice, throw, or answer with null. Which of your"
          + " lines trusts it to do none of this?")
  void trustsNoLoader(EventLoop loop, Console console, Trace trace) {
    List<String> loads = new ArrayList<>();

    loop.run(() -> {
      AsyncCache cache =
          new AsyncCache(
              loop,
              (key, answer) -> {
                loads.add(key);
                load(key, answer, loop);
              });
      ANSWERS.keySet().forEach(key -> ask(cache, key, console));
      console.log("asked");
      loop.setTimeout(
          () -> {
            console.log("again");
            ANSWERS.keySet().forEach(key -> ask(cache, key, console));
            console.log("asked again");
          },
          50);
    });

    // Nothing is promised about the order between keys.
    int again = trace.output().indexOf("again");
    requireRound(trace.output().subList(0, Math.max(again, 0)), "asked");
    requireRound(trace.output().subList(again + 1, trace.output().size()), "asked again");
    for (String key : ANSWERS.keySet()) {
      int loaded = Collections.frequency(loads, key);
      // Only an error is not kept.
      if (loaded != (key.equals("throws") ? 2 : 1)) {
        throw new TeachingError(
            "\"" + key + "\" was asked for twice and loaded " + loaded + " times.",
            "A value is kept, also if it is null; an error is not.");
      }
    }
  }

  /** First the line behind the calls; then every answer, each once. */
  private static void requireRound(List<String> printed, String marker) {
    List<String> expected = new ArrayList<>(ANSWERS.values());
    Collections.sort(expected);
    List<String> actual = new ArrayList<>(printed);
    expected.addFirst(marker);
    if (!actual.isEmpty()) {
      Collections.sort(actual.subList(1, actual.size()));
    }
    if (!actual.equals(expected)) {
      throw new TeachingError(
          "Printed was " + actual + ".\nExpected was " + expected + ".",
          "The first thing that a loader does is its answer, whatever it does then.");
    }
  }

  private static void load(String key, AsyncCache.Answer answer, EventLoop loop) throws Exception {
    switch (key) {
      case "at once" -> answer.call(null, "value");
      case "twice" -> {
        answer.call(null, "one");
        answer.call(null, "two");
        loop.setTimeout(() -> answer.call(null, "three"), 5);
      }
      case "both" -> {
        answer.call(null, "one");
        answer.call(new Exception("and an error"), null);
      }
      case "throws" -> {
        throw new IllegalStateException("broken");
      }
      case "late throw" -> {
        answer.call(null, "value");
        throw new Exception("too late");
      }
      default -> answer.call(null, null);
    }
  }

  private static void ask(AsyncCache cache, String key, Console console) {
    cache.get(
        key,
        (error, value) ->
            console.log(error == null ? key + ": " + value : key + "! " + error.getMessage()));
  }

  @Test
  @Points(3)
  @Hint(
      "An answer is somebody else's code: it may throw, and it may ask the cache again. Does everybody"
          + " else get an answer all the same, and does a new try begin a new load?")
  void survivesWhatAnswersDo(EventLoop loop, Console console, Trace trace) {
    List<AsyncCache.Answer> loads = new ArrayList<>();
    int[] reported = {0};
    // Promises report what their handlers throw as unhandled rejections, which end up here, too.
    loop.process().on("uncaughtException", arguments -> reported[0]++);

    loop.run(() -> {
      AsyncCache cache = new AsyncCache(loop, (key, answer) -> loads.add(answer));
      AsyncCache.Answer retry =
          new AsyncCache.Answer() {
            @Override
            public void call(Throwable error, Object value) {
              console.log(error == null ? "got " + value : "error, try again");
              if (error != null) {
                cache.get("k", this);
              }
            }
          };
      cache.get("k", retry);
      loop.setTimeout(() -> loads.get(0).call(new Exception("no"), null), 10);
      // What the first load says now is said too late; the second load decides.
      loop.setTimeout(() -> loads.get(0).call(null, "of the first load"), 20);
      loop.setTimeout(() -> loads.get(1).call(null, "of the second load"), 30);
      loop.setTimeout(() -> console.log("loads: " + loads.size()), 40);
      loop.setTimeout(
          () -> {
            cache.get(
                "other",
                (error, value) -> {
                  throw new Exception("of an answer");
                });
            cache.get("other", (error, value) -> console.log("the second is answered " + value));
          },
          50);
      loop.setTimeout(() -> loads.get(2).call(null, "all the same"), 55);
      loop.setTimeout(
          () -> {
            cache.get(
                "other",
                (error, value) -> {
                  throw new Exception("of an answer");
                });
            cache.get("other", (error, value) -> console.log("a hit is answered " + value));
          },
          60);
      loop.setTimeout(() -> console.log("reported: " + reported[0]), 70);
    });

    assertThat(trace)
        .prints(
            "error, try again",
            "got of the second load",
            "loads: 2",
            "the second is answered all the same",
            "a hit is answered all the same",
            "reported: 2");
  }

  @Test
  @Points(2)
  @Hint(
      "Loaders that answer now or later, well or badly, and callers at any time: everybody is answered"
          + " once, later, and in the order in which they asked for a key.")
  void keepsItsPromisesOnEveryMachine() {
    for (long seed = 0; seed < PROGRAMS; seed++) {
      RandomReads reads = new RandomReads(seed);
      String wrong = reads.play();
      if (wrong != null) {
        throw new TeachingError("Program " + seed + ": " + wrong, RandomReads.RULE);
      }
    }
  }
}
