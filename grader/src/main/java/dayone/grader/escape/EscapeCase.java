package dayone.grader.escape;

import dayone.grader.GraderFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An attack, and an innocent twin that looks like it.
 *
 * @param name the name of its folder
 * @param about what its JSON says
 * @param attack the attack's work
 * @param twin the twin's work
 */
record EscapeCase(String name, About about, Work attack, Work twin) {
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  /**
   * The keys of {@code escape.json}.
   *
   * @param title what the attack tries, in words
   * @param topic the topic it is made for: id, folder or number
   * @param task the task whose points it is after
   * @param verdict how it must end
   * @param says a text that the report must hold; empty for none
   * @param hides texts that the report must not hold
   * @param score the points of the task that it gets for what it does right
   */
  record About(
      String title,
      String topic,
      int task,
      Verdict verdict,
      String says,
      List<String> hides,
      int score) {}

  /** Reads a folder of cases, in the order of their names. */
  static List<EscapeCase> in(Path folder) {
    List<EscapeCase> cases = new ArrayList<>();
    try (Stream<Path> children = Files.list(folder)) {
      for (Path child : children.filter(Files::isDirectory).sorted().toList()) {
        cases.add(read(child));
      }
    } catch (IOException e) {
      throw new GraderFault(folder + " cannot be read.", e);
    }
    if (cases.isEmpty()) {
      throw new GraderFault(
          "There is no case in " + folder + ": expected folders with escape.json, attack, twin.");
    }
    return cases;
  }

  private static EscapeCase read(Path folder) {
    Path json = folder.resolve("escape.json");
    try {
      About about = STRICT.readValue(Files.readString(json), About.class);
      return new EscapeCase(
          folder.getFileName().toString(),
          about,
          work(folder.resolve("attack")),
          work(folder.resolve("twin")));
    } catch (JacksonException e) {
      throw new GraderFault(json + ": " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new GraderFault(folder + " needs escape.json and the folders attack and twin.", e);
    }
  }

  private static Work work(Path folder) throws IOException {
    for (String whole : List.of("submission", "submission.zip")) {
      if (Files.exists(folder.resolve(whole))) {
        return new Work.Whole(folder.resolve(whole));
      }
    }
    return new Work.Files(files(folder));
  }

  private static SequencedMap<String, String> files(Path folder) throws IOException {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    try (Stream<Path> children = Files.list(folder)) {
      for (Path file : children.sorted().toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return files;
  }
}
