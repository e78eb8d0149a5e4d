package dayone.testkit.blocking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The lines of a fixture's source that say that they block. */
record MarkedLines(List<String> lines) {

  static MarkedLines of(Class<?> fixture) throws IOException {
    String file = fixture.getName().replace('.', '/') + ".java";
    return new MarkedLines(Files.readAllLines(Path.of("src/test/java", file)));
  }

  /** The numbers of the marked lines between the one that begins with {@code name} and the next. */
  List<Integer> in(String name) {
    List<Integer> marked = new ArrayList<>();
    boolean inside = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.matches("  [A-Z_]+\\(.*")) {
        inside = line.startsWith("  " + name + "(");
      }
      if (inside && line.contains("// blocks")) {
        marked.add(i + 1);
      }
    }
    return marked;
  }
}
