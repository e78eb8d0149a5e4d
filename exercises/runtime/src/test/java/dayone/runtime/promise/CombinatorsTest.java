package dayone.runtime.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.fixture.Program;
import dayone.runtime.loop.EventLoop;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CombinatorsTest {

  private final Program program = Program.inOrder();
  private final EventLoop loop = program.loop;

  private Promise<String> after(double delay, String value) {
    return new Promise<>(resolvers -> loop.setTimeout(() -> resolvers.resolve(value), delay));
  }

  private Promise<String> failingAfter(double delay, String message) {
    return new Promise<>(
        resolvers -> loop.setTimeout(() -> resolvers.reject(new IOException(message)), delay));
  }

  private void logOutcome(Promise<?> promise) {
    promise.then(
        value -> {
          program.log(value + "@" + program.clock.millis());
          return null;
        },
        reason -> {
          program.log(reason.getMessage() + "@" + program.clock.millis());
          return null;
        });
  }

  @Test
  void allKeepsTheOrderOfThePromisesAndWaitsForTheLast() {
    program.run(() -> logOutcome(Promises.all(List.of(after(20, "slow"), after(10, "fast")))));

    assertThat(program.output()).containsExactly("[slow, fast]@20");
  }

  @Test
  void allIsRejectedByTheFirstRejectionAndLeavesNoneUnhandled() {
    program.run(() ->
        logOutcome(
            Promises.all(
                List.of(after(5, "x"), failingAfter(10, "one"), failingAfter(20, "two")))));

    assertThat(program.output()).containsExactly("one@10");
  }

  @Test
  void allSettledIsNeverRejected() {
    program.run(() ->
        Promises.allSettled(List.of(after(10, "x"), failingAfter(5, "no")))
            .thenAccept(settled -> program.log(settled)));

    assertThat(program.output())
        .containsExactly("[Fulfilled[value=x], Rejected[reason=java.io.IOException: no]]");
  }

  @Test
  void raceTakesTheFirstToBeSettledWhateverItIs() {
    program.run(() -> {
      logOutcome(Promises.race(List.of(after(20, "slow"), failingAfter(10, "fast"))));
      logOutcome(Promises.race(List.of(after(5, "first"), failingAfter(10, "fast"))));
    });

    assertThat(program.output()).containsExactly("first@5", "fast@10");
  }

  @Test
  void anyTakesTheFirstValueAndElseCollectsTheReasons() {
    program.run(() -> {
      logOutcome(Promises.any(List.of(failingAfter(5, "no"), after(10, "yes"))));
      Promises.any(List.of(failingAfter(20, "two"), failingAfter(15, "one")))
          .catchError(error -> {
            program.log(((AggregateError) error).errors());
            return null;
          });
    });

    assertThat(program.output())
        .containsExactly("yes@10", "[java.io.IOException: two, java.io.IOException: one]");
  }

  @Test
  void emptyArgumentsSettleAtOnceExceptForRace() {
    program.run(() -> {
      assertThat(Promises.all(List.<Promise<String>>of())).hasToString("Promise { [] }");
      assertThat(Promises.allSettled(List.<Promise<String>>of())).hasToString("Promise { [] }");
      assertThat(Promises.race(List.<Promise<String>>of())).hasToString("Promise { <pending> }");
      Promise<String> any = Promises.any(List.of());
      any.catchError(error -> "handled");
      assertThat(any.toString()).contains("<rejected>");
    });
  }

  @Test
  void anArgumentThatThrowsRejects() {
    Iterable<Promise<String>> throwing =
        () -> {
          throw new IllegalStateException("iterator");
        };
    program.run(() -> logOutcome(Promises.all(throwing)));

    assertThat(program.output()).containsExactly("iterator@0");
  }
}
