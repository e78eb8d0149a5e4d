package dayone.runtime.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.fixture.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What both kinds of coroutine promise. */
@ParameterizedClass
@MethodSource("kinds")
final class CoroutineContractTest {

  private final Function<Runnable, Coroutine> kind;
  private final List<String> log = new ArrayList<>();

  CoroutineContractTest(Function<Runnable, Coroutine> kind) {
    this.kind = kind;
  }

  static Stream<Named<Function<Runnable, Coroutine>>> kinds() {
    return Stream.of(
        Named.of("continuation", ContinuationCoroutine::new),
        Named.of("thread", ThreadCoroutine::new));
  }

  /** As the coroutines of async functions do. */
  private static void inLoop(Runnable body) {
    Program.inOrder().run(body::run);
  }

  private Coroutine coroutine(Runnable body) {
    return kind.apply(body);
  }

  @Test
  void theBodyRunsUpToEachSuspensionAndOnFromThere() {
    inLoop(() -> {
      Coroutine coroutine =
          coroutine(() -> {
            log.add("a");
            Coroutine.current().suspend();
            log.add("b");
            Coroutine.current().suspend();
            log.add("c");
          });
      log.add("made");
      coroutine.resume();
      log.add("1");
      coroutine.resume();
      log.add("2");
      assertThat(coroutine.isDone()).isFalse();
      coroutine.resume();
      assertThat(coroutine.isDone()).isTrue();
    });

    assertThat(log).containsExactly("made", "a", "1", "b", "2", "c");
  }

  @Test
  void aBodyThatAsksNothingOfALoopNeedsNone() {
    Coroutine coroutine =
        coroutine(() -> {
          log.add("a");
          Coroutine.current().suspend();
          log.add("b");
        });
    coroutine.resume();
    log.add("1");
    coroutine.resume();

    assertThat(log).containsExactly("a", "1", "b");
  }

  @Test
  void theLoopRunsWhereItsCoroutineRuns() {
    Program program = Program.inOrder();
    List<Boolean> here = new ArrayList<>();
    program.run(() -> coroutine(() -> here.add(program.loop.isRunningHere())).resume());
    here.add(program.loop.isRunningHere());

    assertThat(here).containsExactly(true, false);
  }

  @Test
  void aCoroutineIsCurrentInItsBodyAndNowhereElse() {
    inLoop(() -> {
      Coroutine[] inner = new Coroutine[1];
      Coroutine coroutine = coroutine(() -> inner[0] = Coroutine.current());
      coroutine.resume();
      assertThat(inner[0]).isSameAs(coroutine);
      assertThat(Coroutine.current()).isNull();
    });
  }

  @Test
  void coroutinesNest() {
    inLoop(() -> {
      Coroutine inner =
          coroutine(() -> {
            log.add("inner 1");
            Coroutine.current().suspend();
            log.add("inner 2");
          });
      Coroutine outer =
          coroutine(() -> {
            inner.resume();
            log.add("outer 1");
            Coroutine.current().suspend();
            inner.resume();
            log.add("outer 2");
          });
      outer.resume();
      log.add("main");
      outer.resume();
    });

    assertThat(log).containsExactly("inner 1", "outer 1", "main", "inner 2", "outer 2");
  }

  @Test
  void aCoroutineSuspendsFromDeepInItsCalls() {
    inLoop(() -> {
      Coroutine coroutine = coroutine(() -> descend(500));
      coroutine.resume();
      log.add("suspended");
      coroutine.resume();
    });

    assertThat(log).containsExactly("suspended", "back at the bottom");
  }

  private void descend(int depth) {
    if (depth > 0) {
      descend(depth - 1);
    } else {
      Coroutine.current().suspend();
      log.add("back at the bottom");
    }
  }

  @Test
  void whatNobodyMayCatchReachesWhoeverResumes() {
    inLoop(() -> {
      Coroutine coroutine =
          coroutine(() -> {
            throw new StackOverflowError("of the body");
          });
      assertThatThrownBy(coroutine::resume)
          .isInstanceOf(StackOverflowError.class)
          .hasMessage("of the body");
      assertThat(coroutine.isDone()).isTrue();
    });
  }

  @Test
  void theLoopsQueuesAreThereInsideOfTheBody() {
    Program program = Program.inOrder();
    program.run(() ->
        coroutine(() -> program.loop.nextTick(program.logs("tick of the coroutine"))).resume());

    assertThat(program.output()).containsExactly("tick of the coroutine");
  }

  @Test
  void tenThousandCoroutinesThatAreNeverResumedCostNoThreadsOfTheSystem() {
    inLoop(() -> {
      int before = Thread.activeCount();
      for (int i = 0; i < 10_000; i++) {
        coroutine(() -> Coroutine.current().suspend()).resume();
      }
      assertThat(Thread.activeCount() - before).isLessThan(100);
    });
  }
}
