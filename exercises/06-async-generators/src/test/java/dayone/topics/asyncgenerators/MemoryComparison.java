package dayone.topics.asyncgenerators;

import dayone.topics.asyncgenerators.MemoryReport.Measurement;
import dayone.topics.asyncgenerators.MemoryReport.Sample;
import dayone.topics.asyncgenerators.Readings.Reading;
import dayone.topics.asyncgenerators.Readings.Summary;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Measures the two forms of task 4, each in a JVM of its own with a fixed heap, and writes your
 * table and your picture. Start it with a folder, and if you like with a number of readings and
 * with the megabytes of the heaps. It is given: there is nothing to do in here.
 */
public final class MemoryComparison {

  private static final String SAMPLE = "sample ";
  private static final String COMPLETED = "completed ";
  private static final int SAMPLES = 20;

  /** The child's exit code when its heap is full. */
  private static final int OUT_OF_MEMORY = 3;

  /** Runs both forms in each heap: {@code FOLDER [READINGS [HEAP_MB …]]}. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length == 3 && args[0].equals("--child")) {
      child(args[1], Long.parseLong(args[2]));
      return;
    }
    if (args.length == 0) {
      System.err.println("Say where to write: MemoryComparison FOLDER [READINGS [HEAP_MB …]]");
      System.exit(2);
    }
    long readings = args.length > 1 ? Long.parseLong(args[1]) : 10_000_000;
    List<String> heaps =
        args.length > 2 ? List.of(args).subList(2, args.length) : List.of("512", "64");
    List<Measurement> runs = new ArrayList<>();
    for (String heap : heaps) {
      for (String form : List.of("list", "generator")) {
        runs.add(measure(form, readings, heap));
      }
    }
    Path folder = Files.createDirectories(Path.of(args[0]));
    String table = MemoryReport.table(runs);
    Files.writeString(folder.resolve("memory.md"), table);
    Files.writeString(folder.resolve("memory.svg"), MemoryReport.plot(runs));
    System.out.print(table);
    System.out.println("Written to " + folder + ": memory.md, memory.svg");
  }

  // ---- in the parent

  /** Starts a JVM and reads what it reports, line by line: what it said before its end counts. */
  private static Measurement measure(String form, long readings, String heap)
      throws IOException, InterruptedException {
    System.out.println(form + ", " + readings + " readings, a heap of " + heap + " MB ...");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // The same size from the beginning, and a collector without threads of its own.
                "-Xms" + heap + "m",
                "-Xmx" + heap + "m",
                "-XX:+UseSerialGC",
                // Without this a generator needs two threads, and a hundred times as long.
                "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                MemoryComparison.class.getName(),
                "--child",
                form,
                String.valueOf(readings))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<Sample> samples = new ArrayList<>();
    boolean completed = false;
    try (BufferedReader lines = process.inputReader()) {
      String line;
      while ((line = lines.readLine()) != null) {
        if (line.startsWith(SAMPLE)) {
          String[] words = line.split(" ", -1);
          samples.add(new Sample(Long.parseLong(words[1]), Long.parseLong(words[2])));
        } else if (line.startsWith(COMPLETED)) {
          completed = true;
        }
      }
    }
    int code = process.waitFor();
    if (samples.isEmpty() || code != (completed ? 0 : OUT_OF_MEMORY)) {
      throw new IllegalStateException(
          "The JVM for the " + form + " ended with code " + code + "; its error is above.");
    }
    return new Measurement(form + ", " + heap + " MB", completed, samples);
  }

  // ---- in the child

  private static void child(String form, long readings) {
    try {
      LongFunction<Reading> sensor = new SampledSensor(Math.max(1, readings / SAMPLES));
      Summary summary =
          switch (form) {
            case "list" -> ofList(readings, sensor);
            case "generator" -> ofGenerator(readings, sensor);
            default ->
                throw new IllegalArgumentException("Say list or generator, not " + form + ".");
          };
      System.out.println(COMPLETED + summary);
    } catch (OutOfMemoryError full) {
      System.exit(OUT_OF_MEMORY);
    }
  }

  private static Summary ofList(long readings, LongFunction<Reading> sensor) {
    List<Reading> list = Readings.list(readings, sensor);
    sample(readings);
    return Readings.summary(list);
  }

  private static Summary ofGenerator(long readings, LongFunction<Reading> sensor) {
    Summary summary = Readings.summary(Readings.generator(readings, sensor));
    sample(readings);
    return summary;
  }

  /** Collects the garbage, and prints how much memory is in use then. */
  private static void sample(long readings) {
    System.gc();
    Runtime heap = Runtime.getRuntime();
    System.out.println(SAMPLE + readings + " " + (heap.totalMemory() - heap.freeMemory()));
  }

  /** Looks at the memory whenever it has made so many readings. */
  private record SampledSensor(long every) implements LongFunction<Reading> {

    @Override
    public Reading apply(long number) {
      if (number % every == 0) {
        sample(number);
      }
      return new Reading(number, Math.sin((double) number));
    }
  }

  private MemoryComparison() {}
}
