package dayone.topics.asynciterators;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Task(3)
@LoopTest(maxCallbacks = 100_000)
final class OperatorsHiddenTest {

  @Test
  @Points(2)
  @Hint(
      "take has given its last item, and is asked again. Does it have to ask its source to know that"
          + " this is the end? And who tells the source that it was the end?")
  void takeClosesItsSourceWhenItHasEnough(EventLoop loop) {
    List<String> answers = new ArrayList<>();
    Source<Integer> enough = Source.of(loop, 1, 2, 3, 4);
    Source<Integer> none = Source.of(loop, 1);
    Source<Integer> fewer = Source.of(loop, 1, 2);
    loop.run(() ->
        async(() -> {
          AsyncIterator<Integer> two = Operators.take(enough, 2).iterator();
          for (int i = 0; i < 4; i++) {
            answers.add(await(Answers.told(two.next())));
          }
          answers.add("closed: " + enough.closed);
          await(Answers.told(Operators.take(none, 0).iterator().next()).thenAccept(answers::add));
          AsyncIterator<Integer> three = Operators.take(fewer, 3).iterator();
          for (int i = 0; i < 4; i++) {
            answers.add(await(Answers.told(three.next())));
          }
        }));

    assertThat(answers)
        .as("two of four, none of one, and three of two")
        .containsExactly("1", "2", "end", "end", "closed: 1", "end", "1", "2", "end", "end");
    assertThat(enough.asked).as("items that were asked for by take(…, 2)").isEqualTo(2);
    assertThat(enough.closes).as("how often its source was closed").isEqualTo(1);
    assertThat(none.asked).as("items that were asked for by take(…, 0)").isZero();
    assertThat(none.closed)
        .as("whether the iterator that take(…, 0) has opened is closed")
        .isEqualTo(none.opened);
    assertThat(fewer.closes).as("how often a source was closed that came to its end").isZero();
    assertThatThrownBy(() -> Operators.take(none, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Points(2)
  @Hint(
      "A source that is at its end, or has failed, has closed itself. Is it told to close once more, at"
          + " that time or by a finish() later? Is it asked once more?")
  void leaveASourceAloneThatIsOver(EventLoop loop) {
    List<String> wrong = new ArrayList<>();
    loop.run(() ->
        async(() -> {
          for (String operator : List.of("map", "filter", "take")) {
            for (boolean fails : new boolean[] {false, true}) {
              Source<Integer> source = Source.of(loop, 1, 2);
              if (fails) {
                source.failingWith(new IllegalStateException("broken"));
              }
              AsyncIterator<Integer> items =
                  switch (operator) {
                    case "map" -> Operators.map(source, Promise::resolve).iterator();
                    case "filter" ->
                        Operators.filter(source, number -> Promise.resolve(true)).iterator();
                    default -> Operators.take(source, 9).iterator();
                  };
              List<String> answers = new ArrayList<>();
              for (int i = 0; i < 4; i++) {
                answers.add(await(Answers.told(items.next())));
              }
              await(Answers.finish(items));
              String last = fails ? "error: broken" : "end";
              if (!answers.equals(List.of("1", "2", last, "end"))) {
                wrong.add(operator + " answers " + answers);
              }
              if (source.closes != 0) {
                wrong.add(operator + " closes its source after \"" + last + "\"");
              }
              if (source.asked != 3) {
                wrong.add(operator + " asks " + source.asked + " times");
              }
            }
          }
        }));

    assertThat(wrong).as("what is wrong after the end or an error of the source").isEmpty();
  }

  @Test
  @Points(1)
  @Hint(
      "The function has failed, and then closing the source fails too. Which of the two errors says"
          + " what went wrong? And is a source closed twice if it is told twice?")
  void giveTheFirstOfTwoErrors(EventLoop loop) {
    List<String> answers = new ArrayList<>();
    Source<Integer> source =
        Source.of(loop, 1).failingToCloseWith(new IllegalStateException("not closed"));
    Source<Integer> twice = Source.of(loop, 1, 2);
    loop.run(() ->
        async(() -> {
          AsyncIterator<Integer> items =
              Operators.<Integer, Integer>map(
                      source,
                      number -> {
                        throw new IllegalStateException("the function");
                      })
                  .iterator();
          answers.add(await(Answers.told(items.next())));
          answers.add(await(Answers.told(items.next())));
          AsyncIterator<Integer> closedTwice = Operators.take(twice, 2).iterator();
          await(closedTwice.next());
          await(Answers.finish(closedTwice));
          await(Answers.finish(closedTwice));
          answers.add(await(Answers.told(closedTwice.next())));
        }));

    assertThat(answers).as("the answers").containsExactly("error: the function", "end", "end");
    assertThat(source.closes).as("how often the source was closed").isEqualTo(1);
    assertThat(twice.closes).as("how often a source was closed that was left twice").isEqualTo(1);
    assertThat(twice.asked).as("how often that was asked").isEqualTo(1);
  }

  @Test
  @Points(1)
  @Hint(
      "Calls of next() come at once. The item for the first may be the third of the source. Which item"
          + " does the second call get then?")
  void answerCallsInTheirOrder(EventLoop loop) {
    List<String> answers = new ArrayList<>();
    loop.run(() -> {
      TimersPromises timers = new TimersPromises(loop);
      AsyncIterable<Integer> large =
          Operators.filter(
              new Source<>(loop, List.of(1, 7, 2, 3, 8, 9)),
              number -> timers.setTimeout(40.0 / number, number > 5));
      AsyncIterable<String> named =
          Operators.map(large, number -> timers.setTimeout(100 - number * 10.0, "n" + number));
      Answers.askAtOnce(Operators.take(named, 3).iterator(), 5, loop, answers);
    });

    assertThat(answers.stream().map(answer -> answer.substring(answer.indexOf(' ') + 1)))
        .as("the answers to five calls at once")
        .containsExactly("call 1: n7", "call 2: n8", "call 3: n9", "call 4: end", "call 5: end");
  }

  @Test
  @Points(2)
  @Hint(
      "Two loops go through one and the same iterable. Each should see what it would see alone: whose is"
          + " what an operator remembers?")
  void giveEachLoopItsOwnItems(EventLoop loop) {
    Source<Integer> source = Source.of(loop, 1, 2, 3, 4);
    List<List<Integer>> seen = List.of(new ArrayList<>(), new ArrayList<>());
    List<Integer> called = new ArrayList<>();
    loop.run(() -> {
      AsyncIterable<Integer> derived =
          Operators.take(
              Operators.filter(
                  Operators.map(
                      source,
                      number -> {
                        called.add(number);
                        return Promise.resolve(number * 10);
                      }),
                  number -> Promise.resolve(number != 20)),
              2);
      async(() -> ForAwait.each(derived, seen.get(0)::add));
      async(() -> ForAwait.each(derived, seen.get(1)::add));
    });

    assertThat(seen).as("what two loops see").containsExactly(List.of(10, 30), List.of(10, 30));
    assertThat(called)
        .as("for which items the function was called")
        .containsExactlyInAnyOrder(1, 1, 2, 2, 3, 3);
    assertThat(source.closed).as("how many iterators were closed").isEqualTo(source.opened);
  }

  @Test
  @Points(3)
  @Hint(
      "A pipeline of operators over a list, left after some items. Compare with a loop over the list:"
          + " which items come out, which are asked for, and is whatever was opened over or closed?")
  void areRightInAnyPipeline(EventLoop loop) {
    Random random = new Random(3);
    List<String> wrong = new ArrayList<>();
    loop.run(() ->
        async(() -> {
          for (int i = 0; i < 150; i++) {
            wrong.addAll(await(tryOut(random, loop)));
          }
        }));

    assertThat(wrong).as("pipelines that are not right").isEmpty();
  }

  /** One pipeline of random operators, as a list and as an async iterable. */
  private static Promise<List<String>> tryOut(Random random, EventLoop loop) {
    TimersPromises timers = new TimersPromises(loop);
    List<Integer> list = IntStream.range(0, random.nextInt(12)).boxed().toList();
    Source<Integer> source = new Source<>(loop, list);
    AsyncIterable<Integer> derived = source;
    StringBuilder name = new StringBuilder(list.size() + " items");
    for (int stages = 1 + random.nextInt(3); stages > 0; stages--) {
      int parameter = random.nextInt(5);
      double delay = random.nextInt(3);
      switch (random.nextInt(3)) {
        case 0 -> {
          name.append(", map +").append(parameter);
          derived = Operators.map(derived, n -> timers.setTimeout(delay, n + parameter));
          list = list.stream().map(n -> n + parameter).toList();
        }
        case 1 -> {
          name.append(", filter not %3=").append(parameter);
          derived = Operators.filter(derived, n -> timers.setTimeout(delay, n % 3 != parameter));
          list = list.stream().filter(n -> n % 3 != parameter).toList();
        }
        default -> {
          name.append(", take ").append(parameter);
          derived = Operators.take(derived, parameter);
          list = list.stream().limit(parameter).toList();
        }
      }
    }
    int most = 1 + random.nextInt(8);
    name.append(", left after ").append(most);
    AsyncIterable<Integer> pipeline = derived;
    List<Integer> expected = list.subList(0, Math.min(most, list.size()));
    return async(() -> {
      List<Integer> seen = new ArrayList<>();
      boolean left = false;
      try (ForAwait<Integer> items = ForAwait.of(pipeline)) {
        while (!left && items.next()) {
          seen.add(items.item());
          left = seen.size() >= most;
        }
      }
      List<String> wrong = new ArrayList<>();
      if (!seen.equals(expected)) {
        wrong.add(name + ": " + seen + " instead of " + expected);
      }
      if (source.closes != source.closed || source.closed + source.ended != source.opened) {
        wrong.add(
            name
                + ": of "
                + source.opened
                + " iterators of the source, "
                + source.ended
                + " came to the end by themselves and "
                + source.closed
                + " were closed");
      }
      return wrong;
    });
  }
}
