package dayone.topics.workerthreads;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Promise;
import dayone.runtime.shared.SharedBuffer;
import dayone.runtime.worker.DataCloneException;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@Task(4)
@LoopTest
final class SmallPoolHiddenTest {

  @Test
  @Points(3)
  @Hint(
      "A worker can receive many messages; how many jobs may it have at once? And do two workers"
          + " work at the same time?")
  void oneJobForEachWorkerAtATimeAndAllWorkersAtTheSameTime(EventLoop loop) {
    List<Outcome<Object>> counted = new ArrayList<>();
    SharedBuffer gate = new SharedBuffer(4);
    loop.run(() -> {
      SmallPool pool = new SmallPool(loop, PoolPrograms::answersInAnotherTurn, 2);
      for (int i = 0; i < 10; i++) {
        counted.add(Outcome.of(pool.run(gate)));
      }
      pool.close();
      // Late enough for a pool that posts in a later turn.
      afterTurns(loop, 20, () -> PoolPrograms.open(gate));
    });

    assertThat(counted)
        .as("for each job: how many jobs its worker had while it was under way")
        .allSatisfy(job -> assertThat(job.value()).isEqualTo(1));

    List<Outcome<Object>> met = new ArrayList<>();
    SharedBuffer meeting = new SharedBuffer(4);
    loop.run(() -> {
      SmallPool pool = new SmallPool(loop, PoolPrograms::meetsOneMore, 2);
      met.add(Outcome.of(pool.run(meeting)));
      met.add(Outcome.of(pool.run(meeting)));
      pool.close();
    });

    assertThat(met)
        .as("for each of two jobs: whether it was under way together with the other one")
        .allSatisfy(job -> assertThat(job.value()).isEqualTo("met the other one"));
  }

  @Test
  @Points(2)
  @Hint("Is drain told after the last job, also one that fails? And at once if there is none?")
  void drainComesAfterTheLastJob(EventLoop loop) {
    SharedBuffer gate = new SharedBuffer(4);
    List<Outcome<?>> jobs = new ArrayList<>();
    List<String> log = new ArrayList<>();

    loop.run(() -> {
      SmallPool pool = new SmallPool(loop, PoolPrograms::waitsAtAGate, 1);
      Outcome.of(pool.drain(), () -> log.add("idle"));
      afterTurns(
          loop,
          3,
          () -> {
            jobs.add(Outcome.of(pool.run(gate)));
            jobs.add(Outcome.of(pool.run("fails")));
            jobs.add(Outcome.of(pool.run(gate)));
            Promise<Void> drained = pool.drain();
            // What is told of the jobs may come in the same turn, behind it.
            drained.then(nothing -> {
              loop.setImmediate(() -> {
                log.add("drained, settled: " + jobs.stream().filter(Outcome::isSettled).count());
                pool.close();
              });
              return null;
            });
            afterTurns(
                loop,
                20,
                () -> {
                  log.add("the gate opens");
                  PoolPrograms.open(gate);
                });
          });
    });

    assertThat(log)
        .as("drain() without a job; then drain() of three jobs, which wait at a gate")
        .containsExactly("idle", "the gate opens", "drained, settled: 3");
  }

  private static void afterTurns(EventLoop loop, int turns, Callback then) throws Exception {
    if (turns == 0) {
      then.call();
    } else {
      loop.setImmediate(() -> afterTurns(loop, turns - 1, then));
    }
  }

  @Test
  @Points(3)
  @Hint("Every second job crashes its worker. How many workers are there afterwards?")
  void keepsItsSizeThroughManyCrashes(EventLoop loop) {
    List<Outcome<Object>> jobs = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();

    loop.run(() -> {
      SmallPool pool = new SmallPool(loop, SmallPoolTest::program, 3);
      sizes.add(pool.size());
      for (int i = 1; i <= 20; i++) {
        jobs.add(Outcome.of(pool.run(i % 2 == 0 ? -i : i)));
      }
      pool.drain()
          .thenCompose(drained -> {
            sizes.add(pool.size());
            jobs.add(Outcome.of(pool.run(21)));
            return pool.drain();
          })
          .finallyCompose(pool::close);
    });

    for (int i = 1; i <= 21; i++) {
      if (i % 2 == 0) {
        assertThat(jobs.get(i - 1).reason())
            .as("job %d", -i)
            .hasMessageContaining("negative: -" + i);
      } else {
        assertThat(jobs.get(i - 1).value()).as("job %d", i).isEqualTo(2 * i);
      }
    }
    assertThat(sizes).as("the size at first, and after ten crashes").containsExactly(3, 3);
  }

  @Test
  @Points(2)
  @Hint("A worker may end without a job: nobody's promise tells. Who does the next job then?")
  void aWorkerThatEndedBetweenTwoJobsIsReplaced(EventLoop loop) {
    List<Outcome<Object>> jobs = new ArrayList<>();

    loop.run(() -> {
      SmallPool pool = new SmallPool(loop, PoolPrograms::answersOnce, 1);
      jobs.add(Outcome.of(pool.run(1)));
      // Virtual time goes on when nothing is under way, so the worker is gone by then.
      loop.setTimeout(() -> jobs.add(Outcome.of(pool.run(2))), 1_000);
      loop.setTimeout(() -> jobs.add(Outcome.of(pool.run(3))), 2_000);
      loop.setTimeout(pool::close, 3_000);
    });

    assertThat(jobs)
        .as("the answers of workers that end after each, to 1, 2 and 3")
        .extracting(Outcome::value)
        .containsExactly(-1, -2, -3);
  }

  @Test
  @Points(2)
  @Hint(
      "Data that cannot be cloned is the fault of its job alone. A pool that is closed takes no job,"
          + " and does those that it has.")
  void badDataAndAClosedPoolRejectTheJob(EventLoop loop) {
    List<Outcome<Object>> jobs = new ArrayList<>();
    List<Outcome<Void>> closings = new ArrayList<>();

    loop.run(() -> {
      SmallPool pool = new SmallPool(loop, SmallPoolTest::program, 1);
      jobs.add(Outcome.of(pool.run(new Object() {})));
      jobs.add(Outcome.of(pool.run(4)));
      jobs.add(Outcome.of(pool.run(-1)));
      jobs.add(Outcome.of(pool.run(6)));
      closings.add(Outcome.of(pool.close()));
      jobs.add(Outcome.of(pool.run(5)));
    });

    assertThat(jobs.get(0).reason())
        .as("the job whose data cannot be cloned")
        .isInstanceOf(DataCloneException.class);
    assertThat(jobs.get(1).value()).as("the job after it").isEqualTo(8);
    assertThat(jobs.get(2).reason()).as("a job that crashes").hasMessageContaining("negative");
    assertThat(jobs.get(3).value()).as("a job that waited when close was called").isEqualTo(12);
    assertThat(jobs.get(4).reason())
        .as("a job that came after close")
        .isInstanceOf(IllegalStateException.class);
    closings.getFirst().value();
  }
}
