package dayone.grader.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A reader gets from the first page to the last topic, and no link leads nowhere. */
class LinksTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  /**
   * Every Markdown file of the repository but for the fixtures of tests, and for the template's
   * own: those lie at another top once they are released.
   */
  private final Map<Path, MarkdownPage> pages = pages();

  @Test
  void everyLinkInsideTheRepositoryLeadsToAFileAndAHeading() {
    List<String> dead = new ArrayList<>();
    for (MarkdownPage page : pages.values()) {
      for (String link : page.links()) {
        if (!isWeb(link) && !leadsSomewhere(page, link)) {
          dead.add(ROOT.relativize(page.file()) + ": " + link);
        }
      }
    }

    assertThat(dead).isEmpty();
  }

  @Test
  void everyLinkToTheWebIsEncrypted() {
    assertThat(
            pages.values().stream()
                .flatMap(page -> page.links().stream())
                .filter(LinksTest::isWeb)
                .filter(link -> !link.startsWith("https://")))
        .isEmpty();
  }

  @Test
  void everyPageCanBeReachedFromTheReadme() {
    Set<Path> unreached = new TreeSet<>(pages.keySet());
    Deque<Path> next = new ArrayDeque<>(List.of(ROOT.resolve("README.md")));
    while (!next.isEmpty()) {
      Path file = next.remove();
      if (unreached.remove(file)) {
        MarkdownPage page = pages.get(file);
        page.links().stream()
            .filter(link -> !isWeb(link))
            .map(link -> target(page, link))
            .filter(pages::containsKey)
            .forEach(next::add);
      }
    }

    assertThat(unreached.stream().map(ROOT::relativize)).isEmpty();
  }

  @Test
  void everyLessonLeadsToTheNextOne() {
    List<Path> lessons =
        pages.keySet().stream()
            .filter(file -> file.getParent().getFileName().toString().matches("[0-9]{2}-.+"))
            .filter(file -> file.endsWith("README.md"))
            .toList();

    for (int i = 0; i + 1 < lessons.size(); i++) {
      MarkdownPage page = pages.get(lessons.get(i));
      assertThat(page.links().stream().map(link -> target(page, link)))
          .as("links of " + ROOT.relativize(page.file()))
          .contains(lessons.get(i + 1));
    }
  }

  private boolean leadsSomewhere(MarkdownPage page, String link) {
    Path file = target(page, link);
    String anchor = URI.create(link).getFragment();
    if (anchor == null) {
      return Files.exists(file);
    }
    MarkdownPage other = pages.get(file);
    return other != null && other.anchors().contains(anchor);
  }

  private static Path target(MarkdownPage page, String link) {
    String path = URI.create(link).getPath();
    return path == null || path.isEmpty()
        ? page.file()
        : page.file().resolveSibling(path).normalize();
  }

  private static boolean isWeb(String link) {
    return URI.create(link).isAbsolute();
  }

  private static Map<Path, MarkdownPage> pages() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      Map<Path, MarkdownPage> pages = new TreeMap<>();
      files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file ->
              !file.toString().matches(".*[/\\\\](target|resources|classroom|\\.git)[/\\\\].*"))
          .forEach(file -> pages.put(file, MarkdownPage.read(file)));
      return pages;
    } catch (IOException e) {
      throw new IllegalStateException(ROOT + " cannot be read.", e);
    }
  }
}
