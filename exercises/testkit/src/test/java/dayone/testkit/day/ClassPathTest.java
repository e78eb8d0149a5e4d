package dayone.testkit.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The class path that Maven writes down for the command, on which students' tests run. */
final class ClassPathTest {

  private static final Path TARGET = Path.of("target").toAbsolutePath();

  @Test
  void holdsAllThatClassesOfOursAreMadeOf() throws Exception {
    List<Path> path = new ArrayList<>(List.of(TARGET.resolve("classes")));
    Stream.of(Files.readString(TARGET.resolve("day.classpath")).strip().split(File.pathSeparator))
        .map(Path::of)
        .forEach(path::add);
    List<URL> urls = new ArrayList<>();
    List<String> ours = new ArrayList<>();
    for (Path entry : path) {
      urls.add(entry.toUri().toURL());
      ours.addAll(classesOfOurs(entry));
    }

    assertThat(ours).anyMatch(name -> name.startsWith("dayone.runtime."));
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      for (String name : ours) {
        Class<?> type = Class.forName(name, false, loader);
        assertThat(type.getDeclaredFields()).as(name).isNotNull();
        assertThat(type.getDeclaredMethods()).as(name).isNotNull();
      }
    }
  }

  private static List<String> classesOfOurs(Path entry) throws IOException {
    List<String> files;
    if (Files.isDirectory(entry)) {
      try (Stream<Path> all = Files.walk(entry)) {
        files = all.map(file -> entry.relativize(file).toString().replace('\\', '/')).toList();
      }
    } else {
      try (JarFile jar = new JarFile(entry.toFile())) {
        files = jar.stream().map(JarEntry::getName).toList();
      }
    }
    return files.stream()
        .filter(file -> file.startsWith("dayone/") && file.endsWith(".class"))
        .filter(file -> !file.endsWith("-info.class"))
        .map(file -> file.replaceFirst("\\.class$", "").replace('/', '.'))
        .toList();
  }
}
