package dayone.grader.compile;

import dayone.grader.catalog.Topic;
import java.util.List;
import java.util.SequencedMap;

/**
 * The classes of one submitted topic.
 *
 * @param topic the topic
 * @param classes all classes: the student's, those of stubs that stand in, those of given files
 * @param replaced the editable files whose stub stands in, each with the reason in a sentence
 * @param problems what to show the student, in the order of files and lines
 */
public record Compilation(
    Topic topic,
    List<CompiledClass> classes,
    SequencedMap<String, String> replaced,
    List<Problem> problems) {

  /** Returns whether at least one file of the student made it. */
  public boolean hasWorkOfTheStudent() {
    return replaced.size() < topic.editable().size();
  }
}
