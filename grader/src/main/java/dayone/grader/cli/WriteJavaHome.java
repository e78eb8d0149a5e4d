package dayone.grader.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the home of the JDK it runs on into a file. Maven runs it with the JDK that its toolchain
 * chose, so that the command {@code grade} finds the same JDK without asking Maven.
 */
final class WriteJavaHome {
  private WriteJavaHome() {}

  /**
   * Writes {@code java.home}.
   *
   * @param args the file to write
   * @throws IOException if the file cannot be written
   */
  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[0]), System.getProperty("java.home") + "\n");
  }
}
