package dayone.runtime.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.fixture.Program;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a program could tell if an async function that waits stayed on the stack: each must come out
 * the same where it does (nobody watches) and where it does not.
 */
@ParameterizedClass(name = "watched: {0}")
@ValueSource(booleans = {true, false})
final class SuspensionTest {

  private final Program program;
  private final EventLoop loop;

  SuspensionTest(boolean watched) {
    program = Program.inOrder(watched);
    loop = program.loop;
  }

  /** An async function that runs as a promise job when it comes to its second await. */
  private Promise<Void> waitsFor(Promise<?> promise) {
    return Async.async(() -> {
      try {
        Async.await("until a job runs it");
        program.log("waits");
        Async.await(promise);
        program.log("went on");
      } finally {
        program.log("finally");
      }
    });
  }

  @Test
  void exitInAJobBehindItRunsNoMoreOfTheFunction() {
    int code =
        program.run(() -> {
          Resolvers<String> never = Promise.withResolvers();
          waitsFor(never.promise());
          loop.queueMicrotask(() -> loop.queueMicrotask(() -> loop.process().exit(3)));
        });

    assertThat(code).isEqualTo(3);
    assertThat(program.output()).containsExactly("waits");
  }

  @Test
  void anExceptionOfAJobBehindItIsNotTheFunctions() {
    loop.process().on("uncaughtException", arguments -> program.log("uncaught " + arguments[0]));
    program.run(() -> {
      Resolvers<String> later = Promise.withResolvers();
      waitsFor(later.promise());
      loop.queueMicrotask(() -> {
        throw new IllegalStateException("lost");
      });
      loop.queueMicrotask(() -> later.resolve("now"));
    });

    assertThat(program.output())
        .containsExactly(
            "waits", "uncaught java.lang.IllegalStateException: lost", "went on", "finally");
  }

  @Test
  void aJobBehindItStandsInNoAsyncFunction() {
    assertThatThrownBy(() ->
            program.run(() -> {
              Resolvers<String> never = Promise.withResolvers();
              waitsFor(never.promise());
              loop.queueMicrotask(() -> Async.await("nothing"));
            }))
        .hasRootCauseInstanceOf(IllegalStateException.class)
        .rootCause()
        .hasMessageContaining("outside of an async function");
  }

  @Test
  void ticksWaitUntilNoJobIsLeft() {
    program.run(() -> {
      Resolvers<String> later = Promise.withResolvers();
      waitsFor(later.promise());
      loop.queueMicrotask(() -> {
        loop.nextTick(() -> later.resolve("from a tick"));
        loop.nextTick(program.logs("tick"));
        loop.queueMicrotask(program.logs("job"));
      });
    });

    assertThat(program.output()).containsExactly("waits", "job", "tick", "went on", "finally");
  }

  @Test
  void whoeverCalledTheFunctionGoesOnBeforeIt() {
    program.run(() ->
        Async.async(() -> {
          Async.await("until a job runs this");
          Async.async(() -> {
            Async.await("nothing");
            program.log("called");
          });
          program.log("caller");
        }));

    assertThat(program.output()).containsExactly("caller", "called");
  }

  @Test
  void functionsThatWaitForEachOtherInAChainDoNotPileUp() {
    int length = 20_000;
    program.run(() -> {
      Resolvers<Integer> first = Promise.withResolvers();
      Promise<Integer> link = first.promise();
      for (int i = 0; i < length; i++) {
        Promise<Integer> before = link;
        link =
            Async.async(() -> {
              Async.await("until a job runs it");
              return Async.await(before) + 1;
            });
      }
      link.thenAccept(program::log);
      loop.setTimeout(() -> first.resolve(0), 1);
    });

    assertThat(program.output()).containsExactly(String.valueOf(length));
  }

  @Test
  void aMillionAwaitsInOneFunctionDoNotPileUp() {
    program.run(() ->
        Async.async(() -> {
          long sum = 0;
          for (int i = 0; i < 1_000_000; i++) {
            sum += Async.await(i % 3 == 0 ? Async.async(() -> 1) : Promise.resolve(1));
          }
          program.log(sum);
        }));

    assertThat(program.output()).containsExactly("1000000");
  }

  @Test
  void twoFunctionsAndAChainTakeTurnsTickByTick() {
    program.run(() -> {
      for (String name : List.of("a", "b")) {
        Async.async(() -> {
          for (int i = 1; i <= 3; i++) {
            Async.await("a tick");
            program.log(name + i);
          }
        });
      }
      Promise<?> link = Promise.resolve();
      for (int i = 1; i <= 3; i++) {
        link = link.then(program.logs("t" + i));
      }
    });

    assertThat(program.output())
        .containsExactly("a1", "b1", "t1", "a2", "b2", "t2", "a3", "b3", "t3");
  }

  @Test
  void yieldOutsideOfTheBodyIsRefusedWithAdvice() {
    assertThatThrownBy(() ->
            program.run(() ->
                AsyncGenerator.<String>of(out -> Async.await(Async.async(() -> out.yield("lost"))))
                    .next()))
        .hasRootCauseInstanceOf(IllegalStateException.class)
        .rootCause()
        .hasMessageContaining("outside of the body of its generator");
  }
}
