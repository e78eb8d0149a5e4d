package dayone.topics.messagequeues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@Task(4)
@LoopTest(maxCallbacks = 100_000)
final class JobSchedulerHiddenTest {

  private static final long DAY = 24L * 60 * 60 * 1_000;

  @Test
  @Points(3)
  @Hint(
      "A run may take longer than the period, because its promise takes long or because it computes."
          + " Two runs of one job are never under way at once. What is due meanwhile is left out, and the"
          + " next run is at the next due time after the end.")
  void leavesOutWhatIsDueWhileARunIsUnderWay(EventLoop loop, VirtualClock clock) {
    for (int seed = 1; seed <= 10; seed++) {
      Random random = new Random(seed);
      int period = 50 + random.nextInt(100);
      List<Integer> durations = new ArrayList<>();
      List<Boolean> computes = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        int duration = 1 + random.nextInt(4 * period);
        // An end exactly at a due time would be both before and after it.
        durations.add(duration % period == 0 ? duration + 1 : duration);
        computes.add(random.nextBoolean());
      }
      long start = loop.now();
      long due = start + period;
      List<Long> expected = new ArrayList<>();
      for (int duration : durations) {
        expected.add(due);
        due += (duration / period + 1L) * period;
      }

      List<Long> begun = new ArrayList<>();
      TimersPromises timers = new TimersPromises(loop);
      loop.run(() -> {
        JobScheduler scheduler = new JobScheduler(loop, error -> begun.add(-1L));
        Runnable[] cancel = new Runnable[1];
        cancel[0] =
            scheduler.every(
                period,
                () -> {
                  int run = begun.size();
                  begun.add(loop.now());
                  if (run == 49) {
                    cancel[0].run();
                  }
                  if (computes.get(run)) {
                    clock.advance(durations.get(run));
                    return Promise.resolve("");
                  }
                  return timers.setTimeout(durations.get(run), "");
                });
      });

      assertThat(begun)
          .as("when runs begin, period %d from %d, durations %s", period, start, durations)
          .isEqualTo(expected);
    }
  }

  @Test
  @Points(2)
  @Hint(
      "A run fails, by a rejection or by an exception. Is somebody told, and is the next run at its time"
          + " nevertheless? A delayed job can fail as well.")
  void goesOnAfterARunThatFails(EventLoop loop) {
    Log log = new Log(loop);
    loop.run(() -> {
      JobScheduler scheduler = new JobScheduler(loop, error -> log.add(error.getMessage()));
      int[] runs = {0};
      Runnable cancel =
          scheduler.every(
              100,
              () -> {
                runs[0]++;
                if (runs[0] == 1) {
                  throw new IllegalStateException("thrown");
                }
                return runs[0] == 2
                    ? log.failingJob("second", 10, new IllegalStateException("rejected"))
                    : log.job("third", 10);
              });
      scheduler.after(
          50,
          () -> {
            throw new IllegalStateException("delayed");
          });
      loop.setTimeout(cancel::run, 350);
    });

    assertThat(log.lines())
        .containsExactly(
            "50 delayed", "100 thrown", "200 second begins", "210 rejected", "300 third begins");
  }

  @Test
  @Points(2)
  @Hint(
      "setTimeout takes a delay of more than 2,147,483,647 ms for 1 ms. How does one wait for sixty days,"
          + " and can that be cancelled after thirty?")
  void waitsLongerThanATimerCan(EventLoop loop) {
    Log log = new Log(loop);
    List<String> open = new ArrayList<>();
    loop.run(() -> {
      JobScheduler scheduler = new JobScheduler(loop, error -> log.add("error"));
      scheduler.after(60 * DAY, () -> log.job("sixty days", 10));
      Runnable never = scheduler.after(61 * DAY, () -> log.job("never", 10));
      Runnable monthly = scheduler.every(30 * DAY, () -> log.job("monthly", 10));
      scheduler.after(
          30 * DAY + 1,
          () -> {
            never.run();
            return Promise.resolve("");
          });
      scheduler.after(
          70 * DAY,
          () -> {
            monthly.run();
            return Promise.resolve("");
          });
      scheduler.after(
          71 * DAY,
          () -> {
            open.addAll(loop.leftovers());
            return Promise.resolve("");
          });
    });

    assertThat(log.lines())
        .containsExactlyInAnyOrder(
            30 * DAY + " monthly begins",
            60 * DAY + " monthly begins",
            60 * DAY + " sixty days begins");
    assertThat(open).as("what is open on the loop after 71 days").isEmpty();
  }

  @Test
  @Points(2)
  @Hint(
      "A job may cancel itself while it runs. The run goes on, and it is the last one. One function may be"
          + " two jobs; cancelling the one is no matter of the other.")
  void cancelsWithinARunAndOnlyThatJob(EventLoop loop) {
    Log log = new Log(loop);
    loop.run(() -> {
      JobScheduler scheduler = new JobScheduler(loop, error -> log.add("error"));
      Supplier<Promise<String>> job = () -> log.job("job", 10);
      Runnable first = scheduler.every(100, job);
      Runnable[] second = new Runnable[1];
      loop.setTimeout(() -> second[0] = scheduler.every(100, job), 50);
      loop.setTimeout(first::run, 210);
      loop.setTimeout(first::run, 215);
      loop.setTimeout(() -> second[0].run(), 400);

      // One cancels itself in the midst of its second run, one as soon as its first run begins.
      int[] runs = {0};
      Runnable[] self = new Runnable[2];
      self[0] =
          scheduler.every(
              30,
              () ->
                  log.job("self " + ++runs[0], 5)
                      .then(value -> {
                        if (runs[0] == 2) {
                          self[0].run();
                          log.add("cancelled");
                        }
                        return value;
                      }));
      self[1] =
          scheduler.every(
              40,
              () -> {
                self[1].run();
                return log.job("once", 5);
              });
    });

    assertThat(log.lines())
        .containsExactly(
            "30 self 1 begins",
            "40 once begins",
            "60 self 2 begins",
            "65 cancelled",
            "100 job begins",
            "150 job begins",
            "200 job begins",
            "250 job begins",
            "350 job begins");
  }

  @Test
  @Points(2)
  @Hint(
      "After close nothing begins, but what is under way may end. Who waits for the scheduler to be"
          + " closed waits for that, and for nothing else. And what does a closed scheduler say to a new"
          + " job?")
  void waitsForWhatIsUnderWayWhenItIsClosed(EventLoop loop) {
    Log log = new Log(loop);
    loop.run(() -> {
      log.settled("idle", new JobScheduler(loop, error -> log.add("error")).close());
      JobScheduler scheduler = new JobScheduler(loop, error -> log.add(error.getMessage()));
      scheduler.every(100, () -> log.job("every", 70));
      scheduler.after(110, () -> log.failingJob("once", 90, new IllegalStateException("failed")));
      scheduler.after(150, () -> log.job("never", 10));
      loop.setTimeout(
          () -> {
            log.settled("closed", scheduler.close());
            assertThatThrownBy(() -> scheduler.after(10, () -> log.job("late", 10)))
                .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> scheduler.every(10, () -> log.job("late", 10)))
                .isInstanceOf(IllegalStateException.class);
          },
          120);
      loop.setTimeout(() -> log.settled("closed again", scheduler.close()), 130);
      loop.setTimeout(() -> log.settled("closed at last", scheduler.close()), 300);
    });

    assertThat(log.lines())
        .containsExactlyInAnyOrder(
            "0 idle",
            "100 every begins",
            "110 once begins",
            "200 failed",
            "200 closed",
            "200 closed again",
            "300 closed at last");
  }
}
