package dayone.grader.inspect;

import dayone.grader.catalog.Topic;
import dayone.grader.compile.CompiledClass;
import java.util.Optional;

/** One thing that a class of a submission has to keep to. */
interface Rule {
  /** Returns what is wrong with the class, or nothing. */
  Optional<String> broken(Topic topic, CompiledClass compiled);
}
