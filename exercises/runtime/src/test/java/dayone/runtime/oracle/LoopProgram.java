package dayone.runtime.oracle;

import dayone.runtime.loop.CompletionOrder;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.EventLoopBuilder;
import dayone.runtime.loop.UncaughtException;
import dayone.runtime.time.VirtualClock;
import dayone.runtime.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program of the corpus, and what Node made of it.
 *
 * @param id its name in the corpus
 * @param body the main script
 * @param expected what Node printed, and its exit code
 */
record LoopProgram(String id, JsonNode body, Outcome expected) {

  /** What a run can be held against. */
  record Outcome(List<String> lines, int exitCode) {

    @Override
    public String toString() {
      return String.join(" ", lines) + " · exit " + exitCode;
    }
  }

  private static final JsonMapper JSON = new JsonMapper();

  static LoopProgram parse(String line) {
    JsonNode json = JSON.readTree(line);
    List<String> lines = new ArrayList<>();
    for (JsonNode expected : json.required("expected")) {
      lines.add(expected.asString());
    }
    return new LoopProgram(
        json.required("id").asString(),
        json.required("program").required("body"),
        new Outcome(lines, json.required("exit").asInt()));
  }

  /** Runs it on the virtual clock, on which every program has one order. */
  Outcome run() {
    return run(body, EventLoop.builder());
  }

  /**
   * What it prints, on a loop that nobody watches and on one that somebody does: the first saves
   * itself some ways, and must print the same all the same.
   */
  static Outcome run(JsonNode body) {
    Outcome unwatched = run(body, EventLoop.builder());
    Outcome watched = run(body, EventLoop.builder().observer(new Trace()));
    if (watched.equals(unwatched)) {
      return unwatched;
    }
    return new Outcome(
        Stream.of(unwatched.lines(), List.of("BUT WATCHED:"), watched.lines())
            .flatMap(List::stream)
            .toList(),
        unwatched.exitCode());
  }

  /** The same on a loop of your own making. */
  static Outcome run(JsonNode body, EventLoopBuilder settings) {
    VirtualClock clock = new VirtualClock();
    EventLoop loop =
        settings.clock(clock).completionOrder(new CompletionOrder.Submission()).build();
    List<String> lines = new ArrayList<>();
    Interpreter interpreter = new Interpreter(new Library(loop, clock, lines::add));
    int exitCode;
    try {
      exitCode = loop.run(() -> interpreter.run(body));
    } catch (UncaughtException e) {
      if (e.error() instanceof UnsupportedOperationException unsupported) {
        throw unsupported;
      }
      exitCode = e.exitCode();
    }
    return new Outcome(lines, exitCode);
  }
}
