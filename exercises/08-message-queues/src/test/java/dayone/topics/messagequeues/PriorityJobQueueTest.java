package dayone.topics.messagequeues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.loop.EventLoop;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@Task(2)
@LoopTest(maxCallbacks = 5_000)
final class PriorityJobQueueTest {

  @Test
  @Points(3)
  @Hint(
      "With a place free a job begins before add returns. When there is none, it begins when another"
          + " one has ended: when its promise is settled, not when its function has returned.")
  void runsNoMoreThanTheLimitAtOnce(EventLoop loop) {
    Log log = new Log(loop);
    loop.run(() -> {
      PriorityJobQueue queue = new PriorityJobQueue(2);
      for (String name : List.of("a", "b", "c", "d")) {
        queue.add(1, () -> log.job(name, 10));
      }
      log.add("running " + queue.running() + ", waiting " + queue.waiting());
      loop.setTimeout(
          () -> log.add("running " + queue.running() + ", waiting " + queue.waiting()), 15);
      loop.setTimeout(
          () -> log.add("running " + queue.running() + ", waiting " + queue.waiting()), 25);
    });

    assertThat(log.lines())
        .containsExactly(
            "0 a begins",
            "0 b begins",
            "0 running 2, waiting 2",
            "10 c begins",
            "10 d begins",
            "15 running 2, waiting 0",
            "25 running 0, waiting 0");
    assertThatThrownBy(() -> new PriorityJobQueue(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Points(3)
  @Hint(
      "Of the jobs that wait, which one begins: the one with the smallest number, or the largest?")
  void beginsWithTheMostUrgent(EventLoop loop) {
    Log log = new Log(loop);
    loop.run(() -> {
      PriorityJobQueue queue = new PriorityJobQueue(1);
      queue.add(9, () -> log.job("first of all", 10));
      queue.add(3, () -> log.job("three", 10));
      queue.add(7, () -> log.job("seven", 10));
      queue.add(-1, () -> log.job("minus one", 10));
      queue.add(3, () -> log.job("three again", 10));
    });

    assertThat(log.lines())
        .containsExactly(
            "0 first of all begins",
            "10 minus one begins",
            "20 three begins",
            "30 three again begins",
            "40 seven begins");
  }

  @Test
  @Points(2)
  @Hint("Whoever adds a job wants what becomes of it: its value, or its very own error.")
  void passesTheOutcomeOn(EventLoop loop) {
    Exception broken = new IllegalStateException("broken");
    List<Object> outcomes = new ArrayList<>();
    loop.run(() -> {
      PriorityJobQueue queue = new PriorityJobQueue(2);
      Log log = new Log(loop);
      queue.add(1, () -> log.job("value", 10)).thenAccept(outcomes::add);
      queue
          .add(1, () -> log.failingJob("error", 20, broken))
          .catchError(error -> {
            outcomes.add(error);
            return "";
          });
    });

    assertThat(outcomes).as("what became of the two jobs").containsExactly("value", broken);
  }
}
