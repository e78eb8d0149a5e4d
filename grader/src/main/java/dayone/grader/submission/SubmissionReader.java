package dayone.grader.submission;

import dayone.grader.catalog.Topic;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the editable files from a submitted folder, a zip archive or a commit. It may be a copy of
 * the template (it holds {@code exercises/<topic>}) or the folder that holds the topics itself,
 * such as {@code exercises} or {@code solutions}.
 */
public final class SubmissionReader {
  /** Far above any honest source file, far below what could trouble the compiler's memory. */
  static final int MAX_BYTES = 1024 * 1024;

  private static final String EXERCISES = "exercises";

  /**
   * They turn the direction of what follows, so that a reader sees other code than the compiler.
   */
  private static final Pattern TURNS_DIRECTION =
      Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

  private final Tree tree;

  /** Where the topics may lie; the first place that has a file counts. */
  private final List<String> places;

  /**
   * Creates a reader of a folder or of a zip archive.
   *
   * @param submitted the folder or the archive; it may itself be reached through a link, for it is
   *     named by the one who grades
   * @throws UnreadableSubmission if it is missing, neither of them, or not readable
   */
  public SubmissionReader(Path submitted) throws UnreadableSubmission {
    this(treeAt(submitted));
  }

  private SubmissionReader(Tree tree) {
    this.tree = tree;
    Set<String> top = tree.top();
    if (tree instanceof FolderTree) {
      this.places = List.of(top.contains(EXERCISES) ? EXERCISES + "/" : "");
    } else {
      // Archives hold their files in one folder more, as a rule.
      String only = top.size() == 1 ? top.iterator().next() + "/" : "";
      this.places = List.of(EXERCISES + "/", "", only, only + EXERCISES + "/");
    }
  }

  /**
   * Creates a reader of a commit.
   *
   * @param repository a git repository, with a working tree or without
   * @param revision what git understands as a commit
   * @throws UnreadableSubmission if there is no such commit
   */
  public static SubmissionReader ofCommit(Path repository, String revision)
      throws UnreadableSubmission {
    return new SubmissionReader(new GitTree(repository, revision));
  }

  /**
   * Creates a reader of the last commit that is not after a moment. It goes by the dates in the
   * commits, which are the student's to write: where that matters, use the dates of the pushes.
   *
   * @param repository a git repository, with a working tree or without
   * @throws UnreadableSubmission if there is no such commit
   */
  public static SubmissionReader ofLastCommitBefore(Path repository, Instant moment)
      throws UnreadableSubmission {
    return new SubmissionReader(GitTree.before(repository, moment));
  }

  private static Tree treeAt(Path submitted) throws UnreadableSubmission {
    if (!Files.exists(submitted)) {
      throw new UnreadableSubmission(submitted + " does not exist. Name the folder to grade.");
    }
    if (!Files.isReadable(submitted)) {
      throw new UnreadableSubmission(submitted + " cannot be read. Check its permissions.");
    }
    if (Files.isDirectory(submitted)) {
      return new FolderTree(submitted);
    }
    if (submitted.getFileName().toString().endsWith(".zip") && Files.isRegularFile(submitted)) {
      return new ZipTree(submitted);
    }
    throw new UnreadableSubmission(
        submitted + " is not a folder, nor a zip archive. Name the folder that holds the topics.");
  }

  /**
   * Reads the editable files of a topic. Never fails: what cannot be read is said to be missing.
   */
  public Submission read(Topic topic) {
    SequencedMap<String, SubmittedFile> files = new LinkedHashMap<>();
    for (String file : topic.editable()) {
      files.put(file, read(topic.folder() + "/" + file));
    }
    return new Submission(topic, files);
  }

  private SubmittedFile read(String file) {
    List<Tree.Found> found = places.stream().map(place -> tree.find(place + file)).toList();
    return found.stream()
        .filter(each -> !(each instanceof Tree.Found.Missing))
        .findFirst()
        .map(each ->
            switch (each) {
              case Tree.Found.Missing missing -> new SubmittedFile.Missing("is missing");
              case Tree.Found.Refused(String reason) -> new SubmittedFile.Missing(reason);
              case Tree.Found.Content(byte[] bytes) -> text(bytes);
            })
        .orElseGet(() -> new SubmittedFile.Missing("is missing"));
  }

  private static SubmittedFile text(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return new SubmittedFile.Missing("is larger than 1 MiB");
    }
    String text;
    try {
      // A decoder of its own, because String's constructor replaces what it cannot read.
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new SubmittedFile.Missing("is not valid UTF-8 text. Save it as UTF-8");
    }
    if (text.indexOf('\0') >= 0) {
      return new SubmittedFile.Missing("holds characters with the code 0. Save it as UTF-8");
    }
    Matcher turned = TURNS_DIRECTION.matcher(text);
    if (turned.find()) {
      return new SubmittedFile.Missing(
          (int) text.substring(0, turned.start()).lines().count(),
          "holds a character that turns the direction of writing, so that it reads differently"
              + " from what it does. Write it as an escape: \\u"
              + String.format("%04X", (int) turned.group().charAt(0)));
    }
    // Some editors start UTF-8 files with a mark that the compiler would call an illegal
    // character.
    return new SubmittedFile.Present(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }
}
