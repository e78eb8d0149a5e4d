package dayone.topics.messagequeues;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.time.VirtualClock;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@Task(4)
@LoopTest(maxCallbacks = 2_000)
final class JobSchedulerTest {

  @Test
  @Points(3)
  @Hint(
      "A delayed job runs once, at its time. One that is cancelled before does not run, and leaves no"
          + " timer.")
  void runsADelayedJobOnceUnlessItIsCancelled(EventLoop loop) {
    Log log = new Log(loop);
    List<String> open = new ArrayList<>();
    loop.run(() -> {
      JobScheduler scheduler = new JobScheduler(loop, error -> log.add("error"));
      Runnable first = scheduler.after(100, () -> log.job("first", 10));
      Runnable second = scheduler.after(1_000, () -> log.job("second", 10));
      scheduler.after(300, () -> log.job("third", 10));
      loop.setTimeout(
          () -> {
            first.run();
            second.run();
            second.run();
          },
          150);
      loop.setTimeout(() -> open.addAll(loop.leftovers()), 400);
    });

    assertThat(log.lines()).containsExactly("100 first begins", "300 third begins");
    assertThat(open).as("what is open on the loop when all jobs are over").isEmpty();
  }

  @Test
  @Points(4)
  @Hint(
      "Others hold the loop, so a run is late. When is the next one due: a period after the late run, or"
          + " at the time at which it would have been anyway? And what becomes of due times that have"
          + " passed?")
  void repeatsWithoutDrift(EventLoop loop, VirtualClock clock) {
    Log log = new Log(loop);
    loop.run(() -> {
      JobScheduler scheduler = new JobScheduler(loop, error -> log.add("error"));
      Runnable[] cancel = new Runnable[1];
      loop.setTimeout(
          () -> {
            cancel[0] =
                scheduler.every(
                    100,
                    () -> {
                      log.add("run");
                      return Promise.resolve();
                    });
          },
          7);
      loop.setTimeout(() -> clock.advance(40), 190); // until 230
      loop.setTimeout(() -> clock.advance(30), 590); // until 620
      loop.setTimeout(() -> clock.advance(270), 690); // until 960
      loop.setTimeout(() -> cancel[0].run(), 1_150);
    });

    assertThat(log.lines())
        .containsExactly(
            "107 run",
            "230 run",
            "307 run",
            "407 run",
            "507 run",
            "620 run",
            "960 run",
            "1007 run",
            "1107 run");
  }

  @Test
  @Points(2)
  @Hint(
      "After it was cancelled, a job begins no further run, and no timer is left for it. Others go on.")
  void cancelsARepeatingJob(EventLoop loop) {
    Log log = new Log(loop);
    List<String> open = new ArrayList<>();
    loop.run(() -> {
      JobScheduler scheduler = new JobScheduler(loop, error -> log.add("error"));
      Runnable slow = scheduler.every(100, () -> log.job("slow", 10));
      Runnable quick = scheduler.every(60, () -> log.job("quick", 10));
      loop.setTimeout(quick::run, 150);
      loop.setTimeout(quick::run, 160);
      loop.setTimeout(slow::run, 250);
      loop.setTimeout(() -> open.addAll(loop.leftovers()), 260);
      loop.setTimeout(() -> log.add("end"), 500);
    });

    assertThat(log.lines())
        .containsExactly(
            "60 quick begins", "100 slow begins", "120 quick begins", "200 slow begins", "500 end");
    assertThat(open).as("what is open on the loop but the timer of the test").hasSize(1);
  }
}
