package dayone.grader.cohort;

import dayone.grader.catalog.CatalogReader;
import dayone.grader.catalog.Topic;
import dayone.grader.pipeline.Installation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many submissions a minute, and whether memory grows with their number. Every submission is
 * the solution of all topics, and no two are the same: a number stands in each file, so that
 * nothing is graded once for several students. No test: see grader/README.md for the command.
 */
final class CohortBench {
  private static final Set<Integer> STOPS = Set.of(10, 100, 1_000);
  private static final Pattern USED = Pattern.compile("used ([0-9]+)K");

  private final Path root;
  private final List<Topic> topics;

  private CohortBench(Path root, List<Topic> topics) {
    this.root = root;
    this.topics = topics;
  }

  /**
   * Measures.
   *
   * @param args the repository, how many submissions, how many workers, and the number of a topic
   *     if it is to be one alone
   */
  public static void main(String[] args) throws Exception {
    Path root = Path.of(args[0]).toAbsolutePath().normalize();
    int count = Integer.parseInt(args[1]);
    int workers = Integer.parseInt(args[2]);
    List<Topic> topics = new CatalogReader(Installation.of(root).course()).read().topics();
    boolean played = args.length > 3 && args[3].equals("played");
    String topic = args.length > 3 && !played ? args[3] : "";
    List<Topic> chosen =
        topics.stream().filter(each -> topic.isEmpty() || each.isCalled(topic)).toList();
    new CohortBench(root, chosen).run(count, workers, topic, played);
  }

  private void run(int count, int workers, String topic, boolean played) throws Exception {
    Path folder = Files.createTempDirectory("cohort-bench");
    try {
      Path students = folder.resolve("students");
      for (int i = 0; i < count; i++) {
        submission(students.resolve(String.format(Locale.ROOT, "s%04d", i)), i);
      }
      Meter meter = new Meter(workers);
      Cohort cohort = new Cohort(Installation.of(root).course(), topics, true, List.of(), meter);
      Cohort.Result result =
          cohort.grade(
              Roster.read(students, null),
              Shard.WHOLE,
              folder.resolve("out"),
              workers,
              played ? new Played(worker(topic)) : () -> new WorkerProcess(worker(topic)));
      if (result.names(Ending.GRADED).size() != count) {
        throw new IllegalStateException("Not all have a score: " + result);
      }
      meter.print(count);
    } finally {
      OutFolder.remove(folder);
    }
  }

  private void submission(Path folder, int number) throws IOException {
    for (Topic topic : topics) {
      for (String file : topic.editable()) {
        Path from = root.resolve("solutions").resolve(topic.folder()).resolve(file);
        Path to = folder.resolve("exercises").resolve(topic.folder()).resolve(file);
        Files.createDirectories(to.getParent());
        Files.writeString(to, Files.readString(from) + "// " + number + "\n");
      }
    }
  }

  /** As the script grader/grade starts its JVM. */
  private List<String> worker(String topic) {
    Path target = root.resolve("grader/target");
    try {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
      boolean cached = Files.exists(target.resolve("judge.aot"));
      if (cached) {
        command.add("-XX:AOTCache=" + target.resolve("judge.aot"));
        command.add("-Xlog:aot=off,cds=off");
      }
      command.addAll(List.of("-Dfile.encoding=UTF-8", "-Ddayone.root=" + root, "-cp"));
      command.add(
          target.resolve(cached ? "judge.jar" : "classes")
              + ":"
              + Files.readString(target.resolve("judge.classpath")).strip());
      command.addAll(List.of("dayone.grader.cli.Main", "cohort", "worker", "--hidden"));
      if (!topic.isEmpty()) {
        command.addAll(List.of("--topic", topic));
      }
      return command;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Gives every student the row of the first. */
  private static final class Played implements Supplier<Worker> {
    private final List<String> command;
    private @Nullable Row row;

    Played(List<String> command) {
      this.command = command;
    }

    @Override
    public Worker get() {
      return new Worker() {
        @Override
        public Answer grade(Entry entry, String key) throws InterruptedException {
          Row real = real(entry);
          return new Answer(
              Row.graded(entry.student(), real.key(), real.graded(), real.sources()), false);
        }

        @Override
        public void close() {}
      };
    }

    private synchronized Row real(Entry entry) throws InterruptedException {
      if (row == null) {
        try (WorkerProcess worker = new WorkerProcess(command)) {
          row = worker.grade(entry, "").row();
        }
      }
      return Objects.requireNonNull(row);
    }
  }

  private static final class Meter implements Progress {
    private final int workers;
    private final List<String> memory = new ArrayList<>();
    private int done;
    private long begun;
    private long ended;

    Meter(int workers) {
      this.workers = workers;
    }

    @Override
    public void begins(int students) {
      begun = System.nanoTime();
    }

    @Override
    public synchronized void isDone(String student, String result, boolean worked) {
      if (STOPS.contains(++done)) {
        memory.add(done + " submissions: heap after collection " + heaps());
      }
    }

    /** Of this process, then of each worker. */
    private static String heaps() {
      StringBuilder text = new StringBuilder(heap(ProcessHandle.current()));
      ProcessHandle.current().children().forEach(worker -> text.append(", ").append(heap(worker)));
      return text + " MB";
    }

    private static String heap(ProcessHandle jvm) {
      jcmd(jvm, "GC.run");
      Matcher used = USED.matcher(jcmd(jvm, "GC.heap_info"));
      long kilobytes = 0;
      // One line for each generation; the metaspace comes after them.
      for (int i = 0; i < 2 && used.find(); i++) {
        kilobytes += Long.parseLong(used.group(1));
      }
      return String.format(Locale.ROOT, "%.1f", kilobytes / 1024.0);
    }

    private static String jcmd(ProcessHandle jvm, String command) {
      try {
        Process process =
            new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                    Long.toString(jvm.pid()),
                    command)
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        return "";
      }
    }

    @Override
    public void says(String sentence) {
      System.out.println(sentence);
    }

    @Override
    public void ends() {
      ended = System.nanoTime();
    }

    void print(int count) {
      double seconds = (ended - begun) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%d submissions, %d workers: %.1f s, %.1f a minute%n",
          count,
          workers,
          seconds,
          count * 60 / seconds);
      memory.forEach(System.out::println);
      System.out.println("all written: heap after collection " + heaps());
    }
  }
}
