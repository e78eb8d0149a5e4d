package dayone.grader.execute;

import dayone.grader.GraderFault;
import dayone.grader.catalog.Course;
import dayone.grader.catalog.ExpectedTest;
import dayone.grader.catalog.Topic;
import dayone.grader.compile.Compilation;
import dayone.grader.inspect.Inspected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Runs tests against the classes of a submission. */
public final class TestRunner {
  private static final long MEGABYTE = 1024 * 1024;

  /** Far more than the tests of a topic write. */
  private static final long LEAST_FREE_BYTES = 64 * MEGABYTE;

  private final Course course;
  private final ChildSettings settings;
  private final Limits limits;
  private final ToLongFunction<Path> freeBytes;

  /**
   * Creates a runner.
   *
   * @param course where the compiled tests are
   * @param settings how a child is started
   * @param limits how long a test may take
   */
  public TestRunner(Course course, ChildSettings settings, Limits limits) {
    this(course, settings, limits, TestRunner::usableBytes);
  }

  /** With another way to ask how much room there is for files in a folder. */
  TestRunner(Course course, ChildSettings settings, Limits limits, ToLongFunction<Path> freeBytes) {
    this.course = course;
    this.settings = settings;
    this.limits = limits;
    this.freeBytes = freeBytes;
  }

  private static long usableBytes(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      throw new GraderFault("How much room the disk has cannot be told: " + folder, e);
    }
  }

  /**
   * A full disk of the machine must not look like a mistake of the student.
   *
   * @throws GraderFault if there is little room left
   */
  private void requireDisk(Path folder) {
    long free = freeBytes.applyAsLong(folder);
    if (free < LEAST_FREE_BYTES) {
      throw new GraderFault(
          "The disk is full: only "
              + free / MEGABYTE
              + " MB are free where tests run ("
              + folder
              + "), so a test that failed cannot be judged. Make room, or set java.io.tmpdir or"
              + " TMPDIR to another disk, and grade again.");
    }
  }

  /** Returns the names of the walls between the tests and the machine. */
  public List<String> walls() {
    List<String> walls = new ArrayList<>(List.of("inspection", "process", "limits", "permission"));
    if (settings.sandbox().isUp()) {
      walls.add("bubblewrap");
    }
    return List.copyOf(walls);
  }

  /**
   * Runs tests. No child is started where no file of the student could be used.
   *
   * @param inspected the classes; they must have been found clean
   * @param tests the tests to run, of the same topic, in this order
   * @throws GraderFault if a child cannot be started
   */
  public Execution run(Inspected inspected, List<ExpectedTest> tests) {
    Compilation compilation = inspected.compilation();
    if (!inspected.isClean()) {
      throw new GraderFault("Classes that may not run were to be run: " + inspected.findings());
    }
    if (!compilation.hasWorkOfTheStudent()) {
      Outcome outcome = new Verdicts(compilation).nothingToRun();
      SequencedMap<ExpectedTest, Outcome> outcomes = new LinkedHashMap<>();
      tests.forEach(test -> outcomes.put(test, outcome));
      return new Execution(compilation, outcomes);
    }
    try (Workspace workspace = new Workspace();
        Reaper reaper = new Reaper(workspace)) {
      workspace.write(compilation.classes());
      ChildStarter starter =
          new ChildStarter(
              settings,
              workspace,
              reaper,
              List.of(compilation.topic()),
              classes(List.of(compilation.topic()), workspace));
      return new Execution(
          compilation, new Run(starter, new Verdicts(compilation), workspace).all(tests));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GraderFault("The grader was interrupted while tests ran.", e);
    }
  }

  /**
   * Opens a lane for topics of one submission. Its child starts with the first test.
   *
   * @param topics the topics that may run in it
   */
  public Lane lane(List<Topic> topics) {
    Workspace workspace = new Workspace();
    Reaper reaper = new Reaper(workspace);
    // A class path takes a folder for one only if it is there when the JVM starts.
    workspace.write(List.of());
    return new Lane(
        workspace,
        reaper,
        new ChildStarter(settings, workspace, reaper, topics, classes(topics, workspace)),
        limits);
  }

  private List<Path> classes(List<Topic> topics, Workspace workspace) {
    List<Path> folders = new ArrayList<>();
    topics.forEach(topic -> folders.add(course.testClasses(topic)));
    folders.add(workspace.classes());
    // The course's own resources; those of a submission are never taken.
    for (Topic topic : topics) {
      Path resources = course.folder(topic).resolve("src").resolve("main").resolve("resources");
      if (Files.isDirectory(resources)) {
        folders.add(resources);
      }
    }
    return folders;
  }

  /** One pass over the tests, with as many children as it takes. */
  private final class Run {
    private final ChildStarter starter;
    private final Verdicts verdicts;
    private final Workspace workspace;
    private final Map<Integer, Integer> endsByTask = new HashMap<>();
    private @Nullable Child child;
    private boolean fresh;

    Run(ChildStarter starter, Verdicts verdicts, Workspace workspace) {
      this.starter = starter;
      this.verdicts = verdicts;
      this.workspace = workspace;
    }

    SequencedMap<ExpectedTest, Outcome> all(List<ExpectedTest> tests) throws InterruptedException {
      // Hidden tests last: what the student's code has seen of them can then be told to no test
      // whose
      // message is shown.
      List<ExpectedTest> order = new ArrayList<>(tests);
      order.sort(Comparator.comparing(ExpectedTest::visibility));
      Map<ExpectedTest, Outcome> outcomes = new HashMap<>();
      try {
        for (ExpectedTest test : order) {
          outcomes.put(test, one(test));
        }
      } finally {
        discard();
      }
      SequencedMap<ExpectedTest, Outcome> inOrder = new LinkedHashMap<>();
      tests.forEach(test -> inOrder.put(test, Objects.requireNonNull(outcomes.get(test))));
      return inOrder;
    }

    private Outcome one(ExpectedTest test) throws InterruptedException {
      boolean wasFresh = ready();
      Reply reply = ask(test);
      if (reply instanceof Reply.Killed || (!(reply instanceof Reply.Ended) && !wasFresh)) {
        // What an earlier test left behind may be the cause: only a run of its own is proof.
        ready();
        reply = ask(test);
      }
      Outcome outcome =
          switch (reply) {
            case Reply.Ended(var frame) -> verdicts.of(frame);
            case Reply.Overdue() -> ended(test, verdicts.overdue());
            case Reply.Gone gone -> ended(test, verdicts.of(gone));
            case Reply.Killed() ->
                throw new GraderFault(
                    "The test process was killed twice (signal 9), not by the grader. The system does"
                        + " that where memory runs out: grade on a machine with more, or with less"
                        + " beside it.");
          };
      if (outcome.status() != Status.PASSED && outcome.status() != Status.TODO) {
        requireDisk(workspace.folder());
      }
      return outcome;
    }

    /** Makes sure that there is a child, and returns whether it has not run a test yet. */
    private boolean ready() throws InterruptedException {
      if (child == null) {
        child = starter.start();
        fresh = true;
      }
      return fresh;
    }

    private Reply ask(ExpectedTest test) throws InterruptedException {
      Child asked = child;
      if (asked == null) {
        throw new IllegalStateException("No child to ask.");
      }
      int ends = endsByTask.getOrDefault(test.task(), 0);
      Reply reply = asked.run(test, limits.cpu(ends), limits.wall(ends));
      fresh = false;
      if (!(reply instanceof Reply.Ended)) {
        discard();
      }
      return reply;
    }

    private Outcome ended(ExpectedTest test, Outcome outcome) {
      endsByTask.merge(test.task(), 1, Integer::sum);
      return outcome;
    }

    private void discard() {
      if (child != null) {
        child.close();
        child = null;
      }
    }
  }
}
