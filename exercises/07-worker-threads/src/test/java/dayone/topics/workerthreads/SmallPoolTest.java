package dayone.topics.workerthreads;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Promises;
import dayone.runtime.worker.WorkerContext;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@Task(4)
@LoopTest
final class SmallPoolTest {

  /** Doubles a number; fails for a negative one, exits for 0. */
  static void program(WorkerContext worker) {
    worker
        .parentPort()
        .<Integer>onMessage(number -> {
          if (number < 0) {
            throw new IllegalArgumentException("negative: " + number);
          }
          if (number == 0) {
            worker.process().exit(3);
          }
          worker.parentPort().postMessage(2 * number);
        });
  }

  @Test
  @Points(4)
  @Hint("Who takes the next job when a worker has answered? To which job does an answer belong?")
  void eachJobGetsItsAnswer(EventLoop loop) {
    Outcome<List<Object>> outcome =
        Outcome.running(
            loop,
            () -> {
              SmallPool pool = new SmallPool(loop, SmallPoolTest::program, 2);
              List<Promise<Object>> jobs = new ArrayList<>();
              for (int i = 1; i <= 20; i++) {
                jobs.add(pool.run(i));
              }
              return Promises.all(jobs).finallyCompose(pool::close);
            });

    for (int i = 1; i <= 20; i++) {
      assertThat(outcome.value().get(i - 1)).as("the answer to %d", i).isEqualTo(2 * i);
    }
  }

  @Test
  @Points(4)
  @Hint("A worker has crashed. Which job fails, and who does those that wait?")
  void aCrashedWorkerIsReplaced(EventLoop loop) {
    List<Outcome<Object>> jobs = new ArrayList<>();

    loop.run(() -> {
      SmallPool pool = new SmallPool(loop, SmallPoolTest::program, 1);
      for (int job : new int[] {1, -1, 0, 4}) {
        jobs.add(Outcome.of(pool.run(job)));
      }
      pool.close();
    });

    assertThat(jobs.get(0).value()).as("the job before the crashes").isEqualTo(2);
    assertThat(jobs.get(1).reason())
        .as("the job whose worker threw")
        .hasMessageContaining("negative: -1");
    assertThat(jobs.get(2).reason())
        .as("the job whose worker exited with 3")
        .hasMessage("Worker stopped with exit code 3");
    assertThat(jobs.get(3).value()).as("the job after the crashes").isEqualTo(8);
  }
}
