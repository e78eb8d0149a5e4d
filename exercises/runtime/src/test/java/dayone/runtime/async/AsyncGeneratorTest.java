package dayone.runtime.async;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.fixture.Program;
import dayone.runtime.promise.Promise;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass(name = "watched: {0}")
@ValueSource(booleans = {true, false})
final class AsyncGeneratorTest {

  private final Program program;
  private final TimersPromises timers;

  AsyncGeneratorTest(boolean watched) {
    program = Program.inOrder(watched);
    timers = new TimersPromises(program.loop);
  }

  private AsyncGenerator<Integer> upTo(int end) {
    return AsyncGenerator.of(out -> {
      try {
        for (int i = 1; i <= end; i++) {
          Async.await(timers.setTimeout(100, null));
          out.yield(i);
        }
      } finally {
        program.log("finally");
      }
    });
  }

  @Test
  void forAwaitGoesThroughItInTime() {
    program.run(() ->
        Async.async(() ->
            ForAwait.each(upTo(3), item -> program.log(item + "@" + program.clock.millis()))));

    assertThat(program.output()).containsExactly("1@100", "2@200", "3@300", "finally");
  }

  @Test
  void leavingForAwaitEarlyFinishesItAndWaitsForThat() {
    program.run(() ->
        Async.async(() -> {
          try (ForAwait<Integer> items = ForAwait.of(upTo(3))) {
            while (items.next()) {
              program.log(items.item());
              break;
            }
          }
          program.log("after");
        }));

    assertThat(program.output()).containsExactly("1", "finally", "after");
    assertThat(program.loop.leftovers()).isEmpty();
  }

  @Test
  void anExceptionInTheLoopFinishesItToo() {
    program.run(() ->
        Async.async(() ->
                ForAwait.each(
                    upTo(3),
                    item -> {
                      throw new IOException("item " + item);
                    }))
            .catchError(error -> {
              program.log(error.getMessage());
              return null;
            }));

    assertThat(program.output()).containsExactly("finally", "item 1");
  }

  @Test
  void requestsAreServedInOrderEvenIfNobodyWaitsInBetween() {
    program.run(() -> {
      AsyncGenerator<Integer> generator = upTo(2);
      for (int i = 0; i < 4; i++) {
        generator.next().thenAccept(program::log);
      }
    });

    assertThat(program.output())
        .containsExactly(
            "IteratorResult[value=1, done=false]",
            // A request waits, so the body goes on from its yield at once, before the job that
            // prints.
            "finally",
            "IteratorResult[value=2, done=false]",
            "IteratorResult[value=null, done=true]",
            "IteratorResult[value=null, done=true]");
  }

  @Test
  void aRejectedPromiseThrowsAtItsYield() {
    program.run(() ->
        Async.async(() ->
            ForAwait.each(
                AsyncGenerator.<String>of(out -> {
                  try {
                    out.yield(Promise.reject(new IOException("inside")));
                  } catch (IOException e) {
                    out.yield("healed " + e.getMessage());
                  }
                }),
                program::log)));

    assertThat(program.output()).containsExactly("healed inside");
  }

  @Test
  void anExceptionThatEscapesRejectsOneRequestAndEndsIt() {
    program.run(() -> {
      AsyncGenerator<String> generator =
          AsyncGenerator.of(out -> {
            out.yield("first");
            throw new IOException("escaped");
          });
      generator.next().thenAccept(program::log);
      generator
          .next()
          .then(
              result -> "not reached",
              error -> {
                program.log(error.getMessage());
                return null;
              });
      generator.next().thenAccept(program::log);
    });

    assertThat(program.output())
        .containsExactly(
            "IteratorResult[value=first, done=false]",
            "escaped",
            "IteratorResult[value=null, done=true]");
  }

  @Test
  void aPlainIterableCanBeAwaitedItemByItem() {
    program.run(() ->
        Async.async(() -> ForAwait.each(AsyncIterable.from(List.of("a", "b")), program::log)));

    assertThat(program.output()).containsExactly("a", "b");
  }

  @Test
  void itemsBeforeTheFirstNextAreRefused() {
    program.run(() ->
        Async.async(
                () -> {
                  try (ForAwait<Integer> items = ForAwait.of(upTo(1))) {
                    items.item();
                  }
                })
            .catchError(error -> {
              program.log(error.getMessage());
              return null;
            }));

    assertThat(program.output().getLast()).contains("call next() first");
  }
}
