package dayone.grader.catalog;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * When a topic's solutions may be seen. Not a part of {@link Topic}: a grade must not depend on the
 * day it is made.
 */
public final class PublishingDay {
  private PublishingDay() {}

  /** Returns the time that the topic's {@code topic.json} names, or nothing if it names none. */
  public static Optional<OffsetDateTime> of(Course course, Topic topic) {
    return TopicFile.read(
            course.folder(topic).resolve("topic.json"),
            "exercises/" + topic.folder() + "/topic.json")
        .day();
  }
}
