package dayone.runtime.async;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.fixture.Program;
import dayone.runtime.promise.Promise;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What it costs to leave a loop early, in ticks. Node 20 was asked. */
@ParameterizedClass(name = "watched: {0}")
@ValueSource(booleans = {true, false})
final class ForAwaitTest {

  private final Program program;

  ForAwaitTest(boolean watched) {
    program = Program.inOrder(watched);
  }

  /** Takes one item of {@code source} and leaves, next to a chain of promises that counts. */
  private void leaveAfterOneOf(AsyncIterable<String> source) {
    program.run(() -> {
      Async.async(() -> {
        try (ForAwait<String> items = ForAwait.of(source)) {
          items.next();
          program.log(items.item());
        }
        program.log("left");
      });
      Promise<?> link = Promise.resolve();
      for (int i = 1; i <= 4; i++) {
        link = link.then(program.logs("t" + i));
      }
    });
  }

  @Test
  void leavingAnArrayCostsOneTick() {
    leaveAfterOneOf(AsyncIterable.from(List.of("x", "y")));

    assertThat(program.output()).containsExactly("t1", "x", "t2", "left", "t3", "t4");
  }

  /** Endless, and fails when it is told that nobody wants more. */
  private AsyncIterator<String> failingToFinish() {
    return new AsyncIterator<>() {
      @Override
      public Promise<IteratorResult<String>> next() {
        return Promise.resolve(IteratorResult.of("x"));
      }

      @Override
      public Promise<IteratorResult<String>> finish() {
        return Promise.reject(new IOException("close failed"));
      }
    };
  }

  private AsyncGenerator<String> each(AsyncIterable<String> source) {
    return AsyncGenerator.of(out -> {
      try {
        ForAwait.each(source, out::yield);
      } finally {
        program.log("finally");
      }
    });
  }

  @Test
  void aGeneratorThatIsFinishedFailsIfTheLoopInsideOfItCannotBeClosed() {
    program.run(() ->
        Async.async(() -> {
          AsyncGenerator<String> generator = each(each(this::failingToFinish));
          program.log(Async.await(generator.next()));
          try {
            Async.await(generator.finish("v"));
          } catch (IOException e) {
            program.log(e.getMessage());
          }
          program.log(Async.await(generator.next()).done());
        }));

    assertThat(program.output())
        .containsExactly(
            IteratorResult.of("x").toString(), "finally", "finally", "close failed", "true");
  }

  @Test
  void anExceptionOfTheBodyWinsOverThatOfClosing() {
    program.run(() ->
        Async.async(() -> {
          AsyncGenerator<String> generator = each(this::failingToFinish);
          Async.await(generator.next());
          try {
            Async.await(generator.raise(new IOException("body")));
          } catch (IOException e) {
            program.log(e.getMessage());
          }
        }));

    assertThat(program.output()).containsExactly("finally", "body");
  }

  @Test
  void leavingAnIteratorWithoutReturnCostsNone() {
    leaveAfterOneOf(() -> () -> Promise.resolve(IteratorResult.of("x")));

    assertThat(program.output()).containsExactly("x", "left", "t1", "t2", "t3", "t4");
  }
}
