package dayone.grader.compile;

import dayone.grader.GraderFault;
import dayone.grader.catalog.Course;
import dayone.grader.catalog.Topic;
import dayone.grader.submission.Submission;
import dayone.grader.submission.SubmittedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Compiles submissions of any topic; stubs stand in for files that cannot be used. */
public final class SubmissionCompiler {
  /** More than a student reads at once; the rest follows from the first ones as a rule. */
  static final int MAX_PROBLEMS = 20;

  private static final int MAX_MESSAGE = 2_000;

  private final Course course;
  private final Javac javac;

  /**
   * Creates a compiler.
   *
   * @param course where stubs and given files are
   * @param classPath what the student's code may use: the runtime and JSpecify
   */
  public SubmissionCompiler(Course course, List<Path> classPath) {
    this.course = course;
    this.javac = new Javac(classPath);
  }

  /**
   * Compiles a submission.
   *
   * @throws GraderFault if not even the stubs compile
   */
  public Compilation compile(Submission submission) {
    return new Attempt(submission).run();
  }

  /** Returns whether a compiler that was given up on still runs. */
  public boolean isSpent() {
    return javac.isSpent();
  }

  /** The state of compiling one submission: which files of the student are still in. */
  private final class Attempt {
    private final Topic topic;
    private final SequencedMap<String, String> work = new LinkedHashMap<>();
    private final SequencedMap<String, String> replaced = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Attempt(Submission submission) {
      topic = submission.topic();
      submission
          .files()
          .forEach((file, found) -> {
            switch (found) {
              case SubmittedFile.Present(String text) -> work.put(file, text);
              case SubmittedFile.Missing(int line, String reason) ->
                  replace(
                      file,
                      List.of(new Problem(file, line, reason)),
                      file + (line > 0 ? ":" + line : "") + " " + reason + ".");
            }
          });
    }

    Compilation run() {
      // Each turn takes at least one file out of the work, so this ends.
      while (true) {
        switch (javac.compile(sources(work))) {
          case Javac.Done(List<CompiledClass> classes) -> {
            problems.sort(
                Comparator.comparingInt((Problem p) -> topic.editable().indexOf(p.file()))
                    .thenComparingInt(Problem::line));
            return new Compilation(topic, List.copyOf(classes), inOrder(), shown());
          }
          case Javac.Errors(List<Problem> errors) -> replaceThoseWith(errors);
          case Javac.GaveUp() -> replaceThoseTheCompilerGivesUpOn();
        }
      }
    }

    private void replaceThoseWith(List<Problem> errors) {
      requireWork(": " + errors.getFirst());
      List<String> broken = work.keySet().stream().filter(file -> isIn(errors, file)).toList();
      for (String file : broken) {
        List<Problem> own = errors.stream().filter(error -> error.file().equals(file)).toList();
        replace(file, own, file + " does not compile:\n" + describe(file, own));
      }
      if (broken.isEmpty()) {
        // The errors are in stubs and given files: some file of the student lacks what they use.
        replaceGuilty(
            "does not fit the files that use it. Keep the signatures of the stub: "
                + errors.getFirst().message());
      }
    }

    private void replaceThoseTheCompilerGivesUpOn() {
      requireWork(": the compiler gave up.");
      replaceGuilty("makes the compiler give up. Write it in simpler and shorter steps");
    }

    /** Each file is tried alone among stubs; if none is guilty alone, they are so together. */
    private void replaceGuilty(String reason) {
      List<String> guilty = work.keySet().stream().filter(this::isGuiltyAlone).toList();
      for (String file : guilty.isEmpty() ? List.copyOf(work.keySet()) : guilty) {
        replace(file, List.of(new Problem(file, 0, reason)), file + " " + reason + ".");
      }
    }

    private boolean isGuiltyAlone(String file) {
      String text = work.getOrDefault(file, "");
      return switch (javac.compile(sources(Map.of(file, text)))) {
        case Javac.Done done -> false;
        case Javac.GaveUp gaveUp -> true;
        // Errors in itself may come from a file of the student that is left out here.
        case Javac.Errors(List<Problem> errors) ->
            errors.stream().anyMatch(error -> !error.file().equals(file));
      };
    }

    private static boolean isIn(List<Problem> errors, String file) {
      return errors.stream().anyMatch(error -> error.file().equals(file));
    }

    private void replace(String file, List<Problem> own, String reason) {
      work.remove(file);
      replaced.put(file, limited(reason));
      own.forEach(p -> problems.add(new Problem(p.file(), p.line(), limited(p.message()))));
    }

    private void requireWork(String detail) {
      if (work.isEmpty()) {
        throw new GraderFault(
            topic.folder() + ": the stubs and given files do not compile by themselves" + detail);
      }
    }

    private List<MemoryFiles.Source> sources(Map<String, String> texts) {
      List<MemoryFiles.Source> sources = new ArrayList<>();
      for (String file : topic.editable()) {
        String text = texts.get(file);
        sources.add(new MemoryFiles.Source(file, text == null ? ours(file) : text));
      }
      topic.given().forEach(file -> sources.add(new MemoryFiles.Source(file, ours(file))));
      return sources;
    }

    private String ours(String file) {
      try {
        return Files.readString(course.folder(topic).resolve(file));
      } catch (IOException e) {
        throw new GraderFault("exercises/" + topic.folder() + "/" + file + " cannot be read.", e);
      }
    }

    private List<Problem> shown() {
      return problems.size() <= MAX_PROBLEMS
          ? List.copyOf(problems)
          : List.copyOf(problems.subList(0, MAX_PROBLEMS));
    }

    private SequencedMap<String, String> inOrder() {
      SequencedMap<String, String> ordered = new LinkedHashMap<>();
      for (String file : topic.editable()) {
        String reason = replaced.get(file);
        if (reason != null) {
          ordered.put(file, reason);
        }
      }
      return ordered;
    }
  }

  private static String describe(String file, List<Problem> problems) {
    Problem first = problems.getFirst();
    String more = problems.size() > 1 ? "\n(" + (problems.size() - 1) + " more below it)" : "";
    String simple = file.substring(file.lastIndexOf('/') + 1);
    return simple + ":" + first.line() + ": " + first.message() + more;
  }

  private static String limited(String text) {
    return text.length() <= MAX_MESSAGE ? text : text.substring(0, MAX_MESSAGE) + " …";
  }
}
