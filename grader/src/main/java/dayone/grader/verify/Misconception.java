package dayone.grader.verify;

import dayone.grader.GraderFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A typical wrong solution.
 *
 * @param slug the name of its folder
 * @param about what its JSON says
 * @param text the wrong file
 */
public record Misconception(String slug, About about, String text) {
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  /**
   * The keys of {@code misconception.json}.
   *
   * @param task the task it gets wrong
   * @param title the wrong idea, in words
   * @param file the editable file it replaces
   * @param caughtBy the name of the test that must fail, as in a report; or {@code inspector} if
   *     the file must be refused before it runs
   * @param hint the hint that the report must give; of a refusal, words that it must contain
   */
  public record About(int task, String title, String file, String caughtBy, String hint) {}

  /** Reads the misconceptions of a topic's solution, in the order of their names. */
  public static List<Misconception> in(Path solution) {
    Path folder = solution.resolve("src").resolve("misconceptions");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Misconception> found = new ArrayList<>();
    try (Stream<Path> children = Files.list(folder)) {
      for (Path child : children.filter(Files::isDirectory).sorted().toList()) {
        found.add(read(child));
      }
    } catch (IOException e) {
      throw new GraderFault(folder + " cannot be read.", e);
    }
    return found;
  }

  private static Misconception read(Path folder) {
    String slug = folder.getFileName().toString();
    Path json = folder.resolve("misconception.json");
    try {
      About about = STRICT.readValue(Files.readString(json), About.class);
      String simpleName = about.file().substring(about.file().lastIndexOf('/') + 1);
      return new Misconception(slug, about, Files.readString(folder.resolve(simpleName)));
    } catch (JacksonException e) {
      throw new GraderFault(
          "misconceptions/" + slug + "/misconception.json: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new GraderFault(
          "misconceptions/"
              + slug
              + " needs misconception.json and the wrong file under its simple"
              + " name.",
          e);
    }
  }
}
