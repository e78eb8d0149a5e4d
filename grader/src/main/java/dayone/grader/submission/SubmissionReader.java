package dayone.grader.submission;

import dayone.grader.catalog.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Reads the editable files from a submitted folder. It may be a copy of the template (it holds
 * {@code exercises/<topic>}) or the folder that holds the topics itself, such as {@code exercises}
 * or {@code solutions}.
 */
public final class SubmissionReader {
  /** Far above any honest source file, far below what could trouble the compiler's memory. */
  static final int MAX_BYTES = 1024 * 1024;

  private final Path directory;
  private final String inner;

  /**
   * Creates a reader.
   *
   * @param directory the submitted folder; it may itself be reached through a link, for it is named
   *     by the one who grades
   * @throws UnreadableSubmission if it is missing, no folder or not readable
   */
  public SubmissionReader(Path directory) throws UnreadableSubmission {
    if (!Files.exists(directory)) {
      throw new UnreadableSubmission(directory + " does not exist. Name the folder to grade.");
    }
    if (!Files.isDirectory(directory)) {
      throw new UnreadableSubmission(
          directory + " is not a folder. Name the folder that holds the topics.");
    }
    if (!Files.isReadable(directory)) {
      throw new UnreadableSubmission(directory + " cannot be read. Check its permissions.");
    }
    this.directory = directory;
    this.inner =
        Files.exists(directory.resolve("exercises"), LinkOption.NOFOLLOW_LINKS) ? "exercises/" : "";
  }

  /**
   * Reads the editable files of a topic. Never fails: what cannot be read is said to be missing.
   */
  public Submission read(Topic topic) {
    SequencedMap<String, SubmittedFile> files = new LinkedHashMap<>();
    for (String file : topic.editable()) {
      files.put(file, read(inner + topic.folder() + "/" + file));
    }
    return new Submission(topic, files);
  }

  private SubmittedFile read(String relative) {
    Path path = directory;
    try {
      BasicFileAttributes attributes = null;
      for (String step : relative.split("/", -1)) {
        path = path.resolve(step);
        attributes =
            Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isSymbolicLink()) {
          return new SubmittedFile.Missing(
              "is a symbolic link, or lies behind one. Submit the file itself");
        }
      }
      if (attributes == null || !attributes.isRegularFile()) {
        return new SubmittedFile.Missing("is not a plain file");
      }
      return content(path);
    } catch (NoSuchFileException e) {
      return new SubmittedFile.Missing("is missing");
    } catch (IOException e) {
      return new SubmittedFile.Missing("cannot be read");
    }
  }

  private static SubmittedFile content(Path path) throws IOException {
    byte[] bytes;
    try (InputStream in =
        Files.newInputStream(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      bytes = in.readNBytes(MAX_BYTES + 1);
    }
    if (bytes.length > MAX_BYTES) {
      return new SubmittedFile.Missing("is larger than 1 MiB");
    }
    try {
      // A decoder of its own, because String's constructor replaces what it cannot read.
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      // Some editors start UTF-8 files with a mark that the compiler would call an illegal
      // character.
      return new SubmittedFile.Present(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      return new SubmittedFile.Missing("is not valid UTF-8 text. Save it as UTF-8");
    }
  }
}
