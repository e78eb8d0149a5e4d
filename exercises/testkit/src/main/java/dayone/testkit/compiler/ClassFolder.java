package dayone.testkit.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A folder of class files that belong together. */
final class ClassFolder {

  private final Path folder;
  private Map<String, byte[]> written = Map.of();

  /** Begins with an empty folder: what is in it may be of any age. */
  ClassFolder(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
    try (Stream<Path> old = Files.walk(folder)) {
      for (Path file : old.filter(each -> each.toString().endsWith(".class")).toList()) {
        Files.delete(file);
      }
    }
  }

  Path path() {
    return folder;
  }

  /** Returns the class files in it, by the binary names of their classes. */
  Map<String, byte[]> classes() {
    return written;
  }

  /**
   * Makes the folder hold these classes and no others.
   *
   * @return the names of those that are new, changed or gone
   */
  Set<String> bringInStep(Map<String, byte[]> classes) throws IOException {
    Set<String> changed = new TreeSet<>();
    for (Map.Entry<String, byte[]> each : classes.entrySet()) {
      if (!Arrays.equals(each.getValue(), written.get(each.getKey()))) {
        Path file = file(each.getKey());
        Files.createDirectories(file.getParent());
        Files.write(file, each.getValue());
        changed.add(each.getKey());
      }
    }
    for (String name : written.keySet()) {
      if (!classes.containsKey(name)) {
        Files.deleteIfExists(file(name));
        changed.add(name);
      }
    }
    written = new HashMap<>(classes);
    return changed;
  }

  private Path file(String name) {
    return folder.resolve(name.replace('.', '/') + ".class");
  }
}
