package dayone.runtime.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.fixture.Program;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Thenable;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass(name = "watched: {0}")
@ValueSource(booleans = {true, false})
final class AsyncTest {

  private final Program program;
  private final EventLoop loop;
  private final TimersPromises timers;

  AsyncTest(boolean watched) {
    program = Program.inOrder(watched);
    loop = program.loop;
    timers = new TimersPromises(program.loop);
  }

  /** Prints t1, t2, … one microtask after the other: a ruler for the ticks of something else. */
  private void ruler() {
    Promise<?> link = Promise.resolve();
    for (int i = 1; i <= 5; i++) {
      link = link.then(program.logs("t" + i));
    }
  }

  @Test
  void theBodyRunsAtOnceUpToItsFirstAwait() {
    program.run(() -> {
      Async.async(() -> {
        program.log("before await");
        Async.await("value");
        program.log("after await");
      });
      program.log("main");
    });

    assertThat(program.output()).containsExactly("before await", "main", "after await");
  }

  @Test
  void awaitGivesTheValueAndTakesOneTick() {
    program.run(() -> {
      Async.async(() -> program.log(Async.await(Promise.resolve("value"))));
      ruler();
    });

    assertThat(program.output()).containsExactly("value", "t1", "t2", "t3", "t4", "t5");
  }

  @Test
  void awaitOfAThenableTakesTwoTicks() {
    Thenable<String> thenable = resolvers -> resolvers.resolve("value");
    program.run(() -> {
      Async.async(() -> program.log(Async.await(thenable)));
      ruler();
    });

    assertThat(program.output()).containsExactly("t1", "value", "t2", "t3", "t4", "t5");
  }

  @Test
  void returningAPromiseTakesThreeTicks() {
    program.run(() -> {
      Promise<Object> result = Async.async(() -> (Object) Promise.resolve("value"));
      result.thenAccept(program::log);
      ruler();
    });

    assertThat(program.output()).containsExactly("t1", "t2", "value", "t3", "t4", "t5");
  }

  @Test
  void aRejectionIsThrownAtTheAwaitAndCanBeCaughtThere() {
    program.run(() ->
        Async.async(() -> {
          try {
            Async.await(Promise.reject(new IOException("disk")));
          } catch (IOException e) {
            program.log("caught " + e.getMessage());
          } finally {
            program.log("finally");
          }
        }));

    assertThat(program.output()).containsExactly("caught disk", "finally");
  }

  @Test
  void whatTheBodyThrowsRejectsItsPromise() {
    program.run(() ->
        Async.async(
                () -> {
                  Async.await(1);
                  throw new IOException("lost");
                })
            .catchError(Throwable::getMessage)
            .thenAccept(program::log));

    assertThat(program.output()).containsExactly("lost");
  }

  @Test
  void functionsThatWaitInterleave() {
    program.run(() -> {
      Async.async(() -> countTo(3, "a", 10));
      Async.async(() -> countTo(3, "b", 15));
    });

    assertThat(program.output()).containsExactly("a1", "b1", "a2", "b2", "a3", "b3");
    assertThat(program.clock.millis()).isEqualTo(45);
  }

  private void countTo(int end, String name, double delay) throws Exception {
    for (int i = 1; i <= end; i++) {
      Async.await(timers.setTimeout(delay, null));
      program.log(name + i);
    }
  }

  @Test
  void awaitOutsideOfAnAsyncFunctionIsRefusedWithAdvice() {
    assertThatThrownBy(() -> program.run(() -> Async.await("value")))
        .hasRootCauseInstanceOf(IllegalStateException.class)
        .rootCause()
        .hasMessageContaining("Async.async(() ->");
  }

  @Test
  void processExitInAnAsyncFunctionEndsTheLoop() {
    int code =
        program.run(() ->
            Async.async(() -> {
              Async.await(1);
              loop.process().exit(9);
            }));

    assertThat(code).isEqualTo(9);
  }
}
