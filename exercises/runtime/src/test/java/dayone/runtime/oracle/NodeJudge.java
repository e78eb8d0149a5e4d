package dayone.runtime.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs programs under real Node, on the real clock.
 *
 * <p>Most share a process ({@code judge.js} says how). One that would be told of the end of its
 * process, or ends it, has a process of its own, and so has one whose main script throws. A program
 * that crashes takes the shared process with it; the exit code is its own, and the rest go on in a
 * new one.
 */
final class NodeJudge {

  static final int DID_NOT_END = -1;

  /** In place of the exit code where {@code judge.js} saw Node's {@code processImmediate} fail. */
  static final int DEFECT_OF_NODE = 97;

  /**
   * V8's collector asks Node for a turn when the young generation is nearly full, and Node gives it
   * one in a callback scope, at whose end ticks are run. So ticks that an exception has left behind
   * would run sooner or later as the collector likes. Without its tasks it collects where it
   * allocates, and the order is the program's alone.
   */
  private static final List<String> NO_TASKS_OF_THE_COLLECTOR =
      List.of("--no-minor-gc-task", "--no-incremental-marking-task", "--no-memory-reducer");

  private static final Path SCRIPT = Path.of("src/test/resources/oracle/judge.js");
  private static final int EXIT_ALONE = 98;

  /**
   * What only a process of its own shows: its end, and the loop that is entered or not although
   * nothing keeps it alive.
   */
  private static final Pattern OWN_PROCESS =
      Pattern.compile("\"(beforeExit|exit|setExitCode|sigTimeout|unref|portUnref)\"");

  private static final JsonMapper JSON = new JsonMapper();

  private final int patienceSeconds;

  /**
   * @param patienceSeconds after which a process is ended that does not end by itself
   */
  NodeJudge(int patienceSeconds) {
    this.patienceSeconds = patienceSeconds;
  }

  /** The version of the {@code node} on the PATH, or why there is none. */
  static String version() {
    try {
      Process process =
          new ProcessBuilder("node", "--version").redirectError(Redirect.DISCARD).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "not found: " + e.getMessage();
    }
  }

  /** What Node makes of each program, in the same order. */
  List<LoopProgram.Outcome> judge(List<JsonNode> programs) {
    LoopProgram.Outcome[] outcomes = new LoopProgram.Outcome[programs.size()];
    List<Integer> sharing = new ArrayList<>();
    for (int i = 0; i < programs.size(); i++) {
      if (OWN_PROCESS.matcher(programs.get(i).toString()).find()) {
        outcomes[i] = judge(programs.get(i));
      } else {
        sharing.add(i);
      }
    }
    while (!sharing.isEmpty()) {
      sharing = sharing.subList(judgeTogether(programs, sharing, outcomes), sharing.size());
    }
    return Arrays.asList(outcomes);
  }

  /** What Node makes of one program as the main script of a process. */
  LoopProgram.Outcome judge(JsonNode program) {
    Output output = node(List.of(program), "0");
    return new LoopProgram.Outcome(output.lines(), output.exitCode());
  }

  /**
   * @param chosen the programs, by their places in {@code all}, that share a process
   * @return how many of them were judged before the process ended
   */
  private int judgeTogether(
      List<JsonNode> all, List<Integer> chosen, LoopProgram.Outcome[] outcomes) {
    Output output = node(chosen.stream().map(all::get).toList());
    int judged = 0;
    boolean isUnderWay = false;
    List<String> lines = new ArrayList<>();
    for (String line : output.lines()) {
      if (line.startsWith("#begin ")) {
        isUnderWay = true;
        lines = new ArrayList<>();
      } else if (line.startsWith("#end ")) {
        int exitCode = Integer.parseInt(line.substring("#end ".length()));
        isUnderWay = false;
        outcomes[chosen.get(judged++)] = new LoopProgram.Outcome(lines, exitCode);
      } else {
        lines.add(line);
      }
    }
    if (judged < chosen.size()) {
      int crashed = chosen.get(judged++);
      outcomes[crashed] =
          output.exitCode() == EXIT_ALONE || !isUnderWay
              ? judge(all.get(crashed))
              : new LoopProgram.Outcome(lines, output.exitCode());
    }
    return judged;
  }

  private record Output(List<String> lines, int exitCode) {}

  private Output node(List<JsonNode> programs, String... arguments) {
    try {
      Path sources = Files.createTempFile("programs", ".json");
      Path printed = Files.createTempFile("printed", ".txt");
      try {
        Files.writeString(
            sources, JSON.writeValueAsString(programs.stream().map(JavaScript::of).toList()));
        List<String> command = new ArrayList<>(List.of("node"));
        command.addAll(NO_TASKS_OF_THE_COLLECTOR);
        command.addAll(List.of(SCRIPT.toString(), sources.toString()));
        command.addAll(List.of(arguments));
        // Into a file: a pipe that is full makes Node's writes fail.
        Process process =
            new ProcessBuilder(command)
                .redirectOutput(printed.toFile())
                .redirectError(Redirect.DISCARD)
                .start();
        int exitCode = ended(process) ? process.exitValue() : DID_NOT_END;
        return new Output(Files.readAllLines(printed), exitCode);
      } finally {
        Files.delete(sources);
        Files.delete(printed);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Node could not be asked.", e);
    }
  }

  private boolean ended(Process process) {
    try {
      if (process.waitFor(patienceSeconds, TimeUnit.SECONDS)) {
        return true;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly().onExit().join();
    return false;
  }
}
