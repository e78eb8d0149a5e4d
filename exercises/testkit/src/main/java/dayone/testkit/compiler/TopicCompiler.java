package dayone.testkit.compiler;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Compiles one topic, again and again, with the settings of Maven's build. Not for several threads.
 */
public final class TopicCompiler {

  private static final List<String> OPTIONS =
      List.of("-proc:none", "-parameters", "-g", "-nowarn", "-encoding", "UTF-8", "-implicit:none");

  /** How a compilation ended. */
  public sealed interface Result {}

  /**
   * All has been compiled.
   *
   * @param tests the test classes whose verdict may have changed, in their order
   * @param allTests all test classes of the topic
   */
  public record Compiled(List<String> tests, List<String> allTests) implements Result {}

  /**
   * Something does not compile. The class files are those of the last time.
   *
   * @param text what the compiler says
   * @param inTests whether the student's classes compile, and tests that use them do not
   */
  public record Rejected(String text, boolean inTests) implements Result {}

  private final JavaCompiler compiler;
  private final StandardJavaFileManager files;
  private final Path topic;
  private final List<Path> libraries;
  private final ClassFolder classes;
  private final ClassFolder testClasses;
  private Map<String, String> surface = Map.of();

  /** What has changed since all compiled for the last time. */
  private final Set<String> changed = new TreeSet<>();

  /** The sources of tests and how old they were when they were compiled. */
  private Map<Path, Long> compiledTests = Map.of();

  /**
   * @param topic the topic's folder
   * @param libraries the class path of its tests, without its own classes
   * @throws IOException if the folder for class files cannot be made
   */
  public TopicCompiler(Path topic, List<Path> libraries) throws IOException {
    this.compiler = ToolProvider.getSystemJavaCompiler();
    this.files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
    this.topic = topic.toAbsolutePath();
    this.libraries = List.copyOf(libraries);
    Path own = this.topic.resolve("target").resolve("day");
    this.classes = new ClassFolder(own.resolve("classes"));
    this.testClasses = new ClassFolder(own.resolve("test-classes"));
  }

  /** Returns the folders that a JVM needs in front of the libraries: tests, classes, resources. */
  public List<Path> folders() {
    return List.of(
        testClasses.path(),
        classes.path(),
        topic.resolve(Path.of("src", "test", "resources")),
        topic.resolve(Path.of("src", "main", "resources")));
  }

  /**
   * Compiles what has changed.
   *
   * @param saved the files that were saved; their tests run even if no class file has changed
   * @throws IOException if files cannot be read or written
   */
  public Result compile(Collection<Path> saved) throws IOException {
    List<Path> sources = sources("main");
    List<Path> tests = sources("test");
    Map<String, Path> origins = new HashMap<>();

    List<Diagnostic<? extends JavaFileObject>> errors = new ArrayList<>();
    Map<String, byte[]> compiled = run(sources, libraries, errors, origins);
    if (compiled == null) {
      return new Rejected(Complaints.inWords(topic, errors), false);
    }
    Map<String, String> newSurface = Surface.of(compiled);
    Map<Path, Long> ages = ages(tests);
    boolean testsAreOld = !newSurface.equals(surface) || !ages.equals(compiledTests);
    Map<String, byte[]> compiledNow = testClasses.classes();
    changed.addAll(classes.bringInStep(compiled));
    if (testsAreOld) {
      List<Path> path = new ArrayList<>(libraries);
      path.addFirst(classes.path());
      Map<String, byte[]> made = run(tests, path, errors, origins);
      if (made == null) {
        surface = Map.of();
        return new Rejected(Complaints.inWords(topic, errors), true);
      }
      compiledNow = made;
      changed.addAll(testClasses.bringInStep(made));
      surface = newSurface;
      compiledTests = ages;
    }

    Set<Path> again = new HashSet<>();
    saved.forEach(file -> again.add(file.toAbsolutePath()));
    origins.forEach((name, source) -> {
      if (again.contains(source)) {
        changed.add(name);
      }
    });
    Map<String, byte[]> all = new TreeMap<>(compiled);
    all.putAll(compiledNow);
    Set<String> reached = Dependents.of(changed, all);
    changed.clear();
    List<String> testClassNames =
        compiledNow.keySet().stream().filter(TopicCompiler::isTestClass).toList();
    return new Compiled(
        testClassNames.stream().filter(name -> reaches(name, reached)).toList(), testClassNames);
  }

  /** A nested class of a test may be the one that uses what has changed. */
  private static boolean reaches(String test, Set<String> reached) {
    return reached.stream().anyMatch(name -> name.equals(test) || name.startsWith(test + "$"));
  }

  /** The classes that Maven takes for tests, by its usual pattern. */
  private static boolean isTestClass(String name) {
    String simple = name.substring(name.lastIndexOf('.') + 1);
    return !simple.contains("$")
        && (simple.endsWith("Test") || simple.startsWith("Test") || simple.endsWith("Tests"));
  }

  private @Nullable Map<String, byte[]> run(
      List<Path> sources,
      List<Path> path,
      List<Diagnostic<? extends JavaFileObject>> errors,
      Map<String, Path> origins)
      throws IOException {
    if (sources.isEmpty()) {
      return Map.of();
    }
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    MemoryOutput output = new MemoryOutput(files);
    files.setLocationFromPaths(StandardLocation.CLASS_PATH, path);
    files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
    StringWriter crash = new StringWriter();
    boolean isCompiled =
        compiler
            .getTask(crash, output, said, OPTIONS, null, files.getJavaFileObjectsFromPaths(sources))
            .call();
    errors.addAll(said.getDiagnostics());
    if (!isCompiled) {
      return null;
    }
    Map<String, byte[]> classes = output.classes();
    for (Path source : sources) {
      String name = String.valueOf(source.getFileName()).replaceFirst("\\.java$", "");
      classes.keySet().stream()
          .filter(type -> type.replaceFirst(".*\\.", "").replaceFirst("\\$.*", "").equals(name))
          .forEach(type -> origins.put(type, source));
    }
    return classes;
  }

  private List<Path> sources(String kind) throws IOException {
    Path folder = topic.resolve("src").resolve(kind).resolve("java");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static Map<Path, Long> ages(List<Path> files) {
    return files.stream()
        .collect(Collectors.toMap(file -> file, file -> file.toFile().lastModified()));
  }
}
