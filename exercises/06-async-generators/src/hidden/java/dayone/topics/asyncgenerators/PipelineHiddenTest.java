package dayone.topics.asyncgenerators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.async.Async;
import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.IteratorResult;
import dayone.runtime.async.TimersPromises;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.time.VirtualClock;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Task(3)
@LoopTest
final class PipelineHiddenTest {

  private static final int SEEDS = 100;

  /** A pipeline of three stages whose middle one can be made to fail. */
  private static AsyncGenerator<List<Integer>> pipeline(AsyncIterable<Integer> source) {
    return Pipeline.batch(
        Pipeline.map(Pipeline.filter(source, number -> number % 2 == 0), Promise::resolve), 2);
  }

  @Test
  @Points(1)
  @Hint(
      "When does the body of a generator begin to run? So who says that a batch of no items makes no"
          + " sense, and when?")
  void aBatchOfNothingIsRefusedAtOnce(EventLoop loop) {
    Source<Integer> source = new Source<>(loop, List.of(1));
    for (int size : new int[] {0, -1}) {
      assertThatThrownBy(() -> Pipeline.batch(source, size))
          .as("batch(source, " + size + ")")
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(Consumption.of(loop, () -> Pipeline.batch(source, 1)).items())
        .containsExactly(List.of(1));
  }

  @Test
  @Points(3)
  @Hint(
      "How many items does a stage need for what it was asked for? Nothing before the first next(),"
          + " nothing in advance, and no second mapping while one is under way.")
  void takesOnlyWhatItNeeds(EventLoop loop) {
    TimersPromises timers = new TimersPromises(loop);
    Source<Integer> source = new Source<>(loop, 100, i -> i + 1);
    List<Integer> requests = new ArrayList<>();
    int[] mappings = {0, 0};

    loop.run(() -> {
      AsyncGenerator<List<Integer>> batches =
          Pipeline.batch(
              Pipeline.map(
                  Pipeline.filter(source, number -> number % 2 == 0),
                  number -> {
                    mappings[0]++;
                    mappings[1] = Math.max(mappings[0], mappings[1]);
                    return timers
                        .setTimeout(5, number)
                        .then(same -> {
                          mappings[0]--;
                          return same;
                        });
                  }),
              3);
      Async.async(() -> {
        for (int batch = 0; batch < 3; batch++) {
          Async.await(timers.setTimeout(100, true));
          requests.add(source.requests());
          Async.await(batches.next());
          requests.add(source.requests());
        }
        Async.await(batches.finish());
      });
    });

    assertThat(requests)
        .as(
            "items asked for, before and after each of three batches of three, when every second"
                + " item is left out")
        .containsExactly(0, 6, 6, 12, 12, 18);
    assertThat(source.wasAskedTooEarly()).as("asked for two items at a time").isFalse();
    assertThat(mappings[1]).as("mappings under way at the most").isEqualTo(1);
  }

  @Test
  @Points(3)
  @Hint(
      "There are five places where an error can arise: the source, the predicate, the mapper (thrown"
          + " or rejected), the consumer. In each case it arrives unchanged, the source is finished"
          + " once unless it has failed itself, and behind the error there is the end.")
  void anErrorOfAnyStageArrivesUnchanged() {
    Exception broken = new Exception("broken");
    assertThat(outcome("the source", broken, new int[] {-1, -1, -1}, true)).isZero();
    assertThat(outcome("the predicate", broken, new int[] {5, -1, -1}, false)).isEqualTo(1);
    assertThat(outcome("the mapper, thrown", broken, new int[] {-1, 5, -1}, false)).isEqualTo(1);
    assertThat(outcome("the mapper, rejected", broken, new int[] {-1, -1, 5}, false)).isEqualTo(1);
  }

  /**
   * Goes through batches of two of seven items.
   *
   * @param at the items at which the predicate throws, the mapper throws, the mapper rejects
   * @return how often the source was finished
   */
  private static int outcome(String where, Exception error, int[] at, boolean sourceFails) {
    EventLoop loop = EventLoop.builder().clock(new VirtualClock()).build();
    Source<Integer> source = new Source<>(loop, 7, i -> i + 1);
    if (sourceFails) {
      source.failingAtItsEnd(error);
    }
    List<Object> answers = new ArrayList<>();
    loop.run(() -> {
      AsyncGenerator<List<Integer>> batches =
          Pipeline.batch(
              Pipeline.map(
                  Pipeline.filter(source, number -> keptUnless(number == at[0], error)),
                  number -> {
                    keptUnless(number == at[1], error);
                    return number == at[2] ? Promise.reject(error) : Promise.resolve(number);
                  }),
              2);
      Async.async(() -> {
        for (int i = 0; i < 6; i++) {
          answers.add(Async.await(batches.next().then(result -> (Object) result, e -> e)));
        }
      });
    });

    // The seventh item is alone: a batch that was begun when its source failed is no batch.
    List<Object> expected = new ArrayList<>();
    for (int i = 1; i < (sourceFails ? 7 : 5); i += 2) {
      expected.add(IteratorResult.of(List.of(i, i + 1)));
    }
    expected.add(error);
    while (expected.size() < 6) {
      expected.add(IteratorResult.end());
    }
    assertThat(answers)
        .as("the answers to six calls of next(), error of " + where)
        .isEqualTo(expected);
    return source.finishes();
  }

  private static boolean keptUnless(boolean fails, Exception error) throws Exception {
    if (fails) {
      throw error;
    }
    return true;
  }

  @Test
  @Points(2)
  @Hint(
      "The consumer leaves: by break, by an error of its own, by raise(). Each stage hands that on to"
          + " its source, once, and whoever leaves waits until the source has closed.")
  void theSourceIsFinishedWhenTheConsumerLeaves(EventLoop loop) {
    Exception own = new Exception("of the consumer");
    Source<Integer> left = new Source<>(loop, 100, i -> i);
    Consumption<List<Integer>> leaving =
        Consumption.of(loop, () -> pipeline(left), batch -> !batch.contains(6));
    assertThat(leaving.items()).containsExactly(List.of(0, 2), List.of(4, 6));
    assertThat(left.finishes()).as("finishes of the source, loop left by break").isEqualTo(1);

    Source<Integer> thrown = new Source<>(loop, 100, i -> i);
    Consumption<List<Integer>> throwing =
        Consumption.of(
            loop,
            () -> pipeline(thrown),
            batch -> {
              throw own;
            });
    assertThat(throwing.error()).isSameAs(own);
    assertThat(thrown.finishes()).as("finishes of the source, loop left by a throw").isEqualTo(1);

    Source<Integer> raised = new Source<>(loop, 100, i -> i);
    List<Object> answers = new ArrayList<>();
    loop.run(() -> {
      AsyncGenerator<List<Integer>> batches = pipeline(raised);
      Async.async(() -> {
        Async.await(batches.next());
        answers.add(Async.await(batches.raise(own).then(result -> (Object) result, e -> e)));
        answers.add(raised.isClosed());
        answers.add(Async.await(batches.finish().then(result -> result, e -> e)));
      });
    });
    assertThat(answers)
        .as("the answer to raise(), whether the source has closed by then, the answer to finish()")
        .containsExactly(own, true, IteratorResult.end());
    assertThat(raised.finishes()).as("finishes of the source, after raise()").isEqualTo(1);
  }

  @Test
  @Points(1)
  @Hint(
      "Each stage alone: is the source closed when finish() of the stage has its answer? And if"
          + " somebody finishes twice?")
  void eachStageWaitsForItsSource(EventLoop loop) {
    List<Function<Source<Integer>, AsyncGenerator<?>>> stages =
        List.of(
            source -> Pipeline.batch(source, 2),
            source -> Pipeline.map(source, Promise::resolve),
            source -> Pipeline.filter(source, number -> true));
    for (int i = 0; i < stages.size(); i++) {
      Function<Source<Integer>, AsyncGenerator<?>> stage = stages.get(i);
      Source<Integer> source = new Source<>(loop, 100, number -> number);
      List<Boolean> closed = new ArrayList<>();
      loop.run(() -> {
        AsyncGenerator<?> generator = stage.apply(source);
        Async.async(() -> {
          Async.await(generator.next());
          Async.await(generator.finish());
          closed.add(source.isClosed());
          Async.await(generator.finish());
        });
      });
      String which = List.of("batch", "map", "filter").get(i);
      assertThat(closed).as("closed behind " + which).containsExactly(true);
      assertThat(source.finishes()).as("finishes of the source of " + which).isEqualTo(1);
    }
  }

  @Test
  @Points(1)
  @Hint("The consumer keeps all batches. Are they still what they were when they came?")
  void aBatchBelongsToTheConsumer(EventLoop loop) {
    Source<Integer> source = new Source<>(loop, List.of(1, 2, 3, 4, 5));
    List<String> whenTheyCame = new ArrayList<>();

    Consumption<List<Integer>> batches =
        Consumption.of(
            loop, () -> Pipeline.batch(source, 2), batch -> whenTheyCame.add(batch.toString()));

    assertThat(batches.items().stream().map(List::toString).toList()).isEqualTo(whenTheyCame);
    assertThat(whenTheyCame).containsExactly("[1, 2]", "[3, 4]", "[5]");
  }

  @Test
  @Points(1)
  @Hint(
      "The mapper fails, and then the source fails to close. Which of the two errors says what went"
          + " wrong?")
  void theFirstErrorWins(EventLoop loop) {
    Exception first = new Exception("of the stage");
    Exception second = new Exception("of the closing");
    Source<Integer> mapped = new Source<>(loop, 10, i -> i).failingToClose(second);
    Source<Integer> filtered = new Source<>(loop, 10, i -> i).failingToClose(second);

    assertThat(
            Consumption.of(loop, () -> Pipeline.map(mapped, number -> Promise.reject(first)))
                .error())
        .isSameAs(first);
    assertThat(
            Consumption.of(
                    loop,
                    () ->
                        Pipeline.filter(
                            filtered,
                            number -> {
                              throw first;
                            }))
                .error())
        .isSameAs(first);
  }

  @Test
  @Points(1)
  @LoopTest(maxCallbacks = 10_000_000)
  @Hint(
      "Pipelines of any stages in any order give what the same steps on a list give. Try one stage"
          + " alone, and two of a kind.")
  void anyPipelineDoesWhatListsDo() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      EventLoop loop = EventLoop.builder().clock(new VirtualClock()).build();
      List<Object> list = new ArrayList<>(IntStream.range(0, random.nextInt(40)).boxed().toList());
      AsyncIterable<Object> source = new Source<>(loop, list);
      StringBuilder stages = new StringBuilder(list.size() + " items");
      int number = 1 + random.nextInt(4);
      for (int stage = 0; stage < number; stage++) {
        int n = 1 + random.nextInt(5);
        switch (random.nextInt(3)) {
          case 0 -> {
            stages.append(", batch ").append(n);
            List<Object> batches = new ArrayList<>();
            for (int i = 0; i < list.size(); i += n) {
              batches.add(List.copyOf(list.subList(i, Math.min(list.size(), i + n))));
            }
            list = batches;
            AsyncGenerator<List<Object>> batched = Pipeline.batch(source, n);
            source = Pipeline.map(batched, Promise::resolve);
          }
          case 1 -> {
            stages.append(", map ").append(n);
            list.replaceAll(item -> n + "/" + item);
            source = Pipeline.map(source, item -> Promise.resolve(n + "/" + item));
          }
          default -> {
            stages.append(", filter ").append(n);
            list.removeIf(item -> item.hashCode() % n != 0);
            source = Pipeline.filter(source, item -> item.hashCode() % n == 0);
          }
        }
      }
      AsyncGenerator<Object> whole = Pipeline.map(source, Promise::resolve);
      assertThat(Consumption.of(loop, () -> whole).items()).as(stages.toString()).isEqualTo(list);
    }
  }
}
