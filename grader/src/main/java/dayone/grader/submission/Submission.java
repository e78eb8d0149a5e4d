package dayone.grader.submission;

import dayone.grader.catalog.Topic;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The student's files of one topic.
 *
 * @param topic the topic
 * @param files every editable file of the topic, in the order of {@code topic.json}
 */
public record Submission(Topic topic, SequencedMap<String, SubmittedFile> files) {

  /** Returns this submission with some files taken out for the reasons given. */
  public Submission without(Map<String, SubmittedFile.Missing> reasons) {
    SequencedMap<String, SubmittedFile> rest = new LinkedHashMap<>(files);
    reasons.forEach(rest::replace);
    return new Submission(topic, rest);
  }

  /** Returns this submission with another content of one file. */
  public Submission with(String file, String text) {
    SequencedMap<String, SubmittedFile> changed = new LinkedHashMap<>(files);
    changed.replace(file, new SubmittedFile.Present(text));
    return new Submission(topic, changed);
  }
}
