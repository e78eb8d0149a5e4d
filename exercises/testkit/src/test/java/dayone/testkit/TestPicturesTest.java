package dayone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.testkit.fixtures.PictureCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TestPicturesTest {

  private static final String SEED =
      "Seed \\d+ of the orders in which requests may finish\\. The same again:"
          + " -Dorder\\.seed=\\d+";

  @TempDir Path root;
  private Path module;
  private Path pictures;

  @BeforeEach
  void moduleTwoFoldersDeep() throws IOException {
    module = Files.createDirectories(root.resolve("project/exercises/topic"));
    Files.createFile(root.resolve("project/pom.xml"));
    Files.createFile(root.resolve("project/exercises/pom.xml"));
    Files.createFile(module.resolve("pom.xml"));
    pictures = module.resolve("target/day-one");
  }

  @Test
  void testThatFailsHasAPictureAndNamesIt() throws IOException {
    Verdicts verdicts = run("failures");

    assertThat(verdicts.of("fails").message())
        .endsWith("\nPicture: exercises/topic/target/day-one/PictureCases.fails.html");
    assertThat(Files.readString(pictures.resolve("PictureCases.fails.html")))
        .contains("<title>PictureCases fails · Day One</title>")
        .contains("\"expected\":[\"b\"]");
    assertThat(pictures.resolve("PictureCases.fails.trace.json"))
        .content()
        .contains("\"main script\"");
    assertThat(pages())
        .containsExactlyInAnyOrder(
            "PictureCases.fails.html",
            "PictureCases.failsForOne-2.html",
            "PictureCases.runsForEver.html",
            "PictureCases.sleeps.html",
            "PictureCases.worksByLuck.html");
  }

  @Test
  void testWithoutALoopHasNone() {
    assertThat(run("failures").of("failsWithoutALoop").message()).doesNotContain("Picture");
  }

  @Test
  void runWithoutEndIsCut() throws IOException {
    assertThat(run("failures").of("runsForEver").message()).contains("\nPicture: ");
    assertThat(Files.readString(pictures.resolve("PictureCases.runsForEver.html")))
        .contains("This run has 5,000 calls.");
    assertThat(Files.size(pictures.resolve("PictureCases.runsForEver.html"))).isLessThan(2_000_000);
  }

  @Test
  void seedAndPictureAreThoseOfTheRunThatFailed() throws IOException {
    String message = run("failures").of("worksByLuck").message();

    assertThat(message).containsPattern("\n" + SEED + "\nPicture: .*worksByLuck.html$");
    assertThat(message.lines()).hasSizeLessThanOrEqualTo(25);
    assertThat(Files.readString(pictures.resolve("PictureCases.worksByLuck.html")))
        .contains("\"expected\":[\"a\",\"b\",\"c\"]");
  }

  @Test
  void blockedCallIsMarkedInThePicture() throws IOException {
    assertThat(run("failures").of("sleeps").message()).startsWith("Your code blocked the loop");
    assertThat(Files.readString(pictures.resolve("PictureCases.sleeps.html")))
        .containsPattern("\"blocked\":\"Thread.sleep for \\d+ ms at Student.java:\\d+\"");
  }

  @Test
  void pictureOfATestThatPassesIsRemoved() throws IOException {
    Files.createDirectories(pictures);
    Files.createFile(pictures.resolve("PictureCases.passes.html"));
    Files.createFile(pictures.resolve("PictureCases.passes.trace.json"));

    run("failures");

    assertThat(pictures.resolve("PictureCases.passes.html")).doesNotExist();
    assertThat(pictures.resolve("PictureCases.passes.trace.json")).doesNotExist();
  }

  @Test
  void neverMeansThatNothingIsWrittenOrRemoved() throws IOException {
    Files.createDirectories(pictures);
    Files.createFile(pictures.resolve("PictureCases.passes.html"));

    Verdicts verdicts = run("never");

    assertThat(verdicts.of("fails").message()).doesNotContain("Picture");
    assertThat(pages()).containsExactly("PictureCases.passes.html");
  }

  @Test
  void alwaysMeansThatTestsThatPassHaveOne() throws IOException {
    run("always");

    assertThat(pages()).contains("PictureCases.passes.html", "PictureCases.failsForOne-1.html");
  }

  @Test
  void folderThatCannotBeWrittenFailsNoTest() throws IOException {
    Files.createFile(module.resolve("target"));

    Verdicts verdicts = run("failures");

    assertThat(verdicts.of("fails").message()).contains("\nThere is no picture: ");
  }

  private Verdicts run(String when) {
    return Verdicts.of(
        PictureCases.class, Map.of("dayone.picture", when, "dayone.topic", module.toString()));
  }

  private List<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(pictures)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".html"))
          .toList();
    }
  }
}
