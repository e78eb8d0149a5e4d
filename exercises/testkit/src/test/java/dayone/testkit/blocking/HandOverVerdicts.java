package dayone.testkit.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The same verdicts in a JVM without the flag for continuations, as a student's editor starts one:
 * there an async function runs on a thread of its own.
 */
final class HandOverVerdicts {

  private static final String SEPARATOR = "\u001e";

  private HandOverVerdicts() {}

  /** What was wrong there, in words. */
  static List<String> wrong(int runs) throws Exception {
    Path result = Files.createTempFile("verdicts", ".txt");
    try {
      Process child =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  HandOverVerdicts.class.getName(),
                  Integer.toString(runs),
                  result.toString())
              .redirectErrorStream(true)
              .start();
      String output;
      try (InputStream printed = child.getInputStream()) {
        output = new String(printed.readAllBytes(), StandardCharsets.UTF_8);
      }
      assertThat(child.waitFor()).as(output).isZero();
      String wrong = Files.readString(result);
      return wrong.isEmpty() ? List.of() : List.of(wrong.split(SEPARATOR));
    } finally {
      Files.deleteIfExists(result);
    }
  }

  /** The child: runs, and writes what was wrong into a file. */
  public static void main(String[] arguments) throws IOException {
    List<String> wrong = VerdictRuns.wrong(Integer.parseInt(arguments[0]));
    Files.writeString(Path.of(arguments[1]), String.join(SEPARATOR, wrong));
  }
}
