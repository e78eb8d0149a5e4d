package dayone.grader.release;

import dayone.grader.GraderFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder that holds a template, or will. The list of what a release wrote lies in it, so that the
 * next release can tell its own old files from the instructor's.
 */
final class OutputFolder {
  /** Names every file of the last release, one a line. */
  static final String LIST = ".dayone/template";

  private final Path folder;

  OutputFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes sure that nothing of somebody else's is overwritten.
   *
   * @throws Refusal if the folder holds files, but no template
   */
  void check() throws Refusal {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new Refusal(folder + " is a file. Name a folder for the template.");
    }
    if (!Files.exists(folder.resolve(LIST)) && !isEmpty()) {
      throw new Refusal(
          folder
              + " holds files, but none that a release wrote. Name an empty folder, or one with an"
              + " earlier release.");
    }
  }

  private boolean isEmpty() {
    try (Stream<Path> files = Files.list(folder)) {
      // A repository that was just made, or cloned from an empty one, holds .git alone.
      return files.allMatch(file -> file.endsWith(".git"));
    } catch (IOException e) {
      throw new GraderFault(folder + " cannot be read.", e);
    }
  }

  /** Writes the files, and removes those that an earlier release wrote and this one has not. */
  void write(List<TemplateFile> files) {
    try {
      Set<String> old = earlier();
      for (TemplateFile file : files) {
        old.remove(file.path());
        write(file);
      }
      String list = files.stream().map(file -> file.path() + "\n").collect(Collectors.joining());
      write(TemplateFile.of(LIST, list.getBytes(StandardCharsets.UTF_8)));
      for (String gone : old) {
        remove(gone);
      }
    } catch (IOException e) {
      throw new GraderFault("The template cannot be written to " + folder + ".", e);
    }
  }

  private Set<String> earlier() throws IOException {
    Path list = folder.resolve(LIST);
    return Files.exists(list)
        ? Files.readString(list).lines().collect(Collectors.toCollection(TreeSet::new))
        : new TreeSet<>();
  }

  private void write(TemplateFile file) throws IOException {
    Path target = folder.resolve(file.path());
    Files.createDirectories(target.getParent());
    Files.write(target, file.content());
    if (file.isExecutable()
        && target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private void remove(String path) throws IOException {
    Path file = folder.resolve(path).normalize();
    // The list is a file in a repository that others may write to: it must not lead out of it.
    if (!file.startsWith(folder.normalize())) {
      return;
    }
    Files.deleteIfExists(file);
    Path parent = file.getParent();
    while (parent != null && !parent.equals(folder.normalize()) && hasNothing(parent)) {
      Files.delete(parent);
      parent = parent.getParent();
    }
  }

  private static boolean hasNothing(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }
}
