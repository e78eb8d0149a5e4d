package dayone.grader.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Where the result of a command goes: to the file of {@code --out}, or to standard output.
 *
 * @param command the command that was called
 * @param file the file, or null for standard output
 */
record Destination(CommandLine command, @Nullable Path file) {

  /**
   * Before the work begins: a class's results must not be lost to a misspelled folder at the end.
   */
  void check() {
    if (file == null) {
      return;
    }
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw wrong("The folder of " + file + " does not exist. Make it first.");
    }
    if (Files.isDirectory(file)) {
      throw wrong(file + " is a folder. Name a file for the report.");
    }
  }

  /**
   * Writes the result.
   *
   * @param text the whole result
   * @param summary a sentence to print if the text goes to a file
   */
  void write(String text, String summary) {
    PrintWriter printer = command.getOut();
    if (file == null) {
      printer.print(text);
    } else {
      try {
        Files.writeString(file, text);
      } catch (IOException e) {
        throw wrong("The report cannot be written to " + file + ". Check its permissions.");
      }
      printer.println(summary + " The report is in " + file);
    }
    printer.flush();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command, message);
  }
}
