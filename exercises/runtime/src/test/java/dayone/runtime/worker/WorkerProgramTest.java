package dayone.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.fixture.Program;
import dayone.runtime.loop.EventLoop;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What a worker starts with: a program that holds nothing of its parent, and a clone of its data.
 */
@Timeout(60)
final class WorkerProgramTest {

  private final WorkerEvents events = new WorkerEvents();
  private final Program program = events.program;
  private final EventLoop loop = events.loop;

  @Test
  void aLambdaThatCapturesIsRefused() {
    List<String> shared = new ArrayList<>();

    assertThatThrownBy(() -> new Worker(loop, w -> shared.add("from the worker")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a lambda made in dayone.runtime.worker.WorkerProgramTest captures")
        .hasMessageContaining("java.util.List")
        .hasMessageContaining("workerData");
    assertThatThrownBy(() -> new Worker(loop, this::notStatic))
        .hasMessageContaining(
            "captures an object of the type " + WorkerProgramTest.class.getName());
  }

  private void notStatic(WorkerContext worker) {
    program.log(worker);
  }

  private static final class Stateful implements Worker.Program {
    private final List<Object> seen = new ArrayList<>();

    @Override
    public void main(WorkerContext worker) {
      seen.add(worker.workerData());
    }
  }

  private static final class Stateless implements Worker.Program {

    @Override
    public void main(WorkerContext worker) {
      worker.parentPort().postMessage(worker.threadId());
    }
  }

  @Test
  void anObjectWithFieldsIsRefusedAndOneWithoutIsNot() {
    assertThatThrownBy(() -> new Worker(loop, new Stateful()))
        .hasMessageContaining("has the field 'seen'");
    assertThat(events.of(new Stateless())).containsExactly("online", "message 1", "exit 0");
  }

  @Test
  void workerDataIsClonedAtOnce() {
    List<Integer> data = new ArrayList<>(List.of(1));
    program.run(() -> {
      events.watched(
          new Worker(
              loop,
              w -> w.parentPort().postMessage(w.workerData()),
              new WorkerOptions().workerData(data)));
      data.add(2);
    });

    assertThat(program.output()).contains("message [1]");
    assertThatThrownBy(() ->
            new Worker(
                loop, w -> {}, new WorkerOptions().workerData(List.of(Thread.currentThread()))))
        .isInstanceOf(DataCloneException.class)
        .hasMessageStartingWith("workerData[0] could not be cloned");
  }
}
