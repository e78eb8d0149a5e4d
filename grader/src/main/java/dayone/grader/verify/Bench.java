package dayone.grader.verify;

import dayone.grader.GraderFault;
import dayone.grader.catalog.Course;
import dayone.grader.catalog.Topic;
import dayone.grader.pipeline.Grading;
import dayone.grader.submission.Submission;
import dayone.grader.submission.SubmissionReader;
import dayone.grader.submission.UnreadableSubmission;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * What the checks work with.
 *
 * @param course the course
 * @param grading the pipeline
 */
record Bench(Course course, Grading grading) {

  Submission stubs(Topic topic) {
    return submission(course.exercises(), topic);
  }

  Submission solution(Topic topic) {
    return submission(course.solutions(), topic);
  }

  /**
   * Judges wrong and other solutions side by side, one per processor: there are hundreds of them,
   * and each is a process of its own. A test's limits are CPU time, so neighbours change no
   * verdict.
   *
   * @return what was found, in the order of {@code all}
   */
  <T, R> List<R> each(List<T> all, Function<T, R> judge) {
    List<R> results = new ArrayList<>();
    try (ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      List<Future<R>> running = new ArrayList<>();
      all.forEach(one -> running.add(threads.submit(() -> judge.apply(one))));
      for (Future<R> each : running) {
        try {
          results.add(each.get());
        } catch (ExecutionException e) {
          threads.shutdownNow();
          throw e.getCause() instanceof GraderFault fault
              ? fault
              : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
          threads.shutdownNow();
          Thread.currentThread().interrupt();
          throw new GraderFault("The grader was interrupted while it verified.", e);
        }
      }
    }
    return List.copyOf(results);
  }

  private static Submission submission(Path folder, Topic topic) {
    try {
      return new SubmissionReader(folder).read(topic);
    } catch (UnreadableSubmission e) {
      throw new GraderFault(folder + " is needed to verify the course, but cannot be read.", e);
    }
  }
}
