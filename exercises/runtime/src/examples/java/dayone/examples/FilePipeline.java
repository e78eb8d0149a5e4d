package dayone.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import dayone.runtime.async.Async;
import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.ForAwait;
import dayone.runtime.io.FileSystem;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.stream.Pipeline;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A file of any size, line by line, in a heap of fixed size. Every stage asks the one before it for
 * the next piece only when it has passed on the last: that is back-pressure, and what bounds the
 * memory.
 *
 * <pre>read stream → lines → onlyErrors → chunks → write stream</pre>
 *
 * <p>The argument is the size of the file that is made first, in megabytes; 200 unless given.
 */
final class FilePipeline {

  private static final int MEGABYTE = 1_000_000;
  private static final int DEFAULT_MEGABYTES = 200;

  /** A terabyte: more is a slip of the hand. */
  private static final int MOST_MEGABYTES = 1_000_000;

  private static final int CHUNK = 64 * 1024;

  private final EventLoop loop = EventLoop.create();
  private final FileSystem files = new FileSystem(loop);
  private long linesIn;
  private long linesOut;

  static void main(String[] args) throws IOException {
    long megabytes = args.length == 0 ? DEFAULT_MEGABYTES : megabytes(args[0]);
    if (megabytes < 1) {
      System.err.println(
          "FilePipeline takes the size of its file in megabytes, a whole number from 1 to "
              + MOST_MEGABYTES
              + ", and not '"
              + args[0]
              + "'. Try: FilePipeline 500");
      System.exit(2);
    }
    new FilePipeline().run(MEGABYTE * megabytes);
  }

  /** What {@code text} says, or 0 if it says nothing that could be a size. */
  private static long megabytes(String text) {
    try {
      long megabytes = Long.parseLong(text);
      return megabytes <= MOST_MEGABYTES ? megabytes : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private void run(long bytes) throws IOException {
    Path folder = Files.createTempDirectory("file-pipeline");
    Path log = folder.resolve("log.txt");
    Path errors = folder.resolve("errors.txt");
    try {
      loop.run(() ->
          Async.async(() -> {
            Async.await(Pipeline.pipeline(chunks(records(bytes)), files.createWriteStream(log)));
            AsyncIterable<String> kept = onlyErrors(lines(files.createReadStream(log)));
            Async.await(Pipeline.pipeline(chunks(kept), files.createWriteStream(errors)));
          }));
      IO.println("lines in:  %,d (%d MB)".formatted(linesIn, Files.size(log) / MEGABYTE));
      IO.println("lines out: %,d (%d MB)".formatted(linesOut, Files.size(errors) / MEGABYTE));
      IO.println(
          "peak of used heap: %d MB of %d MB"
              .formatted(peakOfHeap() >> 20, Runtime.getRuntime().maxMemory() >> 20));
    } finally {
      // Also if the program has thrown: nobody else knows of these files.
      Files.deleteIfExists(log);
      Files.deleteIfExists(errors);
      Files.delete(folder);
    }
  }

  // ---- the stages

  /** The log of an imaginary server, in which every tenth record is an error. */
  private static AsyncGenerator<String> records(long bytes) {
    return AsyncGenerator.of(out -> {
      long written = 0;
      for (long number = 0; written < bytes; number++) {
        String level = number % 10 == 0 ? "ERROR" : "INFO";
        String record = "%08d %s request %s".formatted(number, level, "·".repeat(40));
        written += record.getBytes(UTF_8).length + 1;
        out.yield(record);
      }
    });
  }

  /** Cuts chunks, which end anywhere, into lines. */
  private AsyncGenerator<String> lines(AsyncIterable<byte[]> chunks) {
    return AsyncGenerator.of(out -> {
      // Bytes and not text: a chunk may end inside of a character, but no byte of one is '\n'.
      ByteArrayOutputStream begun = new ByteArrayOutputStream();
      // for await (const chunk of chunks); whoever leaves the loop early closes the file.
      try (ForAwait<byte[]> source = ForAwait.of(chunks)) {
        while (source.next()) {
          byte[] chunk = source.item();
          int start = 0;
          for (int at = 0; at < chunk.length; at++) {
            if (chunk[at] == '\n') {
              begun.write(chunk, start, at - start);
              start = at + 1;
              linesIn++;
              out.yield(begun.toString(UTF_8));
              begun.reset();
            }
          }
          begun.write(chunk, start, chunk.length - start);
        }
      }
      if (begun.size() > 0) {
        linesIn++;
        out.yield(begun.toString(UTF_8));
      }
    });
  }

  /** A filter and a map in one: whatever is not yielded is left out. */
  private AsyncGenerator<String> onlyErrors(AsyncIterable<String> lines) {
    return AsyncGenerator.of(out ->
        ForAwait.each(
            lines,
            line -> {
              if (line.contains(" ERROR ")) {
                linesOut++;
                out.yield(line.toLowerCase(Locale.ROOT));
              }
            }));
  }

  /** Packs lines into chunks: each one written is a trip to the thread pool and back. */
  private static AsyncGenerator<byte[]> chunks(AsyncIterable<String> lines) {
    return AsyncGenerator.of(out -> {
      ByteArrayOutputStream chunk = new ByteArrayOutputStream(CHUNK);
      ForAwait.each(
          lines,
          line -> {
            chunk.writeBytes(line.getBytes(UTF_8));
            chunk.write('\n');
            if (chunk.size() >= CHUNK) {
              out.yield(chunk.toByteArray());
              chunk.reset();
            }
          });
      out.yield(chunk.toByteArray());
    });
  }

  /** The parts of the heap need not have had their peaks at once: it was this much at most. */
  private static long peakOfHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
