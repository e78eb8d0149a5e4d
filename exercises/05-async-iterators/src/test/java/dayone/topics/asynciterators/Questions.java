package dayone.topics.asynciterators;

import static dayone.runtime.async.Async.async;

import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.AsyncIterator;
import dayone.runtime.async.ForAwait;
import dayone.runtime.async.IteratorResult;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Console;
import dayone.testkit.quiz.ChoiceQuestion;
import dayone.testkit.quiz.PredictionQuestion;
import java.util.List;

/** The questions of task 5, as in README.md. The predictions are its JavaScript, in Java. */
final class Questions {

  static final ChoiceQuestion REGULAR_AND_ASYNC =
      new ChoiceQuestion(
          1,
          "What's the difference between regular iterators and async iterators?",
          List.of(
              "An async iterator works on another thread, a regular one on that of the loop.",
              "next() of a regular iterator gives the result itself; that of an async one gives a"
                  + " promise of it.",
              "A regular iterator gives values one by one; an async one has them all fetched at the"
                  + " same time.",
              "The results of an async iterator are { value: a promise, done: true or false }."));

  static final ChoiceQuestion HOW_LONG_A_LOOP_TAKES =
      new ChoiceQuestion(
          2,
          "for await (const item of new DataStream([1, 2, 3, 4, 5])) await save(item); An item takes"
              + " 100 ms, save takes 50 ms. How long does the loop take?",
          List.of("150 ms", "500 ms", "550 ms", "750 ms"));

  static final ChoiceQuestion WHEN_RETURN_IS_NOT_CALLED =
      new ChoiceQuestion(
          3,
          "On which of these ways out of a for await loop is return() of the iterator not called?",
          List.of(
              "the body says break",
              "next() is rejected",
              "the body throws",
              "the body returns from the function around it"));

  static final ChoiceQuestion A_SOURCE_THAT_DOES_NOT_WAIT =
      new ChoiceQuestion(
          4,
          "A sensor emits 1,000 events a second. A for await loop over them, with a buffer that has no"
              + " bound, takes 100 a second. What happens?",
          List.of(
              "The sensor emits less, as the loop asks for less.",
              "900 events a second are lost.",
              "More and more memory is used, and the items are older and older.",
              "The loop takes more than one event at a time."));

  static final PredictionQuestion A_LOOP_THAT_IS_LEFT =
      new PredictionQuestion(5, Questions::leaveALoop);

  static final PredictionQuestion TWO_LOOPS_AT_ONCE =
      new PredictionQuestion(
          6,
          (loop, console) -> {
            show("a", console);
            show("b", console);
            Promise.resolve().then(() -> console.log("promise"));
            console.log("main ends");
          });

  static final PredictionQuestion A_LOOP_OVER_TIMERS =
      new PredictionQuestion(
          7,
          (loop, console) -> {
            List<Promise<Integer>> timers =
                List.of(
                    after(30, loop, console), after(10, loop, console), after(20, loop, console));
            async(() -> {
              ForAwait.each(
                  AsyncIterable.<Object>from(timers), item -> console.log("item " + item));
              console.log("end");
            });
          });

  private static void leaveALoop(EventLoop loop, Console console) {
    AsyncIterable<Integer> numbers = () -> numbers(console);
    async(() -> {
      try (ForAwait<Integer> items = ForAwait.of(numbers)) {
        while (items.next()) {
          console.log("item " + items.item());
          if (items.item() == 2) {
            break;
          }
        }
      }
      console.log("behind the loop");
    });
    console.log("main ends");
  }

  private static AsyncIterator<Integer> numbers(Console console) {
    return new AsyncIterator<>() {
      private int n;

      @Override
      public Promise<IteratorResult<Integer>> next() {
        return async(() -> {
          console.log("next " + ++n);
          return IteratorResult.of(n);
        });
      }

      @Override
      public Promise<IteratorResult<Integer>> finish() {
        return async(() -> {
          console.log("return");
          return IteratorResult.end();
        });
      }
    };
  }

  private static void show(String name, Console console) {
    async(() -> {
      ForAwait.each(AsyncIterable.from(List.of(1, 2)), item -> console.log(name + item));
      console.log(name + " ends");
    });
  }

  private static Promise<Integer> after(int millis, EventLoop loop, Console console) {
    return new Promise<>(resolvers ->
        loop.setTimeout(
            () -> {
              console.log("timer " + millis);
              resolvers.resolve(millis);
            },
            millis));
  }

  private Questions() {}
}
