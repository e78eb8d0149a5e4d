package dayone.grader.cohort;

import dayone.grader.GraderFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The rows on the disk, a file each. A row is there as a whole or not at all: it is written under
 * another name and then moved.
 *
 * @param folder where they are
 * @param warnings gets a sentence for each row that cannot be used
 */
record RowFiles(Path folder, Consumer<String> warnings) {

  void make() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new GraderFault("The folder " + folder + " cannot be made.", e);
    }
  }

  /** Returns a student's row, if there is one that is whole and theirs. */
  Optional<Row> find(String student) {
    Path file = file(student);
    try {
      Row row = Row.fromJson(Files.readString(file));
      if (!row.student().equals(student)) {
        warnings.accept(file + " is the row of " + row.student() + ". It is made again.");
        return Optional.empty();
      }
      return Optional.of(row);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (CharacterCodingException e) {
      warnings.accept(file + " is not whole. It is made again.");
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      warnings.accept(file + " " + e.getMessage() + ". It is made again.");
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(Row row) {
    Path file = file(row.student());
    Path half = file.resolveSibling(file.getFileName() + ".half");
    try {
      Files.writeString(half, row.toJson());
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new GraderFault(file + " cannot be written. Is the disk full?", e);
    }
  }

  private Path file(String student) {
    return folder.resolve(student + ".json");
  }
}
