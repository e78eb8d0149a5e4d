package dayone.runtime.bench.ours;

import dayone.runtime.io.FileSystem;
import dayone.runtime.loop.EventLoop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** {@code fs.readFile} of files of 1 KiB that the system has in memory. */
@State(Scope.Thread)
public class ReadFileBenchmark {

  private static final int READS = 10_000;
  private static final int FILES = 1_000;
  private static final int SIZE = 1024;
  private static final int IN_FLIGHT = 64;

  private final EventLoop loop = EventLoop.create();
  private final FileSystem fs = new FileSystem(loop);
  private final Path folder;
  private final Path[] files;
  private int started;
  private int ended;

  /** Chooses a folder. */
  public ReadFileBenchmark() {
    try {
      folder = Files.createTempDirectory("bench-files");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files = IntStream.range(0, FILES).mapToObj(i -> folder.resolve("f" + i)).toArray(Path[]::new);
  }

  /** Writes the files. */
  @Setup
  public void write() throws IOException {
    for (Path file : files) {
      Files.write(file, new byte[SIZE]);
    }
  }

  /** Deletes them. */
  @TearDown
  public void delete() throws IOException {
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(folder);
  }

  /** With callbacks. */
  @Benchmark
  @OperationsPerInvocation(READS)
  public void callback() {
    run(this::readWithCallback);
  }

  private void readWithCallback() {
    fs.readFile(
        files[started++ % FILES],
        (error, content) -> ended(content == null ? 0 : content.length, this::readWithCallback));
  }

  /** With promises. */
  @Benchmark
  @OperationsPerInvocation(READS)
  public void promise() {
    run(this::readWithPromise);
  }

  private void readWithPromise() {
    fs.readFile(files[started++ % FILES])
        .thenAccept(content -> ended(content.length, this::readWithPromise));
  }

  private void ended(int size, Runnable next) {
    if (size == SIZE) {
      ended++;
    }
    if (started < READS) {
      next.run();
    }
  }

  private void run(Runnable read) {
    started = 0;
    ended = 0;
    loop.run(() -> {
      for (int i = 0; i < IN_FLIGHT; i++) {
        read.run();
      }
    });
    if (ended != READS) {
      throw new IllegalStateException(READS + " whole files expected, got " + ended);
    }
  }
}
