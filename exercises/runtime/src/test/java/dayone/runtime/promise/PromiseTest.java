package dayone.runtime.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.fixture.Program;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class PromiseTest {

  private final Program program = Program.inOrder();

  /** Prints t1, t2, … one microtask after the other: a ruler for the ticks of something else. */
  private void ruler() {
    Promise<?> link = Promise.resolve();
    for (int i = 1; i <= 6; i++) {
      link = link.then(program.logs("t" + i));
    }
  }

  @Test
  void theExecutorRunsAtOnceAndTheHandlerLater() {
    program.run(() -> {
      Promise<String> promise =
          new Promise<>(resolvers -> {
            program.log("executor");
            resolvers.resolve("value");
          });
      promise.thenAccept(program::log);
      program.log("after then");
    });

    assertThat(program.output()).containsExactly("executor", "after then", "value");
  }

  @Test
  void theFirstSettlingDecides() {
    program.run(() ->
        new Promise<String>(
                resolvers -> {
                  resolvers.resolve("first");
                  resolvers.resolve("second");
                  resolvers.reject(new IOException("third"));
                  throw new IOException("fourth");
                })
            .thenAccept(program::log));

    assertThat(program.output()).containsExactly("first");
  }

  @Test
  void anExceptionOfTheExecutorRejects() {
    program.run(() ->
        new Promise<String>(
                resolvers -> {
                  throw new IOException("no");
                })
            .catchError(Throwable::getMessage)
            .thenAccept(program::log));

    assertThat(program.output()).containsExactly("no");
  }

  @Test
  void reactionsOfOnePromiseRunInOrderOfRegistration() {
    program.run(() -> {
      Resolvers<String> resolvers = Promise.withResolvers();
      resolvers.promise().thenAccept(value -> program.log("first " + value));
      resolvers.promise().thenAccept(value -> program.log("second " + value));
      resolvers.resolve("x");
      resolvers.promise().thenAccept(value -> program.log("third " + value));
    });

    assertThat(program.output()).containsExactly("first x", "second x", "third x");
  }

  @Test
  void valuesAndErrorsPassThroughLinksThatDoNotHandleThem() {
    program.run(() -> {
      Promise.resolve(20)
          .then(value -> value + 1)
          .catchError(error -> -1)
          .then(value -> value * 2)
          .thenAccept(program::log);
      Promise.<Integer>reject(new IOException("broken"))
          .then(value -> value + 1)
          .catchError(error -> error.getMessage().length())
          .thenAccept(program::log);
    });

    assertThat(program.output()).containsExactly("6", "42");
  }

  @Test
  void theTwoArgumentsOfThenDoNotCatchEachOther() {
    program.run(() ->
        Promise.resolve("x")
            .<String>then(
                value -> {
                  throw new IOException("from the first");
                },
                error -> "not called")
            .catchError(Throwable::getMessage)
            .thenAccept(program::log));

    assertThat(program.output()).containsExactly("from the first");
  }

  @Test
  void aReturnedPromiseCostsThreeTicks() {
    program.run(() -> {
      Promise.resolve("x").thenCompose(value -> Promise.resolve(value)).thenAccept(program::log);
      ruler();
    });

    assertThat(program.output()).containsExactly("t1", "t2", "t3", "x", "t4", "t5", "t6");
  }

  @Test
  void resolvingWithASettledPromiseCostsTwoMoreTicks() {
    program.run(() -> {
      new Promise<String>(resolvers -> resolvers.resolveWith(Promise.resolve("x")))
          .thenAccept(program::log);
      ruler();
    });

    assertThat(program.output()).containsExactly("t1", "t2", "x", "t3", "t4", "t5", "t6");
  }

  @Test
  void resolvingWithAThenableCostsOneMoreTick() {
    Thenable<String> thenable = resolvers -> resolvers.resolve("x");
    program.run(() -> {
      Promise.resolve(thenable).thenAccept(program::log);
      ruler();
    });

    assertThat(program.output()).containsExactly("t1", "x", "t2", "t3", "t4", "t5", "t6");
  }

  @Test
  void aThenableThatThrowsRejectsUnlessItHasSettledBefore() {
    Thenable<String> throwing =
        resolvers -> {
          throw new IOException("thenable");
        };
    Thenable<String> settled =
        resolvers -> {
          resolvers.resolve("settled");
          throw new IOException("ignored");
        };
    program.run(() -> {
      Promise.resolve(throwing).catchError(Throwable::getMessage).thenAccept(program::log);
      Promise.resolve(settled).thenAccept(program::log);
    });

    assertThat(program.output()).containsExactlyInAnyOrder("thenable", "settled");
  }

  @Test
  void rejectingWithoutAReasonIsRefused() {
    program.run(() ->
        assertThatThrownBy(() -> Promise.reject(null))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("Give a reason"));
  }

  @Test
  void resolvingAPromiseWithItselfRejectsIt() {
    program.run(() -> {
      Resolvers<String> resolvers = Promise.withResolvers();
      resolvers.resolveWith(resolvers.promise());
      resolvers.promise().catchError(Throwable::getMessage).thenAccept(program::log);
    });

    assertThat(program.output()).singleElement().asString().contains("resolved with itself");
  }

  @Test
  void finallyPassesTheOutcomeOnFourTicksLater() {
    program.run(() -> {
      Promise.resolve("x").finallyDo(program.logs("finally")).thenAccept(program::log);
      ruler();
    });

    assertThat(program.output())
        .containsExactly("finally", "t1", "t2", "t3", "x", "t4", "t5", "t6");
  }

  @Test
  void anExceptionInFinallyReplacesTheOutcome() {
    program.run(() ->
        Promise.reject(new IOException("original"))
            .finallyDo(() -> {
              throw new IOException("of finally");
            })
            .catchError(Throwable::getMessage)
            .thenAccept(program::log));

    assertThat(program.output()).containsExactly("of finally");
  }

  @Test
  void finallyKeepsARejection() {
    program.run(() ->
        Promise.reject(new IOException("original"))
            .finallyDo(program.logs("finally"))
            .catchError(Throwable::getMessage)
            .thenAccept(program::log));

    assertThat(program.output()).containsExactly("finally", "original");
  }

  @Test
  void resolveOfAPromiseIsThatPromise() {
    program.run(() -> {
      Promise<String> promise = Promise.resolve("x");
      assertThat(Promise.resolve(promise)).isSameAs(promise);
    });
  }

  @Test
  void aChainOfAHundredThousandLinksDoesNotOverflowTheStack() {
    program.run(() -> {
      Resolvers<Integer> start = Promise.withResolvers();
      Promise<Integer> link = start.promise();
      for (int i = 0; i < 100_000; i++) {
        link = link.then(value -> value + 1);
      }
      link.thenAccept(program::log);
      start.resolve(0);
    });

    assertThat(program.output()).containsExactly("100000");
  }

  @Test
  void toStringTellsTheState() {
    program.run(() -> {
      assertThat(Promise.withResolvers().promise()).hasToString("Promise { <pending> }");
      assertThat(Promise.resolve("x")).hasToString("Promise { x }");
      Promise<String> rejected = Promise.reject(new IOException("no"));
      rejected.catchError(error -> "handled");
      assertThat(rejected).hasToString("Promise { <rejected> java.io.IOException: no }");
    });
  }
}
