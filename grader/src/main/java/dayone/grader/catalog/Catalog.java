package dayone.grader.catalog;

import java.util.List;
import java.util.Optional;

/**
 * All topics.
 *
 * @param topics in the order of their numbers, at least one
 */
public record Catalog(List<Topic> topics) {

  /** Returns the topic that is called {@code name}: its id, its folder's name or its number. */
  public Optional<Topic> find(String name) {
    return topics.stream().filter(topic -> topic.isCalled(name)).findFirst();
  }

  /** Returns the names a user may choose from, for an error message. */
  public String names() {
    return String.join(", ", topics.stream().map(Topic::id).toList());
  }
}
