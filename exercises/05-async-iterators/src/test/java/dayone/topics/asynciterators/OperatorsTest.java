package dayone.topics.asynciterators;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.AsyncIterator;
import dayone.runtime.async.ForAwait;
import dayone.runtime.async.TimersPromises;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@Task(3)
@LoopTest(maxCallbacks = 5_000)
final class OperatorsTest {

  @Test
  @Points(3)
  @Hint(
      "Three small iterators, each of which asks the one before. How many items does the first one have"
          + " to be asked for, so that the last one can give two?")
  void mapsAndFiltersAndTakes(EventLoop loop) {
    Source<Integer> source = Source.of(loop, 1, 2, 3, 4, 5, 6);
    List<Object> seen = new ArrayList<>();
    List<Integer> asked = new ArrayList<>();
    loop.run(() -> {
      TimersPromises timers = new TimersPromises(loop);
      AsyncIterable<Integer> even =
          Operators.filter(source, number -> timers.setTimeout(1, number % 2 == 0));
      AsyncIterable<String> named =
          Operators.map(even, number -> timers.setTimeout(1, "number " + number));
      AsyncIterable<String> two = Operators.take(named, 2);
      loop.setTimeout(
          () -> {
            asked.add(source.asked);
            async(() -> ForAwait.each(two, seen::add));
          },
          100);
    });

    assertThat(asked).as("items the source was asked for before the loop began").containsExactly(0);
    assertThat(seen).containsExactly("number 2", "number 4");
    assertThat(source.asked).as("items the source was asked for").isEqualTo(4);
    assertThat(source.closed).as("how often the source was closed").isEqualTo(1);
  }

  @Test
  @Points(3)
  @Hint(
      "Somebody leaves the loop over your iterable. You are told by finish(). Who tells your source, and"
          + " who waits until it is closed?")
  void closeTheSourceWhenTheLoopIsLeft(EventLoop loop) {
    List<String> outcomes = new ArrayList<>();
    loop.run(() ->
        async(() -> {
          Source<Integer> mapped = Source.of(loop, 1, 2, 3);
          await(leaveAfterOne(Operators.map(mapped, number -> Promise.resolve(number * 2))));
          outcomes.add("map: " + mapped.closed);
          Source<Integer> filtered = Source.of(loop, 1, 2, 3);
          await(leaveAfterOne(Operators.filter(filtered, number -> Promise.resolve(true))));
          outcomes.add("filter: " + filtered.closed);
          Source<Integer> taken = Source.of(loop, 1, 2, 3);
          await(leaveAfterOne(Operators.take(taken, 3)));
          outcomes.add("take: " + taken.closed);
        }));

    assertThat(outcomes)
        .as("how often each source was closed when the loop had been left")
        .containsExactly("map: 1", "filter: 1", "take: 1");
  }

  private static <T> Promise<Void> leaveAfterOne(AsyncIterable<T> source) {
    return async(() -> {
      try (ForAwait<T> items = ForAwait.of(source)) {
        items.next();
      }
    });
  }

  @Test
  @Points(3)
  @Hint(
      "A function can fail in two ways: it throws, or its promise is rejected. Either way your iterator"
          + " is over, and its source does not know yet. Who gets the error, and what has to be done"
          + " before?")
  void closeTheSourceWhenTheFunctionFails(EventLoop loop) {
    List<String> answers = new ArrayList<>();
    Source<Integer> mapped = Source.of(loop, 1, 2, 3, 4);
    Source<Integer> filtered = Source.of(loop, 1, 2, 3, 4);
    loop.run(() ->
        async(() -> {
          AsyncIterator<Integer> numbers =
              Operators.map(
                      mapped,
                      number ->
                          number < 3
                              ? Promise.resolve(number)
                              : Promise.<Integer>reject(new IllegalStateException("three")))
                  .iterator();
          await(Answers.ask(numbers, 2, loop, answers));
          answers.add(await(Answers.told(numbers.next())) + ", closed: " + mapped.closed);
          answers.add(await(Answers.told(numbers.next())));

          AsyncIterator<Integer> odd =
              Operators.filter(
                      filtered,
                      number -> {
                        if (number == 2) {
                          throw new IllegalStateException("two");
                        }
                        return Promise.resolve(number % 2 == 1);
                      })
                  .iterator();
          await(Answers.ask(odd, 1, loop, answers));
          answers.add(await(Answers.told(odd.next())) + ", closed: " + filtered.closed);
          answers.add(await(Answers.told(odd.next())));
        }));

    assertThat(answers)
        .as("the answers of map, whose function rejects, and of filter, whose function throws")
        .containsExactly(
            "10 1",
            "20 2",
            "error: three, closed: 1",
            "end",
            "45 1",
            "error: two, closed: 1",
            "end");
    assertThat(mapped.asked).as("items that the source of map was asked for").isEqualTo(3);
    assertThat(filtered.asked).as("items that the source of filter was asked for").isEqualTo(2);
  }
}
