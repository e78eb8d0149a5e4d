package dayone.runtime.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.worker.Worker;
import dayone.runtime.worker.WorkerContext;
import dayone.runtime.worker.WorkerOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Shared memory between a loop and its worker. */
@Timeout(60)
final class SharedMessageTest {

  private final EventLoop loop = EventLoop.create();
  private final List<Object> output = new ArrayList<>();

  static void doubled(WorkerContext worker) {
    worker
        .parentPort()
        .onMessage(message -> {
          Int32Array numbers = (Int32Array) ((List<?>) message).getFirst();
          for (int i = 0; i < numbers.length(); i++) {
            numbers.set(i, 2 * numbers.get(i));
          }
          worker.parentPort().postMessage("done");
          worker.parentPort().close();
        });
  }

  @Test
  void aViewInAMessageIsPassedByReference() {
    Int32Array numbers = Int32Array.ofLength(3);
    numbers.fill(21);
    loop.run(() -> {
      Worker worker = new Worker(loop, SharedMessageTest::doubled);
      worker.onMessage(done -> output.add(numbers.toArray()[2]));
      worker.postMessage(List.of(numbers));
    });

    assertThat(output).containsExactly(42);
  }

  static void waits(WorkerContext worker) {
    Int32Array gate = worker.workerData();
    worker.parentPort().postMessage("waits");
    Atomics.wait(gate, 0, 0);
    worker.parentPort().postMessage("not reached");
  }

  @Test
  void terminateEndsAWorkerThatWaits() {
    Int32Array gate = Int32Array.ofLength(1);
    loop.run(() -> {
      Worker worker =
          new Worker(loop, SharedMessageTest::waits, new WorkerOptions().workerData(gate));
      worker.onMessage(message -> {
        output.add(message);
        worker.terminate();
      });
      worker.onExit(code -> output.add("exit " + code));
    });

    assertThat(output).containsExactly("waits", "exit 1");
    assertThat(Atomics.notify(gate, 0)).isZero();
  }
}
