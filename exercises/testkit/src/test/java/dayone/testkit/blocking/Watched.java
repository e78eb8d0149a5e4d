package dayone.testkit.blocking;

import dayone.runtime.io.FileSystem;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.time.VirtualClock;
import dayone.runtime.trace.Trace;
import dayone.testkit.failure.StudentFrames;
import dayone.topics.fixture.Stage;
import java.io.IOException;
import java.util.List;

/** Runs a program on a watched loop, without JUnit. */
final class Watched {

  /** A program as the fixtures have it. */
  @FunctionalInterface
  interface Program {
    void run(Stage stage) throws Exception;
  }

  static final int CPU_MILLIS = 100;

  private Watched() {}

  static List<BlockedSpan> blocked(Program program) throws IOException {
    Trace trace = new Trace();
    try (TemporaryFolder folder = TemporaryFolder.create();
        LoopWatch watch = new LoopWatch(trace, CPU_MILLIS, new StudentFrames(null)::isStudents)) {
      EventLoop loop =
          EventLoop.builder().clock(new VirtualClock()).observer(trace).observer(watch).build();
      loop.run(() -> program.run(new Stage(loop, new FileSystem(loop), folder.path())));
      return watch.blocked();
    }
  }
}
