package dayone.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.fixture.Program;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class WorkerTest {

  private final Program program = Program.inOrder();

  private Worker watched(Worker worker) {
    return worker
        .onOnline(program.logs("online"))
        .onMessage(message -> program.log("message " + message))
        .onError(error -> program.log("error " + error.getMessage()))
        .onExit(code -> program.log("exit " + code));
  }

  static void sum(WorkerContext worker) {
    List<Integer> numbers = worker.workerData();
    worker.parentPort().postMessage(numbers.stream().mapToInt(n -> n).sum());
  }

  @Test
  void aProgramGetsItsDataAndSendsItsResult() {
    program.run(() ->
        watched(
            new Worker(
                program.loop,
                WorkerTest::sum,
                new WorkerOptions().workerData(List.of(1, 2, 3, 4, 5)))));

    assertThat(program.output()).containsExactly("online", "message 15", "exit 0");
    assertThat(program.loop.leftovers()).isEmpty();
  }
}
