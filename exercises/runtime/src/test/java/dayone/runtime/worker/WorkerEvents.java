package dayone.runtime.worker;

import dayone.runtime.fixture.Program;
import dayone.runtime.loop.EventLoop;
import java.util.List;

/** A program that prints every event of its workers. */
final class WorkerEvents {

  final Program program = Program.inOrder();
  final EventLoop loop = program.loop;

  Worker watched(Worker worker) {
    return worker
        .onOnline(program.logs("online"))
        .onMessage(message -> program.log("message " + message))
        .onError(error -> program.log("error " + error))
        .onExit(code -> program.log("exit " + code));
  }

  /** What a parent hears of a worker that runs {@code main}. */
  List<String> of(Worker.Program main) {
    program.run(() -> watched(new Worker(loop, main)));
    return program.output();
  }
}
