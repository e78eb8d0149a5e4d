package dayone.runtime.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dayone.runtime.oracle.random.ProgramGenerator;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Random programs, on the runtime and under the Node of this machine.
 *
 * <p>{@code mvn -B -pl exercises/runtime test -Dtest=NodeFuzzTest -Dfuzz.programs=20000
 * -Dfuzz.seed=1} runs as many as you like. Without {@code fuzz.programs} it is skipped: real Node
 * runs on the real clock, and no build of ours may depend on that. With {@code -Dfuzz.with=channel}
 * only programs that have this operator count, so that one mechanism can be looked at more closely.
 */
final class NodeFuzzTest {

  private static final long PROGRAMS = Long.getLong("fuzz.programs", 0);
  private static final long FIRST_SEED = Long.getLong("fuzz.seed", 1);

  private static final String OPERATOR = System.getProperty("fuzz.with", "");

  private static final int PROGRAMS_A_PROCESS = 50;

  /** Several at a time, because programs wait more than they compute. */
  private static final int PROCESSES = 3;

  /** Of a program that differs, alone: beside others Node's own timers and files come late. */
  private static final int RERUNS = 5;

  /** Where Node contradicts itself: until it has printed what the runtime prints, or so many. */
  private static final int RERUNS_IF_UNSTABLE = 40;

  /** Far longer than a program or a process full of them takes. */
  private static final int PATIENCE_SECONDS = 120;

  /** The same for one program, of which the shrinker makes many that never end. */
  private static final int PATIENCE_WITH_ONE_SECONDS = 20;

  private final NodeJudge judge = new NodeJudge(PATIENCE_SECONDS);
  private final NodeJudge judgeOfOne = new NodeJudge(PATIENCE_WITH_ONE_SECONDS);

  private enum Kind {
    MATCH,
    /** Differed beside other programs; alone Node always prints what the runtime prints. */
    MATCH_ALONE,
    /** Alone Node prints now this, now that, and among it what the runtime prints. */
    UNSTABLE,
    /** Node failed itself on the way ({@code judge.js} says how); up to there they agree. */
    LEFT_OUT,
    /** Node never printed what the runtime prints. */
    MISMATCH
  }

  private record Verdict(Kind kind, String report) {}

  @Test
  void randomProgramsPrintWhatNodePrints() throws Exception {
    assumeThat(PROGRAMS).as("fuzz.programs, the number of programs").isPositive();
    assumeThat(NodeJudge.version())
        .as("the version of the 'node' on the PATH, which is the judge; the rules are Node 20's")
        .startsWith("v20.");

    // Printed as a result and not logged: it is what this command is run for.
    PrintStream out = System.out;
    List<Long> seeds =
        LongStream.iterate(FIRST_SEED, seed -> seed + 1)
            .filter(NodeFuzzTest::isAskedFor)
            .limit(PROGRAMS)
            .boxed()
            .toList();
    List<Verdict> verdicts = new ArrayList<>();
    try (ExecutorService processes = Executors.newFixedThreadPool(PROCESSES)) {
      List<Future<List<Verdict>>> running = new ArrayList<>();
      for (int i = 0; i < seeds.size(); i += PROGRAMS_A_PROCESS) {
        List<Long> part = seeds.subList(i, Math.min(seeds.size(), i + PROGRAMS_A_PROCESS));
        running.add(processes.submit(() -> verdicts(part)));
      }
      for (Future<List<Verdict>> part : running) {
        List<Verdict> ended = ended(part);
        // At once: a long run that is broken off has told what it found.
        ended.stream().filter(v -> v.kind() != Kind.MATCH).forEach(v -> out.println(v.report()));
        verdicts.addAll(ended);
      }
    }

    out.printf(
        "%d programs%s (seeds %d..%d): %d match, %d of them only alone; %d unstable under Node itself,"
            + " which then printed ours as well; %d left out for a defect of Node; %d differ%n",
        verdicts.size(),
        OPERATOR.isEmpty() ? "" : " with " + OPERATOR,
        seeds.getFirst(),
        seeds.getLast(),
        count(verdicts, Kind.MATCH) + count(verdicts, Kind.MATCH_ALONE),
        count(verdicts, Kind.MATCH_ALONE),
        count(verdicts, Kind.UNSTABLE),
        count(verdicts, Kind.LEFT_OUT),
        count(verdicts, Kind.MISMATCH));
    List<String> mismatches =
        verdicts.stream().filter(v -> v.kind() == Kind.MISMATCH).map(Verdict::report).toList();
    assertThat(mismatches).isEmpty();
  }

  private static List<Verdict> ended(Future<List<Verdict>> part) throws Exception {
    try {
      return part.get();
    } catch (ExecutionException e) {
      throw new AssertionError("A part of the programs could not be judged.", e.getCause());
    }
  }

  private static long count(List<Verdict> verdicts, Kind kind) {
    return verdicts.stream().filter(v -> v.kind() == kind).count();
  }

  private static JsonNode program(long seed) {
    int size = 8 + (int) Math.floorMod(seed * 7, 48L);
    return ProgramGenerator.generate(seed, size);
  }

  private static boolean isAskedFor(long seed) {
    return OPERATOR.isEmpty() || program(seed).toString().contains("[\"" + OPERATOR + "\"");
  }

  private List<Verdict> verdicts(List<Long> seeds) {
    List<JsonNode> programs = seeds.stream().map(NodeFuzzTest::program).toList();
    List<LoopProgram.Outcome> expected = judge.judge(programs);
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < programs.size(); i++) {
      verdicts.add(verdict(seeds.get(i), programs.get(i), expected.get(i)));
    }
    return verdicts;
  }

  private Verdict verdict(long seed, JsonNode program, LoopProgram.Outcome expected) {
    if (onTheRuntime(program).equals(expected)) {
      return new Verdict(Kind.MATCH, "");
    }
    if (expected.exitCode() == NodeJudge.DEFECT_OF_NODE && agreeSoFar(expected, program)) {
      return new Verdict(Kind.LEFT_OUT, "seed " + seed + " is left out for a defect of Node");
    }
    // The first run does not count from here on: beside others it may differ from what Node always
    // does alone, and then a true difference would pass as Node's.
    List<LoopProgram.Outcome> reruns = new ArrayList<>();
    boolean isMatched = false;
    int limit = RERUNS;
    for (int i = 0; i < limit; i++) {
      LoopProgram.Outcome again = underNode(program);
      if (again.exitCode() == NodeJudge.DID_NOT_END) {
        continue; // That a loaded machine was too slow says nothing.
      }
      reruns.add(again);
      isMatched |= onTheRuntime(program).equals(again);
      if (isUnstable(reruns)) {
        limit = isMatched ? 0 : RERUNS_IF_UNSTABLE;
      }
    }
    if (!isMatched) {
      return new Verdict(Kind.MISMATCH, "seed " + seed + report(program) + smaller(program));
    }
    return isUnstable(reruns)
        ? new Verdict(Kind.UNSTABLE, reruns(seed, "is unstable", expected, reruns))
        : new Verdict(Kind.MATCH_ALONE, reruns(seed, "matches alone", expected, reruns));
  }

  private static boolean isUnstable(List<LoopProgram.Outcome> reruns) {
    return reruns.stream().distinct().count() > 1;
  }

  private static boolean agreeSoFar(LoopProgram.Outcome node, JsonNode program) {
    List<String> ours = onTheRuntime(program).lines();
    int lines = node.lines().size();
    return ours.size() >= lines && ours.subList(0, lines).equals(node.lines());
  }

  private static String reruns(
      long seed, String what, LoopProgram.Outcome first, List<LoopProgram.Outcome> reruns) {
    StringBuilder report =
        new StringBuilder("seed " + seed + " " + what + "\n  Node:     " + first);
    reruns.stream()
        .collect(Collectors.groupingBy(again -> again, LinkedHashMap::new, Collectors.counting()))
        .forEach((again, times) ->
            report.append("\n  ").append(times).append(" x alone: ").append(again));
    return report.toString();
  }

  private String smaller(JsonNode program) {
    JsonNode smallest = new Shrinker(this::differs).shrink(program);
    return "\nand made smaller" + report(smallest) + "\n" + JavaScript.of(smallest);
  }

  private boolean differs(JsonNode program) {
    LoopProgram.Outcome expected = underNode(program);
    // A program that lost a part and is no longer in order differs, but for another reason.
    return expected.exitCode() != NodeJudge.DID_NOT_END
        && expected.exitCode() != NodeJudge.DEFECT_OF_NODE
        && !expected.toString().contains("TypeError")
        && !onTheRuntime(program).equals(expected);
  }

  private String report(JsonNode program) {
    return "\n  Node:    "
        + underNode(program)
        + "\n  runtime: "
        + onTheRuntime(program)
        + "\n  program: "
        + program;
  }

  private LoopProgram.Outcome underNode(JsonNode program) {
    return judgeOfOne.judge(List.of(program)).getFirst();
  }

  /** On a thread of its own, so that a loop that never ends is a result, too. */
  private static LoopProgram.Outcome onTheRuntime(JsonNode program) {
    FutureTask<LoopProgram.Outcome> run = new FutureTask<>(() -> LoopProgram.run(program));
    Thread.ofPlatform().daemon().name("program").start(run);
    try {
      return run.get(PATIENCE_WITH_ONE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      run.cancel(true);
      return failed("it did not end");
    } catch (ExecutionException e) {
      // What the interpreter itself does not know. To be reported with its seed like all else.
      return failed(e.getCause().toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed("it was interrupted");
    }
  }

  private static LoopProgram.Outcome failed(String why) {
    return new LoopProgram.Outcome(List.of("The runtime failed: " + why), NodeJudge.DID_NOT_END);
  }
}
