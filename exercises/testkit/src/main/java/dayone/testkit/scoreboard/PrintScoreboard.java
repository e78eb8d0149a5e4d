package dayone.testkit.scoreboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prints the scores of all topics. Maven runs it as the last module of the exercises. */
public final class PrintScoreboard {

  private PrintScoreboard() {}

  /**
   * Prints the board; always ends well.
   *
   * @param arguments the folder that holds the topics, and the name of the running build; without a
   *     name the scores of every build count
   */
  public static void main(String[] arguments) {
    if (arguments.length == 0) {
      System.err.println("Usage: PrintScoreboard EXERCISES_FOLDER [BUILD]");
      return;
    }
    String build = arguments.length > 1 ? arguments[1] : null;
    try {
      System.out.print(board(Path.of(arguments[0]), build, Paint.here()));
    } catch (IOException unreadable) {
      // A missing board must not turn a build red.
      System.out.println("There is no scoreboard: " + unreadable);
    }
  }

  static String board(Path exercises, @Nullable String build, Paint paint) throws IOException {
    List<Board.Row> rows = rows(exercises, build);
    String folder = String.valueOf(exercises.toAbsolutePath().normalize().getFileName());
    return rows.isEmpty() ? "" : new Board(paint, true).ofAll(folder, rows);
  }

  /** All topics; of any build if it is null. */
  static List<Board.Row> rows(Path exercises, @Nullable String build) throws IOException {
    List<Board.Row> rows = new ArrayList<>();
    for (Path topic : topics(exercises)) {
      rows.add(new Board.Row(String.valueOf(topic.getFileName()), score(topic, build)));
    }
    return rows;
  }

  /** A topic is a folder whose name begins with its number. */
  private static List<Path> topics(Path exercises) throws IOException {
    try (Stream<Path> folders = Files.list(exercises)) {
      return folders
          .filter(folder -> Files.isDirectory(folder))
          .filter(folder -> String.valueOf(folder.getFileName()).matches("\\d+-.+"))
          .sorted()
          .toList();
    }
  }

  static @Nullable ScoreFile score(Path topic, @Nullable String build) {
    try {
      ScoreFile score = ScoreFile.read(topic.resolve(ScoreFile.PLACE));
      return build == null || build.equals(score.build()) ? score : null;
    } catch (IOException none) {
      return null;
    }
  }
}
