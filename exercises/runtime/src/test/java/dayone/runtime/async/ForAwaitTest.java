package dayone.runtime.async;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.fixture.Program;
import dayone.runtime.promise.Promise;
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

  @Test
  void leavingAnIteratorWithoutReturnCostsNone() {
    leaveAfterOneOf(() -> () -> Promise.resolve(IteratorResult.of("x")));

    assertThat(program.output()).containsExactly("x", "left", "t1", "t2", "t3", "t4");
  }
}
