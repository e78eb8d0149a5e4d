package dayone.runtime.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.events.EventEmitter;
import dayone.runtime.fixture.Program;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AbortTest {

  private final Program program = Program.inOrder();
  private final TimersPromises timers = new TimersPromises(program.loop);

  @Test
  void listenersAreCalledInsideOfAbortInOrderAndOnce() {
    program.run(() -> {
      AbortController controller = new AbortController();
      controller.signal().onAbort(signal -> logged("first"));
      controller.signal().onAbort(signal -> logged("second"));
      controller.abort();
      program.log("aborted");
      controller.abort();
    });

    assertThat(program.output()).containsExactly("first", "second", "aborted");
  }

  private dayone.runtime.promise.Promise<?> logged(String line) {
    program.log(line);
    return null;
  }

  @Test
  void aListenerThatThrowsDoesNotStopTheOthersAndIsReportedInATick() {
    program
        .loop
        .process()
        .on("uncaughtException", arguments -> program.log("uncaught " + arguments[0]));
    program.run(() -> {
      AbortController controller = new AbortController();
      controller
          .signal()
          .onAbort(signal -> {
            throw new IOException("listener");
          });
      controller.signal().onAbort(signal -> logged("second"));
      controller.abort();
      program.log("aborted");
    });

    assertThat(program.output())
        .containsExactly("second", "aborted", "uncaught java.io.IOException: listener");
  }

  @Test
  void aTimerPromiseIsRejectedAndItsTimerCleared() {
    program.run(() -> {
      AbortController controller = new AbortController();
      timers
          .setTimeout(1_000, "late", controller.signal())
          .catchError(error -> error.getClass().getSimpleName())
          .thenAccept(program::log);
      program.loop.setTimeout(controller::abort, 10);
    });

    assertThat(program.output()).containsExactly("AbortError");
    assertThat(program.clock.millis()).isEqualTo(10);
  }

  @Test
  void anAbortedSignalRejectsAtOnce() {
    program.run(() -> {
      AbortSignal aborted = AbortSignal.aborted(new IOException("before"));
      timers
          .setImmediate("late", aborted)
          .catchError(error -> error.getClass().getSimpleName())
          .thenAccept(program::log);
      assertThatThrownBy(aborted::throwIfAborted).hasMessage("before");
    });

    assertThat(program.output()).containsExactly("AbortError");
  }

  @Test
  void timeoutAbortsWithoutKeepingTheLoopAlive() {
    program.run(() -> {
      AbortSignal signal = AbortSignal.timeout(program.loop, 50);
      signal.onAbort(aborted -> logged("aborted: " + aborted.reason().getMessage()));
      program.loop.setTimeout(program.logs("something else"), 100);
    });
    program.run(() -> AbortSignal.timeout(program.loop, 3_600_000));

    assertThat(program.output())
        .containsExactly("aborted: The operation was aborted due to timeout", "something else");
    assertThat(program.clock.millis()).isEqualTo(100);
  }

  @Test
  void anyFollowsTheFirst() {
    program.run(() -> {
      AbortController one = new AbortController();
      AbortController two = new AbortController();
      AbortSignal any = AbortSignal.any(List.of(one.signal(), two.signal()));
      two.abort(new IOException("two"));
      one.abort(new IOException("one"));
      program.log(any.reason().getMessage());
    });

    assertThat(program.output()).containsExactly("two");
  }

  @Test
  void whatFollowsAFollowerFollowsItsSourcesInTheOrderOfMaking() {
    program.run(() -> {
      AbortController controller = new AbortController();
      AbortController other = new AbortController();
      AbortSignal first = AbortSignal.any(List.of(controller.signal()));
      AbortSignal second = AbortSignal.any(List.of(controller.signal()));
      AbortSignal ofFirst = AbortSignal.any(List.of(first, other.signal()));
      ofFirst.onAbort(signal -> logged("of first"));
      second.onAbort(signal -> logged("second"));
      first.onAbort(signal -> logged("first"));
      controller.signal().onAbort(signal -> logged("source"));
      controller.abort();
      assertThat(AbortSignal.any(List.of(AbortSignal.any(List.of()))).isAborted()).isFalse();
    });

    assertThat(program.output()).containsExactly("source", "first", "second", "of first");
  }

  @Test
  void aSignalForgetsFollowersThatNobodyHolds() {
    Dependents dependents = new Dependents();
    for (int i = 0; i < 10_000; i++) {
      Dependents.Dependent dependent = new Dependents.Dependent(new AbortController().signal());
      dependents.add(dependent);
      // What the garbage collector does to it.
      dependent.clear();
    }

    assertThat(dependents.size()).isLessThan(100);
  }

  @Test
  void aFollowerIsHeldWhileSomebodyListens() {
    AbortSignal signal = new AbortController().signal();
    Dependents.Dependent dependent = new Dependents.Dependent(signal);

    dependent.begins();
    assertThat(dependent.holdsSignal()).isTrue();
    dependent.ends();
    assertThat(dependent.holdsSignal()).isFalse();
  }

  @Test
  void eventsOnceGivesTheArgumentsOrTheErrorOrTheAbort() {
    program.run(() -> {
      EventEmitter emitter = new EventEmitter();
      AbortController controller = new AbortController();
      Events.once(emitter, "data").thenAccept(program::log);
      Events.once(emitter, "end")
          .catchError(error -> List.of(error.getMessage()))
          .thenAccept(program::log);
      Events.once(new EventEmitter(), "never", controller.signal())
          .catchError(error -> List.of(error.getClass().getSimpleName()))
          .thenAccept(program::log);
      emitter.emit("data", 1, 2);
      emitter.emit("error", new IOException("broken"));
      controller.abort();
      assertThat(emitter.listenerCount("error")).isZero();
    });

    assertThat(program.output()).containsExactlyInAnyOrder("[1, 2]", "[broken]", "[AbortError]");
  }

  @Test
  void anIntervalGivesMissedBeatsAtOnce() {
    program.run(() ->
        Async.async(() -> {
          int beats = 0;
          try (ForAwait<String> items = ForAwait.of(timers.setInterval(10, "beat"))) {
            while (items.next() && beats < 4) {
              beats++;
              program.log("beat@" + program.clock.millis());
              if (beats == 1) {
                Async.await(timers.setTimeout(25, null));
              }
            }
          }
        }));

    assertThat(program.output()).containsExactly("beat@10", "beat@35", "beat@35", "beat@40");
    assertThat(program.loop.leftovers()).isEmpty();
  }
}
