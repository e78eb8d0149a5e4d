package dayone.topics.messagequeues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.loop.EventLoop;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import org.junit.jupiter.api.Test;

/** What happens at one moment may take a few microtasks; what is compared is the time in ms. */
@Task(1)
@LoopTest(maxCallbacks = 5_000)
final class BoundedQueueTest {

  @Test
  @Points(3)
  @Hint(
      "What was put first is taken first. Who takes from an empty queue waits until there is an item.")
  void handsItemsOutInTheOrderOfTheirPuts(EventLoop loop) {
    Log log = new Log(loop);
    loop.run(() -> {
      BoundedQueue<String> queue = new BoundedQueue<>(3);
      queue.put("a");
      queue.put("b");
      loop.setTimeout(() -> log.settled("taken", queue.take()), 10);
      loop.setTimeout(() -> log.settled("taken", queue.take()), 20);
      loop.setTimeout(() -> log.settled("taken", queue.take()), 30);
      loop.setTimeout(() -> queue.put("c"), 40);
      loop.setTimeout(() -> log.add("size " + queue.size()), 50);
    });

    assertThat(log.lines()).containsExactly("10 taken a", "20 taken b", "40 taken c", "50 size 0");
    assertThatThrownBy(() -> new BoundedQueue<>(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Points(3)
  @Hint(
      "Back-pressure: the promise of a put is the answer to 'may I go on?'. With no place left, when is"
          + " it fulfilled, and by whom? Until then the item does not count.")
  void letsAPutWaitUntilThereIsAPlace(EventLoop loop) {
    Log log = new Log(loop);
    loop.run(() -> {
      BoundedQueue<String> queue = new BoundedQueue<>(2);
      loop.setTimeout(
          () -> {
            log.settled("a placed", queue.put("a"));
            log.settled("b placed", queue.put("b"));
            log.settled("c placed", queue.put("c"));
          },
          1);
      loop.setTimeout(() -> log.add("size " + queue.size()), 10);
      loop.setTimeout(queue::take, 20);
      loop.setTimeout(() -> log.add("size " + queue.size()), 30);
      loop.setTimeout(() -> log.settled("taken", queue.take()), 40);
      loop.setTimeout(() -> log.settled("taken", queue.take()), 50);
      loop.setTimeout(() -> log.add("size " + queue.size()), 60);
    });

    assertThat(log.lines())
        .containsExactly(
            "1 a placed",
            "1 b placed",
            "10 size 2",
            "20 c placed",
            "30 size 2",
            "40 taken b",
            "50 taken c",
            "60 size 0");
  }

  @Test
  @Points(2)
  @Hint(
      "A closed queue takes nothing more, but what is in it can still be taken. Only then is there"
          + " nothing.")
  void givesWhatIsLeftWhenItIsClosed(EventLoop loop) {
    Log log = new Log(loop);
    loop.run(() -> {
      BoundedQueue<String> queue = new BoundedQueue<>(2);
      queue.put("a");
      queue.close();
      loop.setTimeout(() -> log.settled("b", queue.put("b")), 10);
      loop.setTimeout(() -> log.settled("taken", queue.take()), 20);
      loop.setTimeout(() -> log.settled("taken", queue.take()), 30);
    });

    assertThat(log.lines())
        .containsExactly("10 b rejected: QueueClosedException", "20 taken a", "30 taken nothing");
  }
}
