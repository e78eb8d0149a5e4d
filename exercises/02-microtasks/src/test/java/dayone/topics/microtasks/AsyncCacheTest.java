package dayone.topics.microtasks;

import static dayone.testkit.LoopAssertions.assertThat;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.trace.Console;
import dayone.runtime.trace.Trace;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import org.junit.jupiter.api.Test;

@Task(4)
@LoopTest
final class AsyncCacheTest {

  @Test
  @Points(3)
  @Hint(
      "The line behind get comes before the answer, whether the value is there or not. Who calls the"
          + " answer when the value is there already?")
  void answersAfterGetHasReturnedWhetherItIsThereOrNot(
      EventLoop loop, Console console, Trace trace) {
    loop.run(() -> {
      AsyncCache cache =
          new AsyncCache(
              loop,
              (key, answer) -> {
                loop.setTimeout(() -> answer.call(null, "value of " + key), 10);
              });
      cache.get(
          "a",
          (error, value) -> {
            console.log("first: " + value);
            cache.get("a", (otherError, other) -> console.log("second: " + other));
            console.log("asked again");
          });
      console.log("asked");
    });

    assertThat(trace).prints("asked", "first: value of a", "asked again", "second: value of a");
  }

  @Test
  @Points(3)
  @Hint(
      "An answer is a value or an error. Which of the two is worth keeping, and what happens when the"
          + " same key is asked for after an error?")
  void handsErrorsOnAndDoesNotKeepThem(EventLoop loop, Console console, Trace trace) {
    int[] loads = {0};
    loop.run(() -> {
      AsyncCache cache =
          new AsyncCache(
              loop,
              (key, answer) -> {
                if (++loads[0] == 1) {
                  Exception error = new Exception("no connection");
                  loop.setTimeout(() -> answer.call(error, null), 10);
                } else {
                  loop.setTimeout(() -> answer.call(null, "value"), 10);
                }
              });
      cache.get("k", (error, value) -> console.log("first: " + error.getMessage()));
      loop.setTimeout(
          () -> cache.get("k", (error, value) -> console.log("second: " + value + ", " + error)),
          50);
    });

    assertThat(trace).prints("first: no connection", "second: value, null");
  }
}
