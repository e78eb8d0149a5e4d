package dayone.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.perf.TraceEventFormat;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The examples do what they tell their readers. How fast they are is not asked here. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class ExamplesTest {

  private static final String MILLIS = "\\d+\\.\\d ms";
  private static final String TIME_ANSWERS = "  /time meanwhile: [1-9]\\d* x, slowest " + MILLIS;
  private static final String DELAY =
      "event-loop delay \\(10 ms: not late\\): 50 % @, 90 % @, 99 % @, longest @"
          .replace("@", MILLIS);

  private static List<String> run(Class<?> main, String... arguments) throws Exception {
    try (ExampleProgram program = new ExampleProgram(main, arguments)) {
      List<String> lines = program.restOfLines();
      assertThat(program.exitCode()).as("exit code, after %s", lines).isZero();
      return lines;
    }
  }

  @Test
  void theServerCountsTheSamePrimesOnAWorkerAndOnTheLoop() throws Exception {
    List<String> lines = run(ResponsiveServer.class, "--demo", "100000");

    assertThat(lines).hasSize(6);
    assertThat(lines.get(0)).isEqualTo("on a worker: 9592 primes");
    assertThat(lines.get(1)).matches(TIME_ANSWERS);
    assertThat(lines.get(2)).matches("  " + DELAY);
    assertThat(lines.get(3)).isEqualTo("on the loop: 9592 primes");
    assertThat(lines.get(4)).matches(TIME_ANSWERS);
    assertThat(lines.get(5)).matches("  " + DELAY);
  }

  @Test
  void theServerServesUntilItIsInterruptedAndThenTellsItsDelay() throws Exception {
    try (ExampleProgram program = new ExampleProgram(ResponsiveServer.class, "--port", "0");
        HttpClient client = HttpClient.newHttpClient()) {
      String origin = program.nextLine().replaceFirst("/time .*", "");

      assertThat(get(client, origin + "/time")).startsWith("200 2");
      assertThat(get(client, origin + "/primes?below=100")).isEqualTo("200 25");
      assertThat(get(client, origin + "/primes?below=100&on=loop")).isEqualTo("200 25");
      assertThat(get(client, origin + "/primes?below=all")).startsWith("404 Ask for");
      program.interrupt();

      assertThat(program.nextLine()).isEmpty();
      assertThat(program.nextLine()).matches(DELAY);
      assertThat(program.restOfLines()).isEmpty();
    }
  }

  private static String get(HttpClient client, String url) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
    var response = client.send(request, BodyHandlers.ofString());
    return response.statusCode() + " " + response.body().strip();
  }

  @Test
  void theFilePipelineKeepsEveryTenthLine() throws Exception {
    List<String> lines = run(FilePipeline.class, "3");

    // Ten records have 104 + 9 · 103 = 1,031 bytes: 2,909 times ten, and eight more, pass
    // 3,000,000.
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).isEqualTo("lines in:  29,098 (3 MB)");
    assertThat(lines.get(1)).isEqualTo("lines out: 2,910 (0 MB)");
    assertThat(lines.get(2)).matches("peak of used heap: \\d+ MB of \\d+ MB");
  }

  @Test
  void theTraceIsOneThatPerfettoOpens(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("new/trace.json");

    List<String> lines = run(TraceToPicture.class, file.toString());

    // Whether a timer of 0 ms has expired when the first turn begins is chance, in Node as well.
    assertThat(lines).startsWith("tick", "promise").contains("timer", "immediate");
    assertThat(lines).contains("worker: 13000 letters", "The run is in " + file + ".");
    String trace = Files.readString(file);
    assertThat(TraceEventFormat.faults(trace)).isEmpty();
    assertThat(trace).contains("\"main\"", "\"worker\"", "fs.read", "setImmediate");
  }
}
