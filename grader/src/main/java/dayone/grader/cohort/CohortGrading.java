package dayone.grader.cohort;

import dayone.grader.GraderFault;
import dayone.grader.catalog.Course;
import dayone.grader.catalog.ExpectedTest;
import dayone.grader.catalog.Topic;
import dayone.grader.catalog.Visibility;
import dayone.grader.execute.Limits;
import dayone.grader.pipeline.Grading;
import dayone.grader.pipeline.Installation;
import dayone.grader.report.Reporter;
import dayone.grader.score.Grade;
import dayone.grader.score.TopicGrade;
import dayone.grader.submission.Submission;
import dayone.grader.submission.SubmissionReader;
import dayone.grader.submission.SubmittedFile;
import dayone.grader.submission.UnreadableSubmission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Grades the submissions of a cohort in this process. */
public final class CohortGrading implements Worker {
  private final Grading grading;
  private final Options options;
  private final String version;

  /** The template's files, by topic and file. */
  private final Map<String, String> template = new HashMap<>();

  /**
   * The grades of topics that somebody has not touched, by topic: the same for all who have not,
   * and in the middle of a course that is most of them.
   */
  private final Map<String, TopicGrade> untouched = new HashMap<>();

  /**
   * What is the same for all students.
   *
   * @param topics the topics to grade
   * @param before grades the last commit before it; null for what is there
   * @param withHidden whether hidden tests count
   */
  public record Options(List<Topic> topics, @Nullable Instant before, boolean withHidden) {}

  /** Creates a grading. */
  public CohortGrading(Installation installation, Limits limits, Options options) {
    this.grading = new Grading(installation, limits);
    this.options = options;
    this.version = GraderVersion.of(installation, options.topics(), limits, grading);
    for (Topic topic : options.topics()) {
      for (String file : topic.editable()) {
        template.put(path(topic, file), text(installation.course(), topic, file));
      }
    }
  }

  private static String text(Course course, Topic topic, String file) {
    try {
      return Files.readString(course.folder(topic).resolve(file));
    } catch (IOException e) {
      throw new GraderFault("exercises/" + topic.folder() + "/" + file + " cannot be read.", e);
    }
  }

  private static String path(Topic topic, String file) {
    return topic.folder() + "/" + file;
  }

  @Override
  public Answer grade(Entry entry, String key) {
    try {
      SubmissionReader reader = reader(entry);
      List<Submission> submissions = options.topics().stream().map(reader::read).toList();
      String own = key(submissions);
      return own.equals(key)
          ? new Answer(null, false)
          : new Answer(row(entry.student(), own, submissions), grading.isSpent());
    } catch (UnreadableSubmission e) {
      return new Answer(
          Row.without(entry.student(), Ending.UNREADABLE, withoutFolder(entry, e)), false);
    } catch (Throwable e) {
      // Also an error: the next student is graded by another process.
      return new Answer(Row.without(entry.student(), Ending.FAULT, described(e)), true);
    }
  }

  static String described(Throwable thrown) {
    StringBuilder text =
        new StringBuilder(
            thrown instanceof GraderFault fault
                ? String.valueOf(fault.getMessage())
                : thrown.toString());
    StackTraceElement[] trace = thrown.getStackTrace();
    if (trace.length > 0) {
      text.append(" (at ").append(trace[0]).append(')');
    }
    Throwable cause = thrown.getCause();
    return (cause == null ? text : text.append(" Cause: ").append(cause)).toString();
  }

  /** Shards have their folders in different places, and yet the same gradebook. */
  private static String withoutFolder(Entry entry, UnreadableSubmission thrown) {
    Path submitted = entry.submitted();
    String message = String.valueOf(thrown.getMessage());
    return submitted == null
        ? message
        : message.replace(submitted.toString(), submitted.getFileName().toString());
  }

  private Row row(String student, String key, List<Submission> submissions) {
    List<Submission> work =
        submissions.stream()
            .filter(
                submission -> !untouched.containsKey(submission.topic().id()) || isWork(submission))
            .toList();
    Iterator<TopicGrade> graded =
        grading
            .gradeInTurn(
                work.stream().map(each -> new Grading.Part(each, tests(each.topic()))).toList())
            .iterator();
    List<TopicGrade> grades = new ArrayList<>();
    for (Submission submission : submissions) {
      String topic = submission.topic().id();
      if (!work.contains(submission)) {
        grades.add(Objects.requireNonNull(untouched.get(topic)));
        continue;
      }
      TopicGrade grade = graded.next();
      if (!isWork(submission)) {
        untouched.put(topic, grade);
      }
      grades.add(grade);
    }
    return Row.graded(
        student,
        key,
        new Reporter().report(new Grade(List.copyOf(grades)), grading.walls()),
        changed(submissions));
  }

  private List<ExpectedTest> tests(Topic topic) {
    return topic.tests().stream()
        .filter(test -> options.withHidden() || test.visibility() == Visibility.VISIBLE)
        .toList();
  }

  /** Returns whether anything differs from the template. */
  private boolean isWork(Submission submission) {
    return submission.files().entrySet().stream()
        .anyMatch(file ->
            !(file.getValue() instanceof SubmittedFile.Present(String text)
                && text.equals(template.get(path(submission.topic(), file.getKey())))));
  }

  private String key(List<Submission> submissions) {
    Digest digest = new Digest().add(version).add(Boolean.toString(options.withHidden()));
    for (Submission submission : submissions) {
      digest.add(submission.topic().id());
      submission
          .files()
          .forEach((file, found) -> {
            digest.add(file);
            switch (found) {
              case SubmittedFile.Present(String text) -> digest.add("is").add(text);
              case SubmittedFile.Missing(int line, String reason) ->
                  digest.add("is not").add(line + " " + reason);
            }
          });
    }
    return digest.hex();
  }

  private SequencedMap<String, String> changed(List<Submission> submissions) {
    SequencedMap<String, String> changed = new TreeMap<>();
    for (Submission submission : submissions) {
      submission
          .files()
          .forEach((file, found) -> {
            String path = path(submission.topic(), file);
            if (found instanceof SubmittedFile.Present(String text)
                && !text.equals(template.get(path))) {
              changed.put(path, text);
            }
          });
    }
    return changed;
  }

  private SubmissionReader reader(Entry entry) throws UnreadableSubmission {
    Path submitted = entry.submitted();
    if (submitted == null) {
      throw new GraderFault(entry.student() + " has submitted nothing that could be graded.");
    }
    if (!Files.isDirectory(submitted)) {
      // An archive was handed in when it was handed in; it has no history to choose from.
      return new SubmissionReader(submitted);
    }
    boolean bare = isBare(submitted);
    Instant moment = options.before();
    if (moment == null) {
      return bare ? SubmissionReader.ofCommit(submitted, "HEAD") : new SubmissionReader(submitted);
    }
    return SubmissionReader.ofLastCommitBefore(submitted, moment);
  }

  private static boolean isBare(Path folder) {
    return Files.isRegularFile(folder.resolve("HEAD"))
        && Files.isDirectory(folder.resolve("objects"))
        && Files.isDirectory(folder.resolve("refs"));
  }

  @Override
  public void close() {
    // Each grading cleans up behind itself.
  }
}
