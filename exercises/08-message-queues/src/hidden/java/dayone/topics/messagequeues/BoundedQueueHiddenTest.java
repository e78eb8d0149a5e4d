package dayone.topics.messagequeues;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.async.TimersPromises;
import dayone.runtime.loop.EventLoop;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Task(1)
@LoopTest(maxCallbacks = 200_000)
final class BoundedQueueHiddenTest {

  @Test
  @Points(2)
  @Hint(
      "The queue is closed while somebody waits. Takers learn that nothing comes any more; puts that"
          + " have no place yet are refused, and their items go to nobody. Closing twice is no error.")
  void tellsEverybodyWhoWaitsWhenItIsClosed(EventLoop loop) {
    Log log = new Log(loop);
    loop.run(() -> {
      BoundedQueue<String> full = new BoundedQueue<>(1);
      full.put("a");
      log.settled("b", full.put("b"));
      log.settled("c", full.put("c"));
      BoundedQueue<String> empty = new BoundedQueue<>(1);
      log.settled("first", empty.take());
      log.settled("second", empty.take());
      loop.setTimeout(full::close, 10);
      loop.setTimeout(full::close, 11);
      loop.setTimeout(empty::close, 20);
      loop.setTimeout(empty::close, 21);
      loop.setTimeout(() -> log.settled("left", full.take()), 30);
      loop.setTimeout(() -> log.settled("left", full.take()), 40);
      loop.setTimeout(() -> log.add("size " + full.size()), 50);
    });

    assertThat(log.lines())
        .containsExactly(
            "10 b rejected: QueueClosedException",
            "10 c rejected: QueueClosedException",
            "20 first nothing",
            "20 second nothing",
            "30 left a",
            "40 left nothing",
            "50 size 0");
  }

  @Test
  @Points(2)
  @Hint(
      "A place becomes free, and in the same callback somebody else puts something. Whose is the place:"
          + " that of the put that has waited, or that of the newcomer? And the same for takers.")
  void letsNobodyJumpTheQueue(EventLoop loop) {
    Log log = new Log(loop);
    loop.run(() -> {
      BoundedQueue<String> queue = new BoundedQueue<>(1);
      queue.put("a");
      log.settled("b placed", queue.put("b"));
      loop.setTimeout(
          () -> {
            queue.take();
            log.settled("c placed", queue.put("c"));
          },
          10);
      loop.setTimeout(() -> log.settled("taken", queue.take()), 20);
      loop.setTimeout(() -> log.settled("taken", queue.take()), 30);

      BoundedQueue<String> other = new BoundedQueue<>(1);
      log.settled("early", other.take());
      loop.setTimeout(
          () -> {
            other.put("x");
            log.settled("late", other.take());
          },
          40);
      loop.setTimeout(() -> other.put("y"), 50);
    });

    assertThat(sortedWithinATime(log))
        .containsExactly(
            "10 b placed", "20 c placed", "20 taken b", "30 taken c", "40 early x", "50 late y");
  }

  @Test
  @Points(3)
  @Hint(
      "Many puts and takes, at any time. At each moment as many items as possible have a place, never"
          + " more than the capacity, and everything is first in, first out.")
  void behavesAsAQueueUnderRandomLoad(EventLoop loop) {
    for (int seed = 1; seed <= 10; seed++) {
      Random random = new Random(seed);
      int capacity = 1 + random.nextInt(5);
      List<Boolean> isPut = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        isPut.add(random.nextInt(2) == 0);
      }
      Log log = new Log(loop);
      long start = loop.now();
      loop.run(() -> {
        BoundedQueue<Integer> queue = new BoundedQueue<>(capacity);
        for (int i = 0; i < isPut.size(); i++) {
          int number = i;
          loop.setTimeout(
              () -> {
                if (isPut.get(number)) {
                  log.settled("put " + number, queue.put(number));
                } else {
                  log.settled("take " + number, queue.take());
                }
                loop.setImmediate(() -> log.add("size " + queue.size()));
              },
              1 + i);
        }
      });

      assertThat(sortedWithinATime(log))
          .as("what happens with capacity %d and seed %d", capacity, seed)
          .isEqualTo(expected(isPut, capacity, start));
    }
  }

  /** A queue that knows no waiting: it only computes who is served when. */
  private static List<String> expected(List<Boolean> isPut, int capacity, long start) {
    List<String> lines = new ArrayList<>();
    ArrayDeque<Integer> items = new ArrayDeque<>();
    ArrayDeque<Integer> takers = new ArrayDeque<>();
    for (int i = 0; i < isPut.size(); i++) {
      List<String> now = new ArrayList<>();
      (isPut.get(i) ? items : takers).add(i);
      if (isPut.get(i) && items.size() <= capacity && takers.isEmpty()) {
        now.add("put " + i);
      } else if (!items.isEmpty() && !takers.isEmpty()) {
        int item = items.remove();
        now.add("take " + takers.remove() + " " + item);
        if (isPut.get(i)) {
          now.add("put " + i);
        } else if (items.size() >= capacity) {
          now.add("put " + items.stream().skip(capacity - 1L).findFirst().orElseThrow());
        }
      }
      now.add("size " + Math.min(items.size(), capacity));
      Collections.sort(now);
      for (String line : now) {
        lines.add((start + 1 + i) + " " + line);
      }
    }
    return lines;
  }

  private static List<String> sortedWithinATime(Log log) {
    List<String> sorted = new ArrayList<>(log.lines());
    sorted.sort((a, b) -> time(a) == time(b) ? a.compareTo(b) : Long.compare(time(a), time(b)));
    return sorted;
  }

  private static long time(String line) {
    return Long.parseLong(line.substring(0, line.indexOf(' ')));
  }

  @Test
  @Points(3)
  @Hint(
      "A producer asks its source for the next item only when the one before has its place. So how far"
          + " can it be ahead of a slow consumer? And who counts what?")
  void producesNoFasterThanItIsConsumed(EventLoop loop) {
    Log log = new Log(loop);
    List<Integer> consumed = new ArrayList<>();
    List<Integer> ahead = new ArrayList<>();
    int[] pulled = {0};
    Iterator<Integer> items = IntStream.range(0, 500).iterator();
    Iterator<Integer> source =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return items.hasNext();
          }

          @Override
          public Integer next() {
            pulled[0]++;
            return items.next();
          }
        };
    loop.run(() -> {
      BoundedQueue<Integer> queue = new BoundedQueue<>(4);
      TimersPromises timers = new TimersPromises(loop);
      log.settled(
          "consumed",
          queue.consume(item -> {
            consumed.add(item);
            ahead.add(pulled[0] - item);
            return timers.setTimeout(10, "");
          }));
      log.settled(
          "produced",
          queue
              .produce(source)
              .then(count -> {
                loop.setTimeout(queue::close, 100);
                return count;
              }));
    });

    assertThat(consumed)
        .as("the items in the order in which they are worked on")
        .isEqualTo(IntStream.range(0, 500).boxed().toList());
    // One is worked on, four have a place, one waits for a place.
    assertThat(Collections.max(ahead)).as("how many were made and not worked on").isBetween(5, 6);
    assertThat(log.lines()).containsExactly("4950 produced 500", "5050 consumed 500");
  }

  @Test
  @Points(2)
  @Hint(
      "Work may fail by a rejection or by an exception, a source may throw, a queue may be closed under"
          + " a producer. In each case the promise says so, and nothing more is taken or asked for.")
  void stopsAtAFailure(EventLoop loop) {
    Log log = new Log(loop);
    List<Integer> worked = new ArrayList<>();
    loop.run(() -> {
      BoundedQueue<Integer> queue = new BoundedQueue<>(10);
      queue.produce(List.of(1, 2, 3, 4).iterator());
      log.settled(
          "throws",
          queue.consume(item -> {
            worked.add(item);
            throw new ArithmeticException();
          }));
      loop.setTimeout(
          () ->
              log.settled(
                  "rejects",
                  queue.consume(item -> {
                    worked.add(item);
                    return log.failingJob("" + item, 5, new ClassCastException());
                  })),
          10);
      loop.setTimeout(() -> log.add("size " + queue.size()), 20);

      BoundedQueue<Integer> other = new BoundedQueue<>(1);
      loop.setTimeout(
          () ->
              log.settled(
                  "source",
                  other.produce(List.of(7, 8).stream().map(item -> 7 / (item - 7)).iterator())),
          30);
      loop.setTimeout(() -> log.settled("closed", other.produce(List.of(1, 2).iterator())), 40);
      loop.setTimeout(other::close, 50);
    });

    assertThat(worked).as("the items that were worked on").containsExactly(1, 2);
    assertThat(log.lines())
        .containsExactly(
            "0 throws rejected: ArithmeticException",
            "10 2 begins",
            "15 rejects rejected: ClassCastException",
            "20 size 2",
            "30 source rejected: ArithmeticException",
            "50 closed rejected: QueueClosedException");
  }
}
