package dayone.grader.release;

import dayone.grader.GraderFault;
import dayone.grader.catalog.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Collects the files of the template. */
final class TemplateReader {
  /**
   * The whole list of what students get from the course. The tests of the runtime and the testkit
   * are left out: they prove the platform to us, and would cost a student a minute in each build.
   */
  private static final Pattern GIVEN =
      Pattern.compile(
          "pom\\.xml|\\.mvn/maven\\.config|\\.editorconfig"
              + "|exercises/(pom\\.xml|day|day\\.cmd)"
              + "|exercises/scoreboard/pom\\.xml"
              + "|exercises/(runtime|testkit)/(pom\\.xml|src/main/.+)"
              + "|exercises/runtime/(example|src/examples/.+)"
              + "|exercises/[0-9]+-[a-z0-9-]+/(README\\.md|HINTS\\.md|topic\\.json|pom\\.xml"
              + "|images/.+|src/(main|test)/.+)");

  /** What the template has of its own: a copy of the template's top. */
  private static final String OWN = ".github/classroom";

  /** What the template's workflow holds in the places of the repository and its version. */
  private static final String REPOSITORY = "your-organisation/day-one";

  private static final String VERSION = "v1";

  /** A line of the template's README that stands for the table of the topics. */
  private static final String TOPICS = "<!-- topics -->\n";

  /** Where {@code day reset} finds the files of students as they were; it knows this place, too. */
  private static final String STUBS = ".dayone/stubs/";

  /** Keeps editors from seeing each class twice. */
  private static final String STUB_END = ".stub";

  private final Path root;
  private final List<Topic> topics;
  private final String repository;
  private final String ref;

  /**
   * Creates a reader.
   *
   * @param root the top of this repository
   * @param topics the topics in their order
   * @param repository the repository whose workflow grades, as {@code owner/name}
   * @param ref its version: a tag or a commit
   */
  TemplateReader(Path root, List<Topic> topics, String repository, String ref) {
    this.root = root;
    this.topics = topics;
    this.repository = repository;
    this.ref = ref;
  }

  /** Returns all files in the order of their paths. */
  List<TemplateFile> read() {
    Map<String, TemplateFile> files = new TreeMap<>();
    for (String path : paths(root)) {
      if (GIVEN.matcher(path).matches()) {
        files.put(path, TemplateFile.of(path, bytes(root.resolve(path))));
      }
    }
    for (Topic topic : topics) {
      for (String editable : topic.editable()) {
        String path = "exercises/" + topic.folder() + "/" + editable;
        if (files.containsKey(path)) {
          String stub = STUBS + path + STUB_END;
          files.put(stub, TemplateFile.of(stub, bytes(root.resolve(path))));
        }
      }
    }
    // Its own files win: the template's README is not this repository's.
    Path own = root.resolve(OWN);
    for (String path : paths(own)) {
      files.put(path, TemplateFile.of(path, ours(path, bytes(own.resolve(path)))));
    }
    return List.copyOf(files.values());
  }

  private byte[] ours(String path, byte[] content) {
    boolean page = path.equals("README.md");
    if (!page && !path.startsWith(".github/workflows/")) {
      return content;
    }
    String text = new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n");
    String filled = page ? text.replace(TOPICS, table()) : called(text);
    return filled.getBytes(StandardCharsets.UTF_8);
  }

  private String called(String workflow) {
    return workflow
        .replace("@" + VERSION + "\n", "@" + ref + "\n")
        .replace("version: " + VERSION + "\n", "version: " + ref + "\n")
        .replace(REPOSITORY, repository);
  }

  private String table() {
    StringBuilder table = new StringBuilder("| topic | lesson | minutes |\n|---|---|---|\n");
    for (Topic topic : topics) {
      table.append(
          "| %02d | [%s](exercises/%s/README.md) | %d |\n"
              .formatted(topic.number(), topic.title(), topic.folder(), topic.minutes()));
    }
    return table.toString();
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new GraderFault(file + " cannot be read.", e);
    }
  }

  private static List<String> paths(Path top) {
    List<String> paths = new ArrayList<>();
    try {
      Files.walkFileTree(
          top,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              String name = folder.getFileName().toString();
              boolean built =
                  name.equals("target") && Files.exists(folder.resolveSibling("pom.xml"));
              return built || name.equals(".git")
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile()) {
                paths.add(top.relativize(file).toString().replace('\\', '/'));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new GraderFault(top + " cannot be read.", e);
    }
    return paths;
  }
}
