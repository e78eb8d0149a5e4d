package dayone.runtime.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes down with which JVM and flags the runtime is built. Maven runs it on the JDK that its
 * toolchain chose, so that {@code bench} uses the same without asking Maven.
 */
final class WriteJvm {

  private WriteJvm() {}

  /**
   * Writes {@code java.home} and {@code jvm.flags}.
   *
   * @param args the folder to write to, then the flags of every JVM that runs our code, in one text
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Files.writeString(folder.resolve("java.home"), System.getProperty("java.home") + "\n");
    Files.writeString(folder.resolve("jvm.flags"), args[1].strip() + "\n");
  }
}
