package dayone.topics.asynciterators;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.async.AsyncIterator;
import dayone.runtime.async.IteratorResult;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import java.util.List;

/** Writes down what an iterator answers, as a text: the time, and an item, the end, or an error. */
final class Answers {

  /** Asks for one item after the other, {@code count} times, whatever is answered. */
  static <T> Promise<Void> ask(
      AsyncIterator<T> items, int count, EventLoop loop, List<String> answers) {
    return async(() -> {
      for (int i = 0; i < count; i++) {
        String answer = await(told(items.next()));
        answers.add(loop.now() + " " + answer);
      }
    });
  }

  /** Asks for {@code count} items at once. */
  static <T> void askAtOnce(
      AsyncIterator<T> items, int count, EventLoop loop, List<String> answers) {
    for (int i = 1; i <= count; i++) {
      String call = "call " + i;
      told(items.next()).thenAccept(answer -> answers.add(loop.now() + " " + call + ": " + answer));
    }
  }

  /** The answer as a text: never rejected. */
  static <T> Promise<String> told(Promise<IteratorResult<T>> answer) {
    return answer.then(
        result -> result.done() ? "end" : String.valueOf(result.value()),
        error -> "error: " + error.getMessage());
  }

  /** Leaves {@code items}, and waits until they are closed, if there is something to wait for. */
  static <T> Promise<Void> finish(AsyncIterator<T> items) {
    return async(() -> {
      Promise<IteratorResult<T>> closing = items.finish();
      if (closing != null) {
        assertThat(await(closing)).as("what finish() gives").isEqualTo(IteratorResult.end());
      }
    });
  }

  private Answers() {}
}
