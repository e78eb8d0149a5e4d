package dayone.testkit.blocking;

import dayone.topics.fixture.BlockingProgram;
import dayone.topics.fixture.HeavyProgram;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Many verdicts on the fixtures, while every processor is busy with something else. */
final class VerdictRuns {

  private final List<String> wrong = new ArrayList<>();

  /** Runs {@code runs} blocking and as many other programs; what was wrong, in words. */
  static List<String> wrong(int runs) throws IOException {
    VerdictRuns verdicts = new VerdictRuns();
    try (BusyProcessors busy = BusyProcessors.start()) {
      List<BlockingProgram> blocking = BlockingProgram.all();
      HeavyProgram[] heavy = HeavyProgram.values();
      for (int i = 0; i < runs; i++) {
        BlockingProgram blocks = blocking.get(i % blocking.size());
        HeavyProgram doesNot = heavy[i % heavy.length];
        verdicts.note(() -> Watched.assertBlocks(blocks));
        verdicts.note(() -> Watched.assertDoesNotBlock(doesNot));
      }
    }
    return verdicts.wrong;
  }

  private interface Verdict {
    void reach() throws IOException;
  }

  private void note(Verdict verdict) throws IOException {
    try {
      verdict.reach();
    } catch (AssertionError e) {
      wrong.add(String.valueOf(e.getMessage()));
    }
  }

  /** One thread for each processor that never rests. */
  private record BusyProcessors(List<Thread> threads) implements AutoCloseable {

    static BusyProcessors start() {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
        threads.add(Thread.ofPlatform().daemon().name("busy").start(BusyProcessors::spin));
      }
      return new BusyProcessors(threads);
    }

    private static void spin() {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.onSpinWait();
      }
    }

    @Override
    public void close() {
      threads.forEach(Thread::interrupt);
    }
  }
}
