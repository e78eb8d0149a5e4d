package dayone.testkit.blocking;

import dayone.topics.fixture.BlockingProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The lines of a fixture's source that say that they block. */
final class MarkedLines {

  private MarkedLines() {}

  /** Their numbers. */
  static List<Integer> of(BlockingProgram program) throws IOException {
    String type = ((Enum<?>) program).getDeclaringClass().getName();
    Path source = Path.of("src/test/java", type.replace('.', '/') + ".java");
    List<String> lines = Files.readAllLines(source);
    List<Integer> marked = new ArrayList<>();
    boolean inside = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.matches("  [A-Z_]+\\(.*")) {
        inside = line.startsWith("  " + program.name() + "(");
      }
      if (inside && line.contains("// blocks")) {
        marked.add(i + 1);
      }
    }
    return marked;
  }
}
