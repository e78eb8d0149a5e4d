package dayone.grader.release;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.grader.catalog.CatalogReader;
import dayone.grader.catalog.Course;
import dayone.grader.catalog.Topic;
import dayone.grader.links.MarkdownPage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The template of this repository as it is now, without the build: .ci/term does that. */
class ReleasedTemplateTest {
  private final Course course = new Course(Path.of("").toAbsolutePath().getParent());
  private final List<Topic> topics = new CatalogReader(course).read().topics();

  @TempDir Path folder = Path.of("");
  private Path template = Path.of("");

  @BeforeEach
  void release() throws Refusal {
    template = folder.resolve("template");
    new Release(course, topics, "uni/day-one", "v7", built -> {})
        .write(template, new PrintWriter(new StringWriter()));
  }

  private List<MarkdownPage> pages() throws Exception {
    try (Stream<Path> files = Files.walk(template)) {
      return files.filter(file -> file.toString().endsWith(".md")).map(MarkdownPage::read).toList();
    }
  }

  @Test
  void noLinkOfItLeadsNowhere() throws Exception {
    List<String> dead = new ArrayList<>();
    for (MarkdownPage page : pages()) {
      for (String link : page.links()) {
        URI target = URI.create(link);
        boolean elsewhere = target.isAbsolute() || target.getPath().isEmpty();
        if (!elsewhere && !Files.exists(page.file().resolveSibling(target.getPath()).normalize())) {
          dead.add(template.relativize(page.file()) + ": " + link);
        }
      }
    }

    assertThat(dead).isEmpty();
  }

  @Test
  void itsFirstPageLeadsToEveryTopic() {
    assertThat(MarkdownPage.read(template.resolve("README.md")).links())
        .containsAll(
            topics.stream().map(topic -> "exercises/" + topic.folder() + "/README.md").toList());
  }

  @Test
  void itsWorkflowCallsTheGradersRepository() {
    assertThat(template.resolve(".github/workflows/grade.yml"))
        .content()
        .contains(
            "uses: uni/day-one/.github/workflows/grade.yml@v7\n",
            "course: uni/day-one\n",
            "version: v7\n")
        .doesNotContain("your-organisation");
  }
}
