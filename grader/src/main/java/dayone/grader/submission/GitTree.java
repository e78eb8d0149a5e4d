package dayone.grader.submission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One commit of a git repository, read as objects: nothing is checked out, so no filter, hook or
 * link of the repository does anything.
 *
 * <p>The repository's own settings are the student's as well, and git can be told there to run
 * programs. Only commands that look at objects are used, and the variables below switch off what
 * even these would do: fetch what is missing, follow replaced objects, ask somebody.
 */
final class GitTree implements Tree {
  private static final Map<String, String> SAFE =
      Map.of(
          "GIT_CONFIG_NOSYSTEM", "1",
          "GIT_CONFIG_GLOBAL", "/dev/null",
          "GIT_TERMINAL_PROMPT", "0",
          "GIT_NO_LAZY_FETCH", "1",
          "GIT_NO_REPLACE_OBJECTS", "1",
          "GIT_ALLOW_PROTOCOL", "none",
          "GIT_OPTIONAL_LOCKS", "0",
          "LC_ALL", "C");

  private static final String PLAIN_FILE = "100";

  private record Blob(String mode, String object, long size) {}

  private final Path repository;
  private final Map<String, Blob> blobs = new HashMap<>();

  /**
   * Opens a repository at a commit.
   *
   * @param revision what git understands as a commit
   */
  GitTree(Path repository, String revision) throws UnreadableSubmission {
    this.repository = repository;
    if (revision.startsWith("-")) {
      throw new UnreadableSubmission("\"" + revision + "\" is no name of a commit.");
    }
    String commit =
        text("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
    if (commit.isBlank()) {
      throw new UnreadableSubmission(
          repository + " is no git repository, or has no commit \"" + revision + "\".");
    }
    for (String line : text("ls-tree", "-r", "-l", "-z", commit.strip()).split("\0", -1)) {
      // mode SP type SP object SP+ size TAB path
      int tab = line.indexOf('\t');
      if (tab > 0) {
        String[] parts = line.substring(0, tab).split(" +", -1);
        long size = parts[3].equals("-") ? 0 : Long.parseLong(parts[3]);
        blobs.put(line.substring(tab + 1), new Blob(parts[0], parts[2], size));
      }
    }
  }

  /** Opens a repository at the last commit of its current branch that is not after a moment. */
  static GitTree before(Path repository, Instant moment) throws UnreadableSubmission {
    GitTree head = new GitTree(repository, "HEAD");
    String commit =
        head.text(
            "rev-list", "--first-parent", "-1", "--before=" + moment.getEpochSecond(), "HEAD");
    if (commit.isBlank()) {
      throw new UnreadableSubmission(repository + " has no commit before " + moment + ".");
    }
    return new GitTree(repository, commit.strip());
  }

  @Override
  public Found find(String path) {
    Blob blob = blobs.get(path);
    if (blob == null) {
      return new Found.Missing();
    }
    if (!blob.mode().startsWith(PLAIN_FILE)) {
      return new Found.Refused("is a symbolic link or a submodule. Submit the file itself");
    }
    if (blob.size() > SubmissionReader.MAX_BYTES) {
      return new Found.Content(new byte[SubmissionReader.MAX_BYTES + 1]);
    }
    try {
      return new Found.Content(run("cat-file", "blob", blob.object()));
    } catch (IOException e) {
      return new Found.Refused("cannot be read");
    }
  }

  @Override
  public Set<String> top() {
    return blobs.keySet().stream().map(name -> name.split("/", 2)[0]).collect(Collectors.toSet());
  }

  private String text(String... arguments) throws UnreadableSubmission {
    try {
      return new String(run(arguments), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UnreadableSubmission("git cannot be run. Install it, or grade a folder.");
    }
  }

  private byte[] run(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "-c", "safe.directory=*", "-C"));
    command.add(repository.toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().putAll(SAFE);
    // A folder that is no repository must not be taken for a part of one that it lies in.
    Path parent = repository.toAbsolutePath().normalize().getParent();
    if (parent != null) {
      builder.environment().put("GIT_CEILING_DIRECTORIES", parent.toString());
    }
    Process process = builder.start();
    process.getOutputStream().close();
    return process.getInputStream().readAllBytes();
  }
}
