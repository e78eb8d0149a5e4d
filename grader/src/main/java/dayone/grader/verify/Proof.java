package dayone.grader.verify;

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
 * Remembers that this state of the repository was found sound, so that a release need not verify it
 * again. It is a hash over all that a verification reads: any change makes it void.
 *
 * <p>The hash is taken before the verification: what somebody edits while it runs was not verified.
 */
public final class Proof {
  private static final List<String> READ =
      List.of("pom.xml", "exercises", "solutions", "grader/src");

  private final Course course;
  private final String state;

  private Proof(Course course, String state) {
    this.course = course;
    this.state = state;
  }

  /** Returns the state of the course as it is now. */
  public static Proof ofNow(Course course) {
    return new Proof(course, state(course));
  }

  /** Returns whether exactly this state was found sound before. */
  public boolean holds() {
    try {
      return Files.exists(file()) && Files.readString(file()).strip().equals(state);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Remembers this state as sound, if it still stands: a file that was edited meanwhile was perhaps
   * read before the edit.
   *
   * @return whether it is remembered; if not, all is to be verified again
   */
  public boolean record() {
    if (!state(course).equals(state)) {
      return false;
    }
    try {
      Files.createDirectories(file().getParent());
      Files.writeString(file(), state + "\n");
      return true;
    } catch (IOException e) {
      throw new GraderFault(file() + " cannot be written.", e);
    }
  }

  private Path file() {
    return course.root().resolve("grader").resolve("target").resolve("verified");
  }

  private static String state(Course course) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new GraderFault("This Java has no SHA-256.", e);
    }
    for (String part : READ) {
      Path top = course.root().resolve(part);
      if (Files.exists(top)) {
        try (Stream<Path> files = Files.walk(top)) {
          for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
            String path = course.root().relativize(file).toString().replace('\\', '/');
            if (!path.contains("/target/")) {
              digest.update(
                  (path + "\n" + Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
              digest.update(Files.readAllBytes(file));
            }
          }
        } catch (IOException e) {
          throw new GraderFault(top + " cannot be read.", e);
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
