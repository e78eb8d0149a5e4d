package dayone.grader.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dayone.grader.catalog.Topic;
import dayone.grader.submission.SubmittedFile.Missing;
import dayone.grader.submission.SubmittedFile.Present;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionReaderTest {
  private static final String FILE = "src/main/java/a/A.java";
  private static final Topic TOPIC =
      new Topic(
          "t", 1, "01-t", "T", 1, 1, List.of(), List.of(FILE), List.of(), List.of(), List.of());

  @TempDir Path folder = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void makeTopicFolder() throws IOException {
    file = folder.resolve("01-t").resolve(FILE);
    Files.createDirectories(file.getParent());
  }

  private SubmittedFile read() throws UnreadableSubmission {
    return new SubmissionReader(folder).read(TOPIC).files().firstEntry().getValue();
  }

  @Test
  void fileIsRead() throws Exception {
    Files.writeString(file, "class Ä {}");

    assertThat(read()).isEqualTo(new Present("class Ä {}"));
  }

  @Test
  void topicsMayLieInExercises() throws Exception {
    Files.writeString(file, "inner");
    Path root = Files.createDirectory(folder.resolve("root"));
    Files.createDirectory(root.resolve("exercises"));
    Files.move(folder.resolve("01-t"), root.resolve("exercises").resolve("01-t"));

    assertThat(new SubmissionReader(root).read(TOPIC).files())
        .containsEntry(FILE, new Present("inner"));
  }

  @Test
  void byteOrderMarkIsDropped() throws Exception {
    Files.writeString(file, "\uFEFFclass A {}");

    assertThat(read()).isEqualTo(new Present("class A {}"));
  }

  @Test
  void missingFileIsSaidToBeMissing() throws Exception {
    assertThat(read()).isEqualTo(new Missing("is missing"));
  }

  @Test
  void folderInPlaceOfTheFileIsRefused() throws Exception {
    Files.createDirectory(file);

    assertThat(read()).isEqualTo(new Missing("is not a plain file"));
  }

  @Test
  void textThatIsNotUtf8IsRefused() throws Exception {
    Files.write(file, new byte[] {'c', (byte) 0xE9, ' '});

    assertThat(read()).isEqualTo(new Missing("is not valid UTF-8 text. Save it as UTF-8"));
  }

  @Test
  void fileOfExactlyTheLimitIsReadAndOneByteMoreIsRefused() throws Exception {
    Files.writeString(file, " ".repeat(SubmissionReader.MAX_BYTES));
    assertThat(read()).isInstanceOf(Present.class);

    Files.writeString(file, " ".repeat(SubmissionReader.MAX_BYTES + 1));
    assertThat(read()).isEqualTo(new Missing("is larger than 1 MiB"));
  }

  @Test
  void linkedFileIsNotFollowed() throws Exception {
    Path elsewhere = Files.writeString(folder.resolve("Elsewhere.java"), "class A {}");
    Files.createSymbolicLink(file, elsewhere);

    assertThat(read()).isInstanceOf(Missing.class).asString().contains("is a symbolic link");
  }

  @Test
  void linkedFolderOnTheWayIsNotFollowed() throws Exception {
    Files.writeString(file, "class A {}");
    Files.move(folder.resolve("01-t/src"), folder.resolve("elsewhere"));
    Files.createSymbolicLink(folder.resolve("01-t/src"), folder.resolve("elsewhere"));

    assertThat(read()).isInstanceOf(Missing.class).asString().contains("is a symbolic link");
  }

  @Test
  void linkedExercisesFolderIsNotFollowed() throws Exception {
    Files.writeString(file, "class A {}");
    Path root = Files.createDirectory(folder.resolve("root"));
    Files.createSymbolicLink(root.resolve("exercises"), folder);

    assertThat(new SubmissionReader(root).read(TOPIC).files().get(FILE))
        .isInstanceOf(Missing.class);
  }

  @Test
  void folderThatDoesNotExistIsUnreadable() {
    assertThatExceptionOfType(UnreadableSubmission.class)
        .isThrownBy(() -> new SubmissionReader(folder.resolve("nowhere")))
        .withMessageContaining("does not exist");
  }

  @Test
  void plainFileIsUnreadableAsASubmission() throws IOException {
    Files.writeString(file, "x");

    assertThatExceptionOfType(UnreadableSubmission.class)
        .isThrownBy(() -> new SubmissionReader(file))
        .withMessageContaining("is not a folder, nor a zip archive");
  }

  @Test
  void hardLinkIsRefused() throws Exception {
    Path elsewhere = Files.writeString(folder.resolve("Elsewhere.java"), "class A {}");
    Files.createLink(file, elsewhere);

    assertThat(read()).isInstanceOf(Missing.class).asString().contains("hard link");
  }

  @Test
  void pipeIsRefusedAndNotWaitedFor() throws Exception {
    new ProcessBuilder("mkfifo", file.toString()).start().waitFor();

    assertThat(read()).isEqualTo(new Missing("is not a plain file"));
  }

  @Test
  void characterThatTurnsTheDirectionIsRefusedWithItsLine() throws Exception {
    Files.writeString(file, "class A {\n  String s = \"\u202E\";\n}");

    assertThat(read()).isInstanceOf(Missing.class).asString().contains("line=2", "\\u202E");
  }

  @Test
  void sixteenBitTextIsRefused() throws Exception {
    Files.write(file, "class A {}".getBytes(java.nio.charset.StandardCharsets.UTF_16LE));

    assertThat(read()).isInstanceOf(Missing.class).asString().contains("Save it as UTF-8");
  }
}
