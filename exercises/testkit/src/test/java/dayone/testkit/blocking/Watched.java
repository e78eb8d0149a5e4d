package dayone.testkit.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.io.FileSystem;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.time.VirtualClock;
import dayone.runtime.trace.Trace;
import dayone.testkit.failure.StudentFrames;
import dayone.topics.fixture.BlockingProgram;
import dayone.topics.fixture.HeavyProgram;
import dayone.topics.fixture.Stage;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs a program on a watched loop, without JUnit. */
final class Watched {

  static final int CPU_MILLIS = 100;

  /** A program as the fixtures have it. */
  @FunctionalInterface
  interface Program {
    void run(Stage stage) throws Exception;
  }

  private Watched() {}

  static List<BlockedSpan> blocked(Program program) throws IOException {
    return blocked(program, () -> {});
  }

  private static List<BlockedSpan> blocked(Program program, Runnable finished) throws IOException {
    Trace trace = new Trace();
    try (TemporaryFolder folder = TemporaryFolder.create();
        LoopWatch watch = new LoopWatch(trace, CPU_MILLIS, new StudentFrames(null)::isStudents)) {
      EventLoop loop =
          EventLoop.builder().clock(new VirtualClock()).observer(trace).observer(watch).build();
      loop.run(() -> program.run(new Stage(loop, new FileSystem(loop), folder.path(), finished)));
      return watch.blocked();
    }
  }

  /**
   * Runs {@code program}, which must be found to block, in the way and at the line that it does.
   */
  static void assertBlocks(BlockingProgram program) throws IOException {
    List<BlockedSpan> blocked = blocked(program::run);

    BlockingProgram.Expected expected = program.expected();
    assertThat(blocked).as("blocked times of %s", program).isNotEmpty();
    for (BlockedSpan span : blocked) {
      assertThat(span.kind()).as("kind of %s", span).isEqualTo(expected.kind());
      assertThat(span.operation()).as("operation of %s", span).isEqualTo(expected.operation());
      assertThat(span.nanos()).as("length of %s", span).isPositive();
      assertThat(MarkedLines.of(program))
          .as("marked lines of %s", span)
          .contains(span.line().getLineNumber());
    }
    assertThat(BlockingReport.of(blocked, CPU_MILLIS).text())
        .contains("called from " + expected.caller());
  }

  /** Runs {@code program}, which must do all its work, and not be found to block. */
  static void assertDoesNotBlock(HeavyProgram program) throws IOException {
    AtomicInteger finished = new AtomicInteger();

    List<BlockedSpan> blocked = blocked(program::run, finished::incrementAndGet);

    assertThat(blocked).as("blocked times of %s", program).isEmpty();
    assertThat(finished).as("%s has finished", program).hasValue(1);
  }
}
