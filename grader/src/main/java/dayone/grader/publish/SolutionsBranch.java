package dayone.grader.publish;

import dayone.grader.GraderFault;
import dayone.grader.git.Git;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The branch of a repository that holds the published folder and nothing else. */
final class SolutionsBranch {
  private final Git repository;
  private final String name;

  SolutionsBranch(Git repository, String name) {
    this.repository = repository;
    this.name = name;
  }

  /** Returns whether the branch is what the working tree shows: a commit would look undone. */
  boolean isCheckedOut() {
    return repository
            .answer("symbolic-ref", "--quiet", "HEAD")
            .filter(reference()::equals)
            .isPresent()
        && repository
            .answer("rev-parse", "--is-bare-repository")
            .filter("false"::equals)
            .isPresent();
  }

  /** Returns the folders right below {@code folder} in the last commit. */
  List<String> folders(String folder) {
    return parent()
        .map(commit -> repository.call("ls-tree", "-d", "--name-only", commit, folder + "/"))
        .stream()
        .flatMap(String::lines)
        .map(path -> path.substring(path.lastIndexOf('/') + 1))
        .toList();
  }

  /**
   * Puts folders in place of those of the same names, and keeps all others.
   *
   * @param folders the folders to replace, each with all of its files
   * @param files all files, by their paths from the branch's top
   * @return false if the branch has these files already; nothing was committed then
   */
  boolean commit(List<String> folders, SortedMap<String, String> files, String message) {
    try {
      Path scratch = Files.createTempDirectory("publish").toRealPath();
      try {
        return commit(scratch, folders, files, message);
      } finally {
        Files.deleteIfExists(scratch.resolve("index"));
        Files.deleteIfExists(scratch.resolve("file"));
        Files.delete(scratch);
      }
    } catch (IOException e) {
      throw new GraderFault("The solutions cannot be written to a temporary folder.", e);
    }
  }

  private boolean commit(
      Path scratch, List<String> folders, SortedMap<String, String> files, String message)
      throws IOException {
    Git git = repository.with(Map.of("GIT_INDEX_FILE", scratch.resolve("index").toString()));
    Optional<String> parent = parent();
    if (parent.isPresent()) {
      git.call("read-tree", parent.get());
      for (String folder : folders) {
        git.call("rm", "-r", "--cached", "--quiet", "--force", "--ignore-unmatch", folder);
      }
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path content = Files.writeString(scratch.resolve("file"), file.getValue());
      // Without filters: the bytes are the same whatever the repository's attributes say.
      String blob = git.call("hash-object", "-w", "--no-filters", content.toString()).strip();
      git.call("update-index", "--add", "--cacheinfo", "100644," + blob + "," + file.getKey());
    }
    String tree = git.call("write-tree").strip();
    if (parent
        .flatMap(commit -> git.answer("rev-parse", commit + "^{tree}"))
        .filter(tree::equals)
        .isPresent()) {
      return false;
    }
    List<String> arguments = new ArrayList<>(git.identity());
    arguments.addAll(List.of("commit-tree", tree, "-m", message));
    parent.ifPresent(commit -> arguments.addAll(List.of("-p", commit)));
    String commit = git.call(arguments.toArray(String[]::new)).strip();
    git.call("update-ref", "-m", message, reference(), commit);
    return true;
  }

  /** Returns the last commit: here, or in the repository this one was cloned from. */
  private Optional<String> parent() {
    return repository
        .commit(reference())
        .or(() -> repository.commit("refs/remotes/origin/" + name));
  }

  private String reference() {
    return "refs/heads/" + name;
  }
}
