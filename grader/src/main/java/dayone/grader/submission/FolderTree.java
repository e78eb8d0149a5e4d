package dayone.grader.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder. No link below it is followed. */
record FolderTree(Path root) implements Tree {
  private static final String UNIX = "unix";

  @Override
  public Found find(String relative) {
    Path path = root;
    try {
      BasicFileAttributes attributes = null;
      for (String step : relative.split("/", -1)) {
        path = path.resolve(step);
        attributes =
            Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isSymbolicLink()) {
          return new Found.Refused(
              "is a symbolic link, or lies behind one. Submit the file itself");
        }
      }
      if (attributes == null || !attributes.isRegularFile()) {
        return new Found.Refused("is not a plain file");
      }
      if (names(path) > 1) {
        return new Found.Refused("has a second name (a hard link). Submit a copy of the file");
      }
      try (InputStream in =
          Files.newInputStream(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
        return new Found.Content(in.readNBytes(SubmissionReader.MAX_BYTES + 1));
      }
    } catch (NoSuchFileException e) {
      return new Found.Missing();
    } catch (IOException e) {
      return new Found.Refused("cannot be read");
    }
  }

  /** A second name may be a file of somebody else on the same disk. */
  private static int names(Path file) throws IOException {
    return file.getFileSystem().supportedFileAttributeViews().contains(UNIX)
            && Files.getAttribute(file, UNIX + ":nlink", LinkOption.NOFOLLOW_LINKS)
                instanceof Integer count
        ? count
        : 1;
  }

  @Override
  public Set<String> top() {
    try (Stream<Path> children = Files.list(root)) {
      return children.map(child -> child.getFileName().toString()).collect(Collectors.toSet());
    } catch (IOException e) {
      return Set.of();
    }
  }
}
