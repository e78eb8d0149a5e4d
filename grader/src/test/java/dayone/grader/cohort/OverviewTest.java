package dayone.grader.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverviewTest {
  private static final String EVIL = "<img src=x onerror=alert(1)>\"'&";

  private static Statistics cohort() {
    Statistics cohort = new Statistics(List.of("counting"));
    cohort.add(Marks.row("alice", "k", 100));
    cohort.add(Marks.row("bob", "k", 20));
    cohort.add(Marks.row(EVIL, "k", 90));
    cohort.add(Row.without("dave", Ending.FAULT, "</td><script>alert(2)</script>"));
    return cohort;
  }

  private static String page() {
    return Overview.of(
        cohort(),
        new Similarity.Compared(
            List.of(new Pair("counting", "alice", EVIL, 93, 90)), List.of("<i>left</i>")));
  }

  @Test
  void textOfStudentsIsNeverMarkup() {
    assertThat(page())
        .contains("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;")
        .contains("&lt;/td&gt;&lt;script&gt;alert(2)")
        .doesNotContain("<img", "<i>", "<script>alert")
        .doesNotContain("\u202e");
    assertThat(Html.text("a\u202eb\u0007")).isEqualTo("a\uFFFDb\uFFFD");
  }

  @Test
  void nothingIsLoadedFromElsewhere() {
    Matcher addresses = Pattern.compile("(?:src|href)\\s*=\\s*\"([^\"]*)\"").matcher(page());

    assertThat(addresses.results().map(found -> found.group(1)))
        .isNotEmpty()
        .allMatch(address -> address.startsWith("students/") || address.equals("gradebook.csv"));
    assertThat(page()).doesNotContain("http://", "https://", "@import", "url(");
  }

  @Test
  void distributionAndHardestTestsAreThere() {
    assertThat(page())
        .contains("<td>0 0 1 0 0 0 0 0 0 2</td>")
        .contains("<td class=\"n\">70.0</td>");
    List<Statistics.TestSum> hardest = cohort().hardest(3);
    assertThat(hardest)
        .extracting(test -> test.name)
        .containsExactly("CounterTest.test9", "CounterTest.test2", "CounterTest.test3");
    assertThat(hardest.getFirst().failed).isEqualTo(2);
  }

  @Test
  void browserShowsSortsAndFiltersIt(@TempDir Path folder) throws Exception {
    Optional<Path> chromium = chromium();
    assumeTrue(chromium.isPresent(), "There is no Chromium on the PATH, so no page is looked at.");
    String click =
        """
        <script>
        const names = () => [...document.querySelectorAll("#students tbody tr")]
          .filter((row) => !row.hidden).map((row) => row.cells[0].textContent).join("|");
        const log = [names()];
        const score = document.querySelectorAll("#students th button")[1];
        score.click(); log.push(names()); score.click(); log.push(names());
        const field = document.getElementById("filter");
        field.value = "ALI"; field.dispatchEvent(new Event("input")); log.push(names());
        log.push(document.getElementById("shown").textContent, document.images.length);
        const said = document.createElement("pre");
        said.id = "said"; said.textContent = log.join("\\n") + "\\nend"; document.body.append(said);
        </script>
        """;
    Path page = folder.resolve("index.html");
    Files.writeString(page, page().replace("</body>", click + "</body>"));

    String said = dump(chromium.get(), page, folder.resolve("profile"));

    String evil = Html.text(EVIL).replace("&quot;", "\"").replace("&#39;", "'");
    assertThat(said)
        .contains(
            "<pre id=\"said\">"
                + String.join(
                    "\n",
                    "alice|bob|" + evil + "|dave",
                    "dave|bob|" + evil + "|alice",
                    "alice|" + evil + "|bob|dave",
                    "alice",
                    "1 of 4",
                    "0",
                    "end</pre>"));
  }

  private static String dump(Path chromium, Path page, Path profile) throws Exception {
    Path text = profile.resolveSibling("dom.html");
    Process process =
        new ProcessBuilder(
                chromium.toString(),
                "--headless=new",
                // A container's root cannot have the sandbox; the page is our own.
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--user-data-dir=" + profile,
                "--dump-dom",
                page.toUri().toString())
            .redirectOutput(text.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("Chromium ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(text, StandardCharsets.UTF_8);
  }

  private static Optional<Path> chromium() {
    String[] folders =
        System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator), -1);
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
