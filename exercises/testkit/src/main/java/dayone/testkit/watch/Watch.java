package dayone.testkit.watch;

import dayone.testkit.compiler.TopicCompiler;
import dayone.testkit.forked.Message;
import dayone.testkit.forked.WaitingJvm;
import dayone.testkit.scoreboard.Paint;
import dayone.testkit.scoreboard.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** Runs the tests of what is saved, until it is closed. */
public final class Watch implements AutoCloseable {

  /**
   * How a watch works.
   *
   * @param libraries the class path of tests, without the topics
   * @param flags flags of the JVM that runs tests, besides its own
   * @param cpuPerTest how much CPU time a test may use
   */
  public record Setup(List<Path> libraries, List<String> flags, Duration cpuPerTest) {}

  /** Says what is next, after each round. */
  public interface Next {
    /** Returns a line. */
    String line() throws IOException;
  }

  private sealed interface Event {}

  private record Saved(Set<Path> files) implements Event {}

  private record Heard(WaitingJvm from, Message message) implements Event {}

  private record Asked(Path topic) implements Event {}

  private record Closed() implements Event {}

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final Map<Path, TopicRounds> topics = new HashMap<>();

  /** Files to look at, by topic; the order is that of the first save of each. */
  private final SequencedMap<Path, Set<Path>> pending = new LinkedHashMap<>();

  private final Setup setup;
  private final PrintStream out;
  private final Progress progress;
  private final Next next;
  private final Verdict verdict;
  private final SavedFiles savedFiles;
  private final List<Path> folders;
  private @Nullable WaitingJvm jvm;
  private @Nullable Path jvmTopic;
  private boolean jvmIsReady;
  private boolean closed;

  /**
   * Begins to watch.
   *
   * @param folders the folders of the topics, absolute
   * @param out where verdicts go
   */
  public Watch(
      List<Path> folders, Setup setup, PrintStream out, Paint paint, Progress progress, Next next) {
    this.folders = List.copyOf(folders);
    this.setup = setup;
    this.out = out;
    this.progress = progress;
    this.next = next;
    this.verdict = new Verdict(paint);
    List<Path> sources = new ArrayList<>();
    for (Path folder : this.folders) {
      sources.add(folder.resolve(Path.of("src", "main", "java")));
      sources.add(folder.resolve(Path.of("src", "test", "java")));
    }
    this.savedFiles = new SavedFiles(sources, files -> events.add(new Saved(files)));
  }

  /** Asks for a round of all tests of a topic. May be called on any thread. */
  public void ask(Path topic) {
    events.add(new Asked(topic));
  }

  /** Works until {@link #close} is called. */
  public void run() throws InterruptedException {
    try {
      while (!closed) {
        if (pending.isEmpty()) {
          take(events.take());
        } else {
          Map.Entry<Path, Set<Path>> oldest = pending.pollFirstEntry();
          try {
            round(rounds(oldest.getKey()), oldest.getValue());
          } catch (IOException e) {
            out.println("This round failed, and not by your fault: " + e);
          }
          out.flush();
        }
      }
    } finally {
      savedFiles.close();
      dropJvm();
    }
  }

  /** Ends {@link #run}, also in the middle of a round. */
  @Override
  public void close() {
    events.add(new Closed());
  }

  /** Returns whether a round has to be given up. */
  private boolean take(Event event) {
    switch (event) {
      case Saved(Set<Path> files) -> {
        for (Path file : files) {
          folders.stream()
              .filter(file::startsWith)
              .forEach(topic -> pending.computeIfAbsent(topic, each -> new TreeSet<>()).add(file));
        }
        return true;
      }
      case Asked(Path topic) -> pending.computeIfAbsent(topic, each -> new TreeSet<>());
      case Closed() -> {
        closed = true;
        return true;
      }
      case Heard(WaitingJvm from, Message message) -> {
        if (from == jvm) {
          heardWhileIdle(message);
        }
      }
    }
    return false;
  }

  private void heardWhileIdle(Message message) {
    if (message instanceof Message.Ready) {
      jvmIsReady = true;
    } else if (message instanceof Message.Gone) {
      jvm = null;
    }
  }

  private TopicRounds rounds(Path folder) throws IOException {
    TopicRounds topic = topics.get(folder);
    if (topic == null) {
      topic = new TopicRounds(folder, setup.libraries());
      topics.put(folder, topic);
    }
    return topic;
  }

  private void round(TopicRounds topic, Set<Path> saved) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    out.println(verdict.heading(topic.name(), saved, !topic.hasRun()));
    TopicCompiler.Result result = topic.compile(saved);
    if (result instanceof TopicCompiler.Rejected(String text, boolean inTests)) {
      saved.stream()
          .filter(file -> !Files.exists(file))
          .forEach(file -> out.println(verdict.deleted(topic.name(), file)));
      out.print(verdict.doesNotCompile(text, inTests));
      prepare(topic);
      return;
    }
    List<String> classes = topic.owed();
    if (classes.isEmpty()) {
      out.println("No test uses what you saved.");
    } else {
      Round round = new Round();
      if (!play(topic, classes, round)) {
        return;
      }
      progress.record(topic.folder(), topic.ran(classes, round.isWhole(), round.scores()));
      Duration took = Duration.ofNanos(System.nanoTime() - begin);
      out.println(verdict.counts(round.states(), took));
      progress
          .ofTopic(topic.folder())
          .lines()
          .filter(line -> !line.isBlank())
          .limit(1)
          .forEach(out::println);
    }
    out.println(next.line());
    out.flush();
    prepare(topic);
  }

  /** Returns false if it was given up, for what was saved meanwhile. */
  private boolean play(TopicRounds topic, List<String> classes, Round round)
      throws IOException, InterruptedException {
    while (!round.isDone()) {
      WaitingJvm runs = waiting(topic);
      boolean isTold = false;
      do {
        if (!isTold && jvmIsReady) {
          round.runs();
          runs.run(topic.folder(), setup.cpuPerTest(), classes, round.begun());
          isTold = true;
        }
        if (!heard(runs, round)) {
          if (isTold) {
            dropJvm();
          }
          return false;
        }
      } while (!round.isDone() && (!isTold || !round.isCutShort()));
      dropJvm();
    }
    return true;
  }

  private boolean heard(WaitingJvm runs, Round round) throws InterruptedException {
    Event event = events.take();
    if (!(event instanceof Heard(WaitingJvm from, Message message))) {
      return !take(event);
    }
    if (from == runs) {
      if (message instanceof Message.Ready) {
        jvmIsReady = true;
      } else if (message instanceof Message.Printed(String line)) {
        out.println("  | " + line);
      }
      Message.Ended ended = round.take(message);
      String text = ended == null ? "" : verdict.ended(ended);
      if (!text.isEmpty()) {
        out.println(text);
      }
    }
    return true;
  }

  private WaitingJvm waiting(TopicRounds topic) throws IOException {
    if (jvm != null && topic.folder().equals(jvmTopic)) {
      return jvm;
    }
    dropJvm();
    List<Path> classPath = new ArrayList<>(topic.classFolders());
    classPath.addAll(setup.libraries());
    WaitingJvm started =
        new WaitingJvm(
            topic.folder(),
            classPath,
            setup.flags(),
            (from, message) -> events.add(new Heard(from, message)));
    jvm = started;
    jvmTopic = topic.folder();
    jvmIsReady = false;
    return started;
  }

  /** Has a JVM ready for the next save, which is likely one of the same topic. */
  private void prepare(TopicRounds topic) throws IOException {
    waiting(topic);
  }

  private void dropJvm() {
    if (jvm != null) {
      jvm.close();
      jvm = null;
    }
  }
}
