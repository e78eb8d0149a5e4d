package dayone.testkit.day;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Notes down with which JDK and flags Maven builds. Maven runs it on the JDK that its toolchain
 * chose, so that {@code day} uses the same without asking Maven.
 */
final class WriteBuild {

  private WriteBuild() {}

  /**
   * Writes {@code day.java} and {@code day.flags}. The scripts read the former.
   *
   * @param arguments the folder to write to, and the flags of every JVM of the course in one text
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Files.writeString(
        folder.resolve(Built.FLAGS), (arguments.length > 1 ? arguments[1] : "") + "\n");
    // Last: it is by its age that a build is told to be old.
    Files.writeString(folder.resolve(Built.JAVA), java + "\n");
  }
}
