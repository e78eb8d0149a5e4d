package dayone.topics.workerthreads;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.worker.WorkerContext;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import org.junit.jupiter.api.Test;

@Task(1)
@LoopTest
final class RunWorkerTest {

  static void doubles(WorkerContext worker) {
    int number = worker.workerData();
    worker.parentPort().postMessage(2 * number);
  }

  static void fails(WorkerContext worker) {
    throw new IllegalArgumentException("no such job");
  }

  @Test
  @Points(3)
  @Hint("Which event carries the result, and where does the program find its data?")
  void aMessageIsTheResult(EventLoop loop) {
    Outcome<Object> outcome =
        Outcome.running(loop, () -> RunWorker.runWorker(loop, RunWorkerTest::doubles, 21));

    assertThat(outcome.value()).as("what a worker made of 21, which doubles it").isEqualTo(42);
  }

  @Test
  @Points(3)
  @Hint("What does a worker tell when its program throws? Without a listener the loop fails.")
  void anErrorRejects(EventLoop loop) {
    Outcome<Object> outcome =
        Outcome.running(loop, () -> RunWorker.runWorker(loop, RunWorkerTest::fails, null));

    assertThat(outcome.reason())
        .as("the reason for a worker that threw \"no such job\"")
        .hasMessageContaining("no such job");
  }
}
