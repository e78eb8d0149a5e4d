package dayone.runtime.io;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What this process has open, as the system knows it: where it has {@code /proc/self/fd}. */
final class OpenDescriptors {

  private static final Path OF_THIS_PROCESS = Path.of("/proc/self/fd");

  private OpenDescriptors() {}

  /** The open files in {@code folder}; none where the system does not tell. */
  static List<String> in(Path folder) throws IOException {
    List<String> open = new ArrayList<>();
    if (Files.isDirectory(OF_THIS_PROCESS)) {
      try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(OF_THIS_PROCESS)) {
        for (Path descriptor : descriptors) {
          String target = target(descriptor);
          if (target.startsWith(folder.toString())) {
            open.add(target);
          }
        }
      }
    }
    return open;
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException closedMeanwhile) {
      return "";
    }
  }
}
