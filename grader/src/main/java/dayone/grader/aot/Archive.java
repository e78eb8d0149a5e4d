package dayone.grader.aot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The folders of a class path as one jar, and the cache that was made with it.
 *
 * @param jar the jar
 * @param cache the cache
 */
public record Archive(Path jar, Path cache) {

  /** Of the JVM that runs the tests of a submission. */
  public static Archive ofChild(Path target) {
    return new Archive(target.resolve("child.jar"), target.resolve("child.aot"));
  }

  /** Of the JVM that the command {@code grade} starts. */
  static Archive ofJudge(Path target) {
    return new Archive(target.resolve("judge.jar"), target.resolve("judge.aot"));
  }

  /**
   * Returns {@code classPath} with the jar in place of its folders, if both files are there and
   * newer than all that is in the folders.
   */
  public Optional<List<Path>> in(List<Path> classPath) {
    try {
      FileTime made = Files.getLastModifiedTime(jar);
      if (!Files.exists(cache)) {
        return Optional.empty();
      }
      for (Path each : folders(classPath)) {
        if (newest(each).compareTo(made) > 0) {
          return Optional.empty();
        }
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.of(withJar(classPath));
  }

  /** Returns the class path that the cache is made with, and valid for. */
  List<Path> withJar(List<Path> classPath) {
    List<Path> all = new ArrayList<>();
    all.add(jar);
    classPath.stream().filter(each -> !Files.isDirectory(each)).forEach(all::add);
    return List.copyOf(all);
  }

  /** Writes the jar. Of two files with the same name the one of the first folder is taken. */
  void write(List<Path> classPath) throws IOException {
    TreeMap<String, Path> entries = new TreeMap<>();
    for (Path folder : folders(classPath)) {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              entries.putIfAbsent(
                  folder
                      .relativize(file)
                      .toString()
                      .replace(file.getFileSystem().getSeparator(), "/"),
                  file);
              return FileVisitResult.CONTINUE;
            }
          });
    }
    Files.deleteIfExists(cache);
    Path half = jar.resolveSibling(jar.getFileName() + ".half");
    Set<String> folders = new HashSet<>();
    try (OutputStream out = Files.newOutputStream(half);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (var entry : entries.entrySet()) {
        // Whoever looks for a package by its folder finds it, as in a jar of the JDK's tool.
        for (int slash = entry.getKey().indexOf('/');
            slash >= 0;
            slash = entry.getKey().indexOf('/', slash + 1)) {
          String name = entry.getKey().substring(0, slash + 1);
          if (folders.add(name)) {
            zip.putNextEntry(new ZipEntry(name));
          }
        }
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        Files.copy(entry.getValue(), zip);
      }
    }
    Files.move(half, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static List<Path> folders(List<Path> classPath) {
    return classPath.stream().filter(Files::isDirectory).toList();
  }

  /** A file that was removed shows in its folder. */
  private static FileTime newest(Path folder) throws IOException {
    FileTime[] newest = {Files.getLastModifiedTime(folder)};
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
            return seen(attributes);
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return seen(attributes);
          }

          private FileVisitResult seen(BasicFileAttributes attributes) {
            if (attributes.lastModifiedTime().compareTo(newest[0]) > 0) {
              newest[0] = attributes.lastModifiedTime();
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return newest[0];
  }
}
