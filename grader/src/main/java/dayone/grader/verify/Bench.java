package dayone.grader.verify;

import dayone.grader.GraderFault;
import dayone.grader.catalog.Course;
import dayone.grader.catalog.Topic;
import dayone.grader.pipeline.Grading;
import dayone.grader.submission.Submission;
import dayone.grader.submission.SubmissionReader;
import dayone.grader.submission.UnreadableSubmission;
import java.nio.file.Path;

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

  private static Submission submission(Path folder, Topic topic) {
    try {
      return new SubmissionReader(folder).read(topic);
    } catch (UnreadableSubmission e) {
      throw new GraderFault(folder + " is needed to verify the course, but cannot be read.", e);
    }
  }
}
