package dayone.testkit.course;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The files of students as they were at first. */
public final class OriginalFiles {

  /** Where the template has them; the end of the names keeps editors from seeing classes twice. */
  private static final String STUBS = ".dayone/stubs/exercises";

  private static final String END = ".stub";

  private final Path root;

  /**
   * @param exercises the folder of the topics
   */
  public OriginalFiles(Path exercises) {
    this.root = exercises.resolveSibling("");
  }

  /**
   * Puts a file back, and keeps what was there beside it under a name that is free.
   *
   * @param file below the topic's folder
   * @return where the old one is; null if there was none, or it was as at first
   * @throws Problem if the first version is not known, or a file cannot be written
   */
  public @Nullable Path putBack(Topic topic, String file) throws Problem {
    byte[] first = first(topic, file);
    Path place = topic.folder().resolve(file);
    try {
      Path kept = null;
      if (Files.exists(place)) {
        if (text(Files.readAllBytes(place)).equals(text(first))) {
          return null;
        }
        kept = keep(place);
      }
      Files.createDirectories(place.getParent());
      Files.write(place, first);
      return kept;
    } catch (IOException e) {
      throw new Problem(place + " cannot be put back: " + e.getMessage(), e);
    }
  }

  private static Path keep(Path place) throws IOException {
    String name = place.getFileName() + ".old";
    Path kept = place.resolveSibling(name);
    for (int number = 2; Files.exists(kept); number++) {
      kept = place.resolveSibling(name + number);
    }
    // Without an option to replace: what somebody else puts there meanwhile stays.
    return Files.move(place, kept);
  }

  private byte[] first(Topic topic, String file) throws Problem {
    Path stubs = root.resolve(STUBS);
    // What a student has committed may be anything; in the instructor's repository it is the stub.
    if (!Files.isDirectory(stubs) && Files.isDirectory(root.resolve("solutions"))) {
      return committed(topic, file);
    }
    Path stub = stubs.resolve(topic.name()).resolve(file + END);
    try {
      return Files.readAllBytes(stub);
    } catch (IOException e) {
      throw new Problem(
          stub + " cannot be read. Take the folder .dayone from the template again.", e);
    }
  }

  private static byte[] committed(Topic topic, String file) throws Problem {
    try {
      Process git =
          new ProcessBuilder("git", "show", "HEAD:./" + file)
              .directory(topic.folder().toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      git.getOutputStream().close();
      byte[] content;
      try (InputStream output = git.getInputStream()) {
        content = output.readAllBytes();
      }
      if (git.waitFor() == 0) {
        return content;
      }
    } catch (IOException e) {
      throw unknown(topic, file, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown(topic, file, e);
    }
    throw unknown(topic, file, null);
  }

  private static Problem unknown(Topic topic, String file, @Nullable Exception cause) {
    return new Problem(
        "Git does not know how %s/%s was at first. Take it from the template."
            .formatted(topic.name(), file),
        cause);
  }

  /** Git may have changed the line ends of either. */
  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
