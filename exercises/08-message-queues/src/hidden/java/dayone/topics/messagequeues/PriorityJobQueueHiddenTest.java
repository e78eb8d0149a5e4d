package dayone.topics.messagequeues;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

@Task(2)
@LoopTest(maxCallbacks = 500_000)
final class PriorityJobQueueHiddenTest {

  private static final int MANY = 20_000;

  /** What one job was added with. */
  private record Added(int priority, int number) {}

  @Test
  @Points(3)
  @Hint(
      "Of several jobs with one priority, the one that was added first begins first, also among"
          + " hundreds, and for priorities of any size. What does your order say about two jobs that are"
          + " equally urgent?")
  void keepsTheOrderWithinAPriority(EventLoop loop) {
    for (int seed = 1; seed <= 5; seed++) {
      Random random = new Random(seed);
      List<Added> added = new ArrayList<>();
      for (int i = 0; i < 1_000; i++) {
        int priority = random.nextInt(5) - 2;
        added.add(new Added(Math.abs(priority) == 2 ? priority * 1_073_741_823 : priority, i));
      }
      List<Added> begun = new ArrayList<>();
      loop.run(() -> {
        PriorityJobQueue queue = new PriorityJobQueue(1);
        Promise<String> first = new Promise<>(free -> loop.setTimeout(() -> free.resolve(""), 10));
        queue.add(0, () -> first);
        for (Added each : added) {
          queue.add(
              each.priority(),
              () -> {
                begun.add(each);
                return Promise.resolve("");
              });
        }
      });

      assertThat(begun)
          .as("the order in which jobs begin that have waited")
          .isEqualTo(added.stream().sorted(Comparator.comparingInt(Added::priority)).toList());
    }
  }

  @Test
  @Points(3)
  @Hint(
      "A job can fail in two ways: its promise is rejected, or it throws before there is a promise. Does"
          + " it give its place back either way, and does add itself throw?")
  void givesThePlaceOfAFailedJobToTheNext(EventLoop loop) {
    RuntimeException atOnce = new IllegalStateException("at once");
    Exception late = new IllegalStateException("late");
    List<Throwable> errors = new ArrayList<>();
    Log log = new Log(loop);
    loop.run(() -> {
      PriorityJobQueue queue = new PriorityJobQueue(1);
      keep(
          errors,
          queue.add(
              1,
              () -> {
                throw atOnce;
              }));
      keep(errors, queue.add(1, () -> log.failingJob("late", 10, late)));
      queue.add(1, () -> log.job("good", 10));
      log.settled("idle", queue.onIdle());
    });

    assertThat(errors).as("what the promises are rejected with").containsExactly(atOnce, late);
    assertThat(log.lines()).containsExactly("0 late begins", "10 good begins", "20 idle");
  }

  @Test
  @Points(2)
  @Hint(
      "A job adds others while it is being begun. Is it counted by then? And is a job that is added by"
          + " another one served like the rest?")
  void countsAJobThatAddsOthers(EventLoop loop) {
    Log log = new Log(loop);
    loop.run(() -> {
      PriorityJobQueue queue = new PriorityJobQueue(2);
      queue.add(
          5,
          () -> {
            log.add("running " + queue.running());
            queue.add(4, () -> log.job("four", 10));
            queue.add(2, () -> log.job("two", 10));
            queue.add(1, () -> log.job("one", 10));
            return log.job("five", 10);
          });
      log.settled("idle", queue.onIdle());
    });

    assertThat(log.lines())
        .containsExactly(
            "0 running 1",
            "0 four begins",
            "0 five begins",
            "10 one begins",
            "10 two begins",
            "20 idle");
  }

  @Test
  @Points(2)
  @Hint(
      "Idle means: nothing waits, and nothing is under way. Is somebody answered who asks when it is idle"
          + " already, and everybody who asks, and also the second time?")
  void saysWhenItIsIdle(EventLoop loop) {
    Log log = new Log(loop);
    loop.run(() -> {
      PriorityJobQueue queue = new PriorityJobQueue(2);
      log.settled("at once", queue.onIdle());
      queue.add(1, () -> log.job("a", 30));
      queue.add(1, () -> log.job("b", 10));
      queue.add(1, () -> log.job("c", 10));
      log.settled("first", queue.onIdle());
      loop.setTimeout(() -> log.settled("second", queue.onIdle()), 25);
      loop.setTimeout(
          () -> {
            queue.add(1, () -> log.job("d", 10));
            log.settled("third", queue.onIdle());
          },
          40);
    });

    assertThat(log.lines())
        .containsExactlyInAnyOrder(
            "0 a begins",
            "0 b begins",
            "0 at once",
            "10 c begins",
            "30 first",
            "30 second",
            "40 d begins",
            "50 third");
  }

  @Test
  @Points(2)
  @Hint(
      "Twenty thousand jobs wait, and each one ends as soon as it has begun. Does the one that ends call"
          + " the next one, and that one the next, until the stack is full?")
  void survivesManyJobsThatEndAtOnce(EventLoop loop) {
    int[] failed = {0};
    int[] done = {0};
    List<Integer> running = new ArrayList<>();
    loop.run(() -> {
      PriorityJobQueue queue = new PriorityJobQueue(3);
      for (int i = 0; i < MANY; i++) {
        boolean fails = i % 2 == 0;
        queue
            .add(
                i % 10,
                () -> {
                  running.add(queue.running());
                  if (fails) {
                    throw new IllegalStateException("at once");
                  }
                  return Promise.resolve("");
                })
            .then(value -> done[0]++, error -> failed[0]++);
      }
    });

    assertThat(List.of(done[0], failed[0]))
        .as("done and failed")
        .containsExactly(MANY / 2, MANY / 2);
    assertThat(running).as("how many are under way").allMatch(count -> count >= 1 && count <= 3);
  }

  private static void keep(List<Throwable> errors, Promise<String> promise) {
    promise.catchError(error -> {
      errors.add(error);
      return "";
    });
  }
}
