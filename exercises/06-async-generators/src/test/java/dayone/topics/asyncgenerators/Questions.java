package dayone.topics.asyncgenerators;

import dayone.runtime.async.Async;
import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.async.ForAwait;
import dayone.runtime.async.TimersPromises;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Console;
import dayone.testkit.quiz.ChoiceQuestion;
import dayone.testkit.quiz.PredictionQuestion;
import java.util.List;

/** The questions of task 5, as in README.md. The predictions are its JavaScript, in Java. */
final class Questions {

  static final ChoiceQuestion HOW_TO_HANDLE_ERRORS =
      new ChoiceQuestion(
          1,
          "How do you handle errors in async generators?",
          List.of(
              "With generator.catch(…): an async generator is a promise of all its values.",
              "With process.on('uncaughtException'), as no error gets through a yield.",
              "With try, catch and finally in the generator, around what it can mend or has to close;"
                  + " what it does not catch rejects the next() that waits, and the consumer catches"
                  + " it around its loop.",
              "In the consumer alone: inside of the generator, try and catch do not see the rejection"
                  + " of a promise, not even of one that it awaits."));

  static final ChoiceQuestion WHAT_COMES_AFTER_AN_ERROR =
      new ChoiceQuestion(
          2,
          "An async generator was to yield ten items. At the third it throws, and nothing in it"
              + " catches that. The consumer catches the error and calls next() again. What does it"
              + " get?",
          List.of(
              "{ value: undefined, done: true }",
              "the fourth item",
              "the same error once more",
              "a promise that is never settled"));

  static final ChoiceQuestion WHAT_LEAVING_A_LOOP_DOES =
      new ChoiceQuestion(
          3,
          "A generator waits at a yield, inside of a try with a finally block. The consumer leaves its"
              + " for await loop with break. When does the finally block run?",
          List.of(
              "When the generator is collected as garbage.",
              "At once: break calls return() of the generator, and the loop awaits it.",
              "Never: a finally block runs at the end or after an error, and this is neither.",
              "When the rest of the generator has run in the background."));

  static final ChoiceQuestion WHICH_PROGRAM_NEEDS_LITTLE_MEMORY =
      new ChoiceQuestion(
          4,
          "readings() is an async generator of ten million readings. Which program holds only a few of"
              + " them at a time?",
          List.of(
              "const all = []; for await (const r of readings()) all.push(r); total(all);",
              "const parts = []; for await (const b of batch(readings(), 100)) parts.push(b);"
                  + " total(parts.flat());",
              "total(await Array.fromAsync(readings()));",
              "let sum = 0; for await (const r of readings()) sum += r.value;"));

  static final PredictionQuestion WHO_RUNS_WHEN =
      new PredictionQuestion(
          5,
          (loop, console) -> {
            AsyncGenerator<String> letters =
                AsyncGenerator.of(out -> {
                  console.log("generator begins");
                  out.yield("A");
                  console.log("between A and B");
                  out.yield("B");
                  console.log("generator ends");
                });
            console.log("generator made");
            Async.async(() -> {
              ForAwait.each(letters, letter -> console.log("consumer has " + letter));
              console.log("consumer ends");
            });
            console.log("main ends");
          });

  static final PredictionQuestion AN_ERROR_ON_ITS_WAY =
      new PredictionQuestion(
          6,
          (loop, console) -> {
            AsyncGenerator<String> parts =
                AsyncGenerator.of(out -> {
                  try {
                    out.yield("part 1");
                    out.yield(Promise.<String>reject(new Exception("lost")));
                    out.yield("part 2");
                  } catch (Exception error) {
                    console.log("generator caught " + error.getMessage());
                    out.yield("spare part");
                  } finally {
                    console.log("generator closes");
                  }
                  throw new Exception("no more parts");
                });
            Async.async(() -> {
              try {
                ForAwait.each(parts, console::log);
              } catch (Exception error) {
                console.log("consumer caught " + error.getMessage());
              }
            });
          });

  static final PredictionQuestion A_LOOP_THAT_IS_LEFT =
      new PredictionQuestion(7, Questions::leavesALoop);

  static final PredictionQuestion FINISHED_BEFORE_IT_BEGINS =
      new PredictionQuestion(
          8,
          (loop, console) ->
              Async.async(() -> {
                AsyncGenerator<String> early = guarded("early", console);
                Async.await(early.finish());
                console.log("early is over");
                AsyncGenerator<String> late = guarded("late", console);
                Async.await(late.next());
                Async.await(late.finish());
                console.log("late is over");
              }));

  private static void leavesALoop(EventLoop loop, Console console) {
    TimersPromises timers = new TimersPromises(loop);
    AsyncGenerator<String> ticks =
        AsyncGenerator.of(out -> {
          try {
            for (int i = 1; ; i++) {
              out.yield("tick " + i);
            }
          } finally {
            console.log("closing");
            Async.await(timers.setTimeout(50, true));
            console.log("closed");
          }
        });
    loop.setTimeout(() -> console.log("timer"), 10);
    Async.async(() -> {
      try (ForAwait<String> items = ForAwait.of(ticks)) {
        while (items.next()) {
          console.log(items.item());
          if (items.item().equals("tick 2")) {
            break;
          }
        }
      }
      console.log("behind the loop");
    });
  }

  private static AsyncGenerator<String> guarded(String name, Console console) {
    return AsyncGenerator.of(out -> {
      try {
        console.log(name + " begins");
        out.yield("value");
      } finally {
        console.log(name + " closes");
      }
    });
  }

  private Questions() {}
}
