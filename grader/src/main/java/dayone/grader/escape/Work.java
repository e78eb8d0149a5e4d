package dayone.grader.escape;

import java.nio.file.Path;
import java.util.SequencedMap;

/** What an attack or a twin hands in. */
sealed interface Work {
  /**
   * Some editable files; the others are the solution's.
   *
   * @param texts their texts, by their simple names
   */
  record Files(SequencedMap<String, String> texts) implements Work {}

  /**
   * A whole submission, with all that is beside the editable files as well.
   *
   * @param submitted a folder or an archive
   */
  record Whole(Path submitted) implements Work {}
}
