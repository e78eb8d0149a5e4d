package dayone.grader.execute;

import dayone.grader.GraderFault;
import dayone.grader.compile.CompiledClass;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The private temporary folder of one topic's run: the submission's classes, and for each child a
 * fresh folder to work in. Readable by this user alone ({@link Files#createTempDirectory} sees to
 * it).
 */
final class Workspace implements AutoCloseable {
  private final Path root;
  private int children;

  Workspace() {
    try {
      // A short name: the path of a Unix-domain socket may hold about 100 characters.
      root = Files.createTempDirectory("grade");
    } catch (IOException e) {
      throw new GraderFault("No temporary folder can be made. Is the disk full?", e);
    }
  }

  /** Returns the folder that all the others are in. */
  Path folder() {
    return root;
  }

  Path classes() {
    return root.resolve("classes");
  }

  void write(List<CompiledClass> classes) {
    try {
      Files.createDirectories(classes());
      for (CompiledClass compiled : classes) {
        Path file = classes().resolve(compiled.name().replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, compiled.bytes());
      }
    } catch (IOException e) {
      throw new GraderFault("The compiled classes cannot be written. Is the disk full?", e);
    }
  }

  /** Makes the folder of the next child; nothing that an earlier child wrote is in it. */
  Path childFolder() throws IOException {
    return Files.createDirectory(root.resolve("c" + ++children));
  }

  /**
   * Removes all of it. What cannot be removed is left to the system: it must not change a verdict.
   */
  @Override
  public void close() {
    try {
      Files.walkFileTree(root, new Removal());
    } catch (IOException e) {
      root.toFile().deleteOnExit();
    }
  }

  /** Does not follow links, so nothing outside is removed. */
  private static final class Removal extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      // A child may have taken its own permission away.
      boolean ignored = folder.toFile().setWritable(true) && folder.toFile().setExecutable(true);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      boolean ignored = file.toFile().delete();
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
      boolean ignored = folder.toFile().delete();
      return FileVisitResult.CONTINUE;
    }
  }
}
