package dayone.grader.release;

import dayone.grader.GraderFault;
import dayone.grader.catalog.Course;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Remembers that a template was built and its class files had no secret in them: the same one need
 * not be built again, and it takes a minute or two. A hash of all that the build and the search
 * read; the pages and the workflow, which name the repository and its version, are not among it.
 */
final class BuildProof {
  private final Path file;
  private final String state;

  /**
   * Creates the proof for a template.
   *
   * @param course where the secrets are, and where it is remembered
   * @param files the template
   */
  BuildProof(Course course, List<TemplateFile> files) {
    this.file = course.root().resolve("grader").resolve("target").resolve("template-built");
    MessageDigest digest = digest();
    for (TemplateFile each : files) {
      if (!each.path().endsWith(".md") && !each.path().startsWith(".github/")) {
        add(digest, each.path(), each.content());
      }
    }
    addSecrets(digest, course.root());
    this.state = HexFormat.of().formatHex(digest.digest());
  }

  /** Returns whether exactly this was built before. */
  boolean holds() {
    try {
      return Files.exists(file) && Files.readString(file).strip().equals(state);
    } catch (IOException e) {
      return false;
    }
  }

  /** Remembers it. */
  void record() {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, state + "\n");
    } catch (IOException e) {
      throw new GraderFault(file + " cannot be written.", e);
    }
  }

  private static void addSecrets(MessageDigest digest, Path root) {
    for (String top : List.of("exercises", "solutions")) {
      Path folder = root.resolve(top);
      if (Files.exists(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
            String path = root.relativize(each).toString().replace('\\', '/');
            boolean hidden = top.equals("solutions") || path.contains("/src/hidden/");
            if (hidden && !path.contains("/target/")) {
              add(digest, path, Files.readAllBytes(each));
            }
          }
        } catch (IOException e) {
          throw new GraderFault(folder + " cannot be read.", e);
        }
      }
    }
  }

  private static void add(MessageDigest digest, String path, byte[] content) {
    digest.update((path + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
    digest.update(content);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new GraderFault("This Java has no SHA-256.", e);
    }
  }
}
