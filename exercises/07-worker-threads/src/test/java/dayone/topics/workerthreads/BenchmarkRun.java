package dayone.topics.workerthreads;

import dayone.runtime.loop.EventLoop;
import dayone.topics.workerthreads.Benchmark.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/**
 * A program, and no test: measures with your {@link Benchmark} on this machine and writes {@code
 * benchmark.md} and {@code benchmark.svg} into a folder. README.md has the command.
 */
public final class BenchmarkRun {

  private static final int LIMIT = 1_000_000;
  private static final int TASKS = 8;
  private static final int ROUNDS = 5;

  /**
   * Measures and writes.
   *
   * @param arguments the folder; then, if wanted, the limit
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int limit = arguments.length > 1 ? Integer.parseInt(arguments[1]) : LIMIT;
    int threads = Runtime.getRuntime().availableProcessors();
    EventLoop loop = EventLoop.create();

    Outcome<List<Row>> rows =
        Outcome.running(
            loop,
            () -> Benchmark.compare(loop, Collections.nCopies(TASKS, limit), threads, ROUNDS));

    String table = Benchmark.table(rows.value());
    Files.writeString(folder.resolve("benchmark.md"), table);
    Files.writeString(folder.resolve("benchmark.svg"), Benchmark.plot(rows.value()));
    System.out.printf(
        "%d tasks a round, primes below %,d; %d rounds; %d threads%n%n%s",
        TASKS, limit, ROUNDS, threads, table);
  }

  private BenchmarkRun() {}
}
