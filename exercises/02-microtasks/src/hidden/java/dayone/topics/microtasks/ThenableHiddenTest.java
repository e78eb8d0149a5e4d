package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.trace.Console;
import dayone.runtime.trace.Trace;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import dayone.testkit.TeachingError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every short sequence of things that a thenable can do, however badly it behaves. */
@Task(2)
@LoopTest
final class ThenableHiddenTest {

  private static final int LONGEST = 3;

  /** One thing that a thenable does. */
  private enum Act {
    RESOLVE,
    REJECT,
    RESOLVE_WITH_THENABLE,
    RESOLVE_WITH_WHAT_IS_NEVER_SETTLED,
    THROW
  }

  /** A thenable, and what must become of a promise that is resolved with it. */
  private static final class Case implements MiniPromise.Thenable {

    private final PromiseScene scene;
    private final List<Act> acts;
    private final boolean later;
    private final List<String> seen = new ArrayList<>();
    private int calls;

    Case(PromiseScene scene, List<Act> acts, boolean later) {
      this.scene = scene;
      this.acts = acts;
      this.later = later;
    }

    @Override
    public void then(Consumer<Object> resolve, Consumer<Throwable> reject) throws Exception {
      calls++;
      if (later) {
        scene.loop.setTimeout(() -> act(resolve, reject), 5);
      } else {
        act(resolve, reject);
      }
    }

    private void act(Consumer<Object> resolve, Consumer<Throwable> reject) throws Exception {
      for (int i = 0; i < acts.size(); i++) {
        switch (acts.get(i)) {
          case RESOLVE -> resolve.accept("value " + i);
          case REJECT -> reject.accept(new Exception("reason " + i));
          case RESOLVE_WITH_THENABLE ->
              resolve.accept(
                  (MiniPromise.Thenable)
                      (inner, ignored) -> scene.loop.setTimeout(() -> inner.accept("inner"), 20));
          case RESOLVE_WITH_WHAT_IS_NEVER_SETTLED ->
              resolve.accept(scene.promise((inner, ignored) -> {}));
          case THROW -> throw new Exception("thrown");
        }
      }
    }

    void watch(MiniPromise promise) {
      promise.then(value -> seen.add("value: " + value), reason -> seen.add(reason.getMessage()));
    }

    private List<String> expected() {
      if (acts.isEmpty()) {
        return List.of();
      }
      return switch (acts.getFirst()) {
        case RESOLVE -> List.of("value: value 0");
        case REJECT -> List.of("reason 0");
        case RESOLVE_WITH_THENABLE -> List.of("value: inner");
        case RESOLVE_WITH_WHAT_IS_NEVER_SETTLED -> List.of();
        case THROW -> List.of("thrown");
      };
    }

    void check() {
      String what =
          acts.stream()
              .map(act -> act.name().replace('_', ' '))
              .collect(Collectors.joining(", then ", "A thenable that does this: ", ""));
      if (calls != 1) {
        throw new TeachingError(
            what + "\nIts then was called " + calls + " times.",
            "A promise that is resolved with a thenable calls its then once.");
      }
      if (!seen.equals(expected())) {
        throw new TeachingError(
            what + "\nHandlers of the promise got " + seen + ", expected was " + expected() + ".",
            "Of all that a thenable does, the first counts, and nothing else.");
      }
    }
  }

  @Test
  @Points(3)
  @Hint(
      "A thenable may call both functions, call them twice, and throw afterwards. What have its two"
          + " functions to remember, and is it enough if the promise itself remembers it?")
  void believesNoMoreThanTheFirstThingThatAThenableDoes(
      EventLoop loop, Console console, Trace trace) {
    PromiseScene scene = new PromiseScene(loop, console, trace);
    List<Case> cases = new ArrayList<>();

    scene.play(() -> {
      for (List<Act> acts : sequences()) {
        for (boolean later : new boolean[] {false, true}) {
          if (later && acts.contains(Act.THROW)) {
            // What a timer throws is no business of a promise.
            continue;
          }
          Case resolved = new Case(scene, acts, later);
          resolved.watch(scene.resolved(resolved));
          Case returned = new Case(scene, acts, later);
          returned.watch(scene.resolved("start").then(value -> returned, null));
          Case healed = new Case(scene, acts, later);
          healed.watch(scene.rejected("start").then(null, reason -> healed));
          cases.addAll(List.of(resolved, returned, healed));
        }
      }
    });

    cases.forEach(Case::check);
  }

  private static List<List<Act>> sequences() {
    List<List<Act>> all = new ArrayList<>(List.of(List.of()));
    for (int done = 0, length = 1; length <= LONGEST; length++) {
      int before = all.size();
      for (List<Act> shorter : List.copyOf(all.subList(done, before))) {
        Arrays.stream(Act.values())
            .forEach(act -> {
              List<Act> longer = new ArrayList<>(shorter);
              longer.add(act);
              all.add(longer);
            });
      }
      done = before;
    }
    return all;
  }
}
