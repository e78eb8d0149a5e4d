package dayone.runtime.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.EventLoopBuilder;
import dayone.runtime.perf.TraceEventFormat;
import dayone.runtime.perf.TraceEvents;
import dayone.runtime.trace.Trace;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every program of a corpus, on the runtime, against what Node 20 printed for it.
 *
 * <p>{@code mvn -B -pl exercises/runtime test -Dtest=OracleTest -Doracle.corpus=FILE} runs a corpus
 * of your own; the file may be named from the top of the repository.
 */
final class OracleTest {

  private static final Path CORPUS = Path.of("src/test/resources/oracle/corpus.jsonl");

  /** Programs on which the runtime once differed: of the random ones, and what led to others. */
  private static final Path FOUND = Path.of("src/test/resources/oracle/found.jsonl");

  @Test
  void everyProgramOfTheCorpusPrintsWhatNodePrints() {
    everyProgramPrintsWhatNodePrints(corpus());
  }

  @Test
  void programsOnWhichItOnceDifferedPrintWhatNodePrints() {
    everyProgramPrintsWhatNodePrints(programsOf(FOUND));
  }

  private static void everyProgramPrintsWhatNodePrints(List<LoopProgram> corpus) {
    List<String> mismatches = new ArrayList<>();
    int programs = 0;
    for (LoopProgram program : corpus) {
      programs++;
      LoopProgram.Outcome actual = program.run();
      if (!actual.equals(program.expected())) {
        mismatches.add(difference(program, actual));
      }
    }

    // Printed as a result and not logged: it is what this command is run for.
    PrintStream out = System.out;
    mismatches.forEach(out::println);
    out.println(programs + " programs, " + (programs - mismatches.size()) + " match");
    assertThat(programs).as("programs in the corpus").isPositive();
    assertThat(mismatches).isEmpty();
  }

  /** To watch a loop must change nothing; and what was seen must make a picture that opens. */
  @Test
  void aProgramThatIsWatchedPrintsTheSameAndGivesValidTraces() {
    List<String> faults = new ArrayList<>();
    int programs = 0;
    for (LoopProgram program : corpus()) {
      StringWriter live = new StringWriter();
      StringWriter finished = new StringWriter();
      Trace trace = new Trace();
      try (TraceEvents events = TraceEvents.to(live)) {
        EventLoopBuilder watched =
            EventLoop.builder()
                .captureCreationSites(true)
                .observer(trace)
                .observer(events.row("main"));
        LoopProgram.Outcome actual = LoopProgram.run(program.body(), watched);
        if (!actual.equals(program.expected())) {
          faults.add(difference(program, actual));
        }
      }
      TraceEvents.write(trace, finished);
      // To check a picture takes longer than to draw it; so one in ten is checked.
      if (programs++ % 10 != 0) {
        continue;
      }
      Stream.of(live, finished)
          .flatMap(json -> TraceEventFormat.faults(json.toString()).stream())
          .limit(1)
          .forEach(fault -> faults.add(program.id() + " " + fault));
    }

    assertThat(faults).isEmpty();
  }

  private static String difference(LoopProgram program, LoopProgram.Outcome actual) {
    return program.id() + "\n  Node:    " + program.expected() + "\n  runtime: " + actual;
  }

  private static List<LoopProgram> corpus() {
    return programsOf(file());
  }

  private static List<LoopProgram> programsOf(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank()).map(LoopProgram::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The corpus cannot be read: " + file.toAbsolutePath(), e);
    }
  }

  private static Path file() {
    String named = System.getProperty("oracle.corpus");
    if (named == null) {
      return CORPUS;
    }
    // Tests run in the folder of the module, the command in that of the repository.
    Path fromTop = Path.of("../..").resolve(named);
    return Files.exists(fromTop) ? fromTop : Path.of(named);
  }
}
