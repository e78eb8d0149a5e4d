package dayone.grader.publish;

import dayone.grader.catalog.Course;
import dayone.grader.catalog.PublishingDay;
import dayone.grader.catalog.Topic;
import dayone.grader.git.Git;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Publishes the solutions of topics in a repository. */
public final class Publication {
  /** The one folder of the branch. */
  static final String FOLDER = "published-solutions";

  private final Course course;
  private final List<Topic> all;
  private final InstantSource clock;

  /**
   * Creates a publication.
   *
   * @param course the course
   * @param all all of its topics
   * @param clock tells whether a topic's day has come
   */
  public Publication(Course course, List<Topic> all, InstantSource clock) {
    this.course = course;
    this.all = List.copyOf(all);
    this.clock = clock;
  }

  /**
   * Publishes every topic whose day has come.
   *
   * @param lines gets one line for each topic
   * @throws NotPublished if {@code directory} is not a repository, or shows the branch
   */
  public void publishWhatIsDue(Path directory, String branch, PrintWriter lines)
      throws NotPublished {
    List<Topic> due = new ArrayList<>();
    for (Topic topic : all) {
      Optional<String> why = notYet(topic);
      if (why.isEmpty()) {
        due.add(topic);
      } else {
        lines.println("later  " + why.get());
      }
    }
    publish(directory, branch, due, lines);
  }

  /**
   * Publishes some topics.
   *
   * @param force whether to do so before their day
   * @throws NotPublished also if the day of one of them has not come
   */
  public void publish(
      Path directory, String branch, List<Topic> topics, boolean force, PrintWriter lines)
      throws NotPublished {
    List<String> reasons = topics.stream().map(this::notYet).flatMap(Optional::stream).toList();
    if (!force && !reasons.isEmpty()) {
      throw new NotPublished(
          String.join("\n", reasons) + "\nNothing was published. --force does it all the same.");
    }
    publish(directory, branch, topics, lines);
  }

  private Optional<String> notYet(Topic topic) {
    Optional<OffsetDateTime> day = PublishingDay.of(course, topic);
    if (day.isEmpty()) {
      return Optional.of(
          topic.folder() + " has no day: its topic.json has no \"solutionsFrom\" yet.");
    }
    return clock.instant().isBefore(day.get().toInstant())
        ? Optional.of(topic.folder() + " is not to be published before " + day.get() + ".")
        : Optional.empty();
  }

  private void publish(Path directory, String branch, List<Topic> topics, PrintWriter lines)
      throws NotPublished {
    Git git = new Git(directory);
    if (!git.isRepository()) {
      throw new NotPublished(
          directory + " is not a git repository. Name the template's, or a clone of it.");
    }
    SolutionsBranch solutions = new SolutionsBranch(git, branch);
    if (solutions.isCheckedOut()) {
      throw new NotPublished(
          "The branch \"" + branch + "\" is checked out in " + directory + ". Switch to another.");
    }
    if (topics.isEmpty()) {
      lines.println("Nothing is due.");
      lines.flush();
      return;
    }
    SortedMap<String, String> files = new TreeMap<>();
    List<String> folders = new ArrayList<>();
    for (Topic topic : topics) {
      String folder = FOLDER + "/" + topic.folder();
      folders.add(folder);
      new PublishedTopic(course, topic)
          .files()
          .forEach((path, text) -> files.put(folder + "/" + path, text));
    }
    TreeSet<String> published = new TreeSet<>(solutions.folders(FOLDER));
    topics.forEach(topic -> published.add(topic.folder()));
    files.put(FOLDER + "/README.md", index(published));
    String names = topics.stream().map(Topic::folder).collect(Collectors.joining(", "));
    boolean changed = solutions.commit(folders, files, "Solutions: " + names);
    topics.forEach(topic -> lines.println("ok     " + topic.folder()));
    lines.println(
        changed
            ? "Published on the branch \"" + branch + "\". Push it."
            : "The branch \"" + branch + "\" has all of it already.");
    lines.flush();
  }

  private String index(Set<String> published) {
    StringBuilder text =
        new StringBuilder(
            """
            # Solutions

            One solution of each task, the notes on it, and the mistakes that many make. Yours may look different and
            be as good: read the notes on what each way costs.

            To try a solution, copy its files over those in the topic's `src/main/java`, or read it beside your own.

            | topic | notes | typical mistakes |
            |---|---|---|
            """);
    all.stream()
        .filter(topic -> published.contains(topic.folder()))
        .sorted(Comparator.comparingInt(Topic::number))
        .forEach(topic ->
            text.append(
                "| %s | [notes](%s/NOTES.md) | [mistakes](%s/MISCONCEPTIONS.md) |\n"
                    .formatted(topic.title(), topic.folder(), topic.folder())));
    return text.toString();
  }
}
