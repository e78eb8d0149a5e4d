package dayone.grader.cohort;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dayone.grader.GraderFault;
import dayone.grader.report.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a folder of results is about: {@code cohort.json}. It is written first, so that a merge
 * knows who should have been graded by a machine that never came to it.
 *
 * @param schema always {@link #SCHEMA}
 * @param shard which part it is, such as {@code 3/20}
 * @param topics the ids of the graded topics
 * @param hidden whether hidden tests count
 * @param students the names, sorted
 */
@JsonPropertyOrder({"schema", "shard", "topics", "hidden", "students"})
record Manifest(
    String schema, String shard, List<String> topics, boolean hidden, List<String> students) {
  static final String SCHEMA = "dayone/cohort/v1";
  private static final String FILE = "cohort.json";

  static Manifest of(Shard shard, List<String> topics, boolean hidden, List<String> students) {
    return new Manifest(SCHEMA, shard.toString(), topics, hidden, students);
  }

  boolean isOfTheSameCohort(Manifest other) {
    return topics.equals(other.topics)
        && hidden == other.hidden
        && Shard.of(shard).count() == Shard.of(other.shard).count();
  }

  void write(Path folder) {
    try {
      Files.writeString(folder.resolve(FILE), JsonWriter.pretty().writeValueAsString(this) + "\n");
    } catch (IOException e) {
      throw new GraderFault(folder.resolve(FILE) + " cannot be written. Is the disk full?", e);
    }
  }

  /** Returns what a folder says of itself, if it is a folder of results. */
  static Optional<Manifest> in(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      Manifest manifest = JsonMapper.shared().readValue(Files.readString(file), Manifest.class);
      return Optional.ofNullable(manifest).filter(found -> SCHEMA.equals(found.schema()));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
