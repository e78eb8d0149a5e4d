package dayone.topics.workerthreads;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.worker.DataCloneException;
import dayone.runtime.worker.WorkerContext;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@Task(1)
@LoopTest
final class RunWorkerHiddenTest {

  static void exitsWithItsData(WorkerContext worker) throws Exception {
    int code = worker.workerData();
    worker.process().exit(code);
  }

  static void answersTwiceAndFails(WorkerContext worker) {
    worker.parentPort().postMessage("first");
    worker.parentPort().postMessage("second");
    throw new IllegalStateException("too late");
  }

  @Test
  @Points(3)
  @Hint("A worker may end without an error and without a message. Which event is left?")
  void anExitWithoutAMessageRejectsWithItsCode(EventLoop loop) {
    List<Outcome<Object>> outcomes = new ArrayList<>();

    loop.run(() -> {
      for (int code : new int[] {0, 1, 7}) {
        outcomes.add(
            Outcome.of(RunWorker.runWorker(loop, RunWorkerHiddenTest::exitsWithItsData, code)));
      }
    });

    assertThat(outcomes)
        .as("the reasons for workers that only exit, with 0, 1 and 7")
        .extracting(outcome -> outcome.reason().getMessage())
        .containsExactly(
            "Worker stopped with exit code 0",
            "Worker stopped with exit code 1",
            "Worker stopped with exit code 7");
  }

  @Test
  @Points(3)
  @Hint("Message, error and exit may all come. Which of them decides, and does the loop survive?")
  void theFirstEventDecides(EventLoop loop) {
    int[] settled = {0};
    List<Outcome<Object>> outcomes = new ArrayList<>();

    loop.run(() ->
        outcomes.add(
            Outcome.of(
                RunWorker.runWorker(loop, RunWorkerHiddenTest::answersTwiceAndFails, null),
                () -> settled[0]++)));

    assertThat(outcomes.getFirst().value())
        .as("the result of a worker that posts \"first\" and \"second\", and then throws")
        .isEqualTo("first");
    assertThat(settled[0]).as("how often its promise was settled").isEqualTo(1);
  }

  @Test
  @Points(3)
  @Hint("new Worker throws for data that cannot be cloned. What does your caller get then?")
  void dataThatCannotBeClonedRejects(EventLoop loop) {
    Outcome<Object> outcome =
        Outcome.running(
            loop, () -> RunWorker.runWorker(loop, RunWorkerTest::doubles, new Object() {}));

    assertThat(outcome.reason())
        .as("the reason for data that cannot be cloned")
        .isInstanceOf(DataCloneException.class);
  }
}
