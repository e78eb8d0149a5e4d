package dayone.grader.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dayone.grader.catalog.Topic;
import dayone.grader.submission.SubmittedFile.Missing;
import dayone.grader.submission.SubmittedFile.Present;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipTreeTest {
  private static final String FILE = "src/main/java/a/A.java";
  private static final String HONEST = "01-t/" + FILE;
  private static final Topic TOPIC =
      new Topic(
          "t", 1, "01-t", "T", 1, 1, List.of(), List.of(FILE), List.of(), List.of(), List.of());

  @TempDir Path folder = Path.of("");

  private Path zip(String... names) throws IOException {
    Path file = folder.resolve("work.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : names) {
        out.putNextEntry(new ZipEntry(name));
        out.write(name.getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private static SubmittedFile read(Path file) throws UnreadableSubmission {
    return new SubmissionReader(file).read(TOPIC).files().firstEntry().getValue();
  }

  @Test
  void filesAreFoundHoweverDeepTheArchivePutsThem() throws Exception {
    for (String prefix : List.of("", "exercises/", "alice-main/", "alice-main/exercises/")) {
      String name = prefix + HONEST;
      assertThat(read(zip(name, prefix + "README.md"))).isEqualTo(new Present(name));
    }
  }

  @Test
  void missingFileIsSaidToBeMissing() throws Exception {
    assertThat(read(zip("README.md"))).isEqualTo(new Missing("is missing"));
  }

  @Test
  void nameThatLeadsOutOfTheArchiveRefusesIt() {
    for (String name : List.of("../x", "a/../../x", "/etc/x", "a\\b", "c:x", "a/\n")) {
      assertThatExceptionOfType(UnreadableSubmission.class)
          .as(name)
          .isThrownBy(() -> read(zip(HONEST, name)))
          .withMessageContaining("leads out of the archive");
    }
  }

  @Test
  void twoNamesThatSomeSystemsTakeForOneRefuseTheFile() throws Exception {
    assertThat(read(zip(HONEST, HONEST.replace("A.java", "a.java"))))
        .isInstanceOf(Missing.class)
        .asString()
        .contains("differs in case alone");
    assertThat(read(zip(HONEST, HONEST.replace("A.java", "\uFF21.java"))))
        .isInstanceOf(Missing.class);
  }

  @Test
  void entryThatBlowsUpIsReadNoFurtherThanASourceFileMayBe() throws Exception {
    Path file = folder.resolve("bomb.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      out.putNextEntry(new ZipEntry(HONEST));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        out.write(zeros);
      }
    }

    assertThat(Files.size(file)).isLessThan(1 << 20);
    assertThat(read(file)).isEqualTo(new Missing("is larger than 1 MiB"));
  }

  @Test
  void archiveOfVeryManyFilesOrVeryManyBytesIsRefused() throws Exception {
    String[] names = new String[ZipTree.MAX_ENTRIES + 1];
    for (int i = 0; i < names.length; i++) {
      names[i] = "f" + i;
    }
    assertThatExceptionOfType(UnreadableSubmission.class)
        .isThrownBy(() -> read(zip(names)))
        .withMessageContaining("more than 20000 files");

    Path huge = folder.resolve("huge.zip");
    try (OutputStream out = Files.newOutputStream(huge)) {
      byte[] megabyte = new byte[1 << 20];
      for (int i = 0; i < 65; i++) {
        out.write(megabyte);
      }
    }
    assertThatExceptionOfType(UnreadableSubmission.class)
        .isThrownBy(() -> read(huge))
        .withMessageContaining("larger than 64 MiB");
  }

  @Test
  void fileThatIsNoArchiveIsUnreadable() throws Exception {
    Path file = Files.writeString(folder.resolve("no.zip"), "no zip");

    assertThatExceptionOfType(UnreadableSubmission.class)
        .isThrownBy(() -> read(file))
        .withMessageContaining("no zip archive");
  }
}
