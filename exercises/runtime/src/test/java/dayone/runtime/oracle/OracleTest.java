package dayone.runtime.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.loop.CompletionOrder;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.UncaughtException;
import dayone.runtime.time.VirtualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

final class OracleTest {

  @Test
  void everyProgramOfTheCorpusPrintsWhatNodePrints() throws IOException {
    int programs = 0;
    int match = 0;
    int unsupported = 0;
    for (String line : Files.readAllLines(Path.of(System.getProperty("oracle.corpus")))) {
      JsonNode program = new ObjectMapper().readTree(line);
      programs++;
      List<String> expected = new ArrayList<>();
      program.get("expected").forEach(node -> expected.add(node.asString()));
      expected.add("exit " + program.get("exit").asInt());
      List<String> actual;
      try {
      actual = run(program.get("program").get("body"));
      } catch (Unsupported t) { actual = List.of("UnsupportedOperationException: " + t.getMessage()); } catch (Throwable t) { actual = List.of("CRASH " + t); if (!t.toString().contains("Unsupported")) t.printStackTrace(System.out); }
      if (actual.toString().contains("UnsupportedOperation")) { unsupported++; System.out.println("UNSUP " + program.get("id") + " " + actual.toString().replaceAll(".*UnsupportedOperationException: (\\w+).*", "$1")); }
      else if (actual.equals(expected)) {
        match++;
      } else {
        System.out.println("DIFF " + program.get("id") + "\n  " + expected + "\n  " + actual);
      }
    }
    System.out.println(programs + " programs, " + match + " match, unsupported " + unsupported);
  }

  static final class Unsupported extends dayone.runtime.microtask.Unwinding { Unsupported(String s) { super(s); } }

  private static List<String> run(JsonNode body) {
    VirtualClock clock = new VirtualClock();
    EventLoop loop =
        EventLoop.builder()
            .clock(clock)
            .completionOrder(new CompletionOrder.Submission())
            .build();
    List<String> output = new ArrayList<>();
    Interpreter interpreter = new Interpreter(new Library(loop, clock, output::add));
    int exit;
    try {
      exit = loop.run(() -> interpreter.run(body));
    } catch (UncaughtException e) {
      exit = e.exitCode();
      if (e.error() instanceof UnsupportedOperationException) {
        output.add(e.error().toString());
      }
    }
    output.add("exit " + exit);
    return output;
  }
}
