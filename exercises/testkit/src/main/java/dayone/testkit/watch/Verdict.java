package dayone.testkit.watch;

import dayone.testkit.course.Exercises;
import dayone.testkit.forked.Message;
import dayone.testkit.scoreboard.Paint;
import dayone.testkit.scoreboard.State;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The texts of a round. */
final class Verdict {

  private final Paint paint;

  Verdict(Paint paint) {
    this.paint = paint;
  }

  String heading(String topic, Collection<Path> saved, boolean isFirst) {
    List<String> names = saved.stream().map(file -> String.valueOf(file.getFileName())).toList();
    String what =
        isFirst || names.isEmpty()
            ? "all of its tests"
            : names.size() > 3 ? names.size() + " files" : String.join(", ", names);
    return "\n" + paint.strong(topic) + ": " + what;
  }

  String ended(Message.Ended test) {
    return switch (test.state()) {
      case PASSED -> "";
      case TODO -> paint.open("· " + test.name()) + "  " + test.text();
      case WRONG -> paint.bad("✗ " + test.name()) + "\n" + indented(test.text());
    };
  }

  private static String indented(String text) {
    StringBuilder all = new StringBuilder();
    text.lines().forEach(line -> all.append(line.isEmpty() ? "" : "  ").append(line).append('\n'));
    return all.toString();
  }

  String counts(Collection<State> states, Duration took) {
    Map<State, Integer> counts = new EnumMap<>(State.class);
    states.forEach(state -> counts.merge(state, 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    if (counts.containsKey(State.PASSED)) {
      parts.add(paint.good("✓ " + counts.get(State.PASSED) + " passed"));
    }
    if (counts.containsKey(State.WRONG)) {
      parts.add(paint.bad(counts.get(State.WRONG) + " wrong"));
    }
    if (counts.containsKey(State.TODO)) {
      parts.add(paint.open(counts.get(State.TODO) + " to do"));
    }
    String all = parts.isEmpty() ? "no test ran" : String.join(" · ", parts);
    return all + "  (" + took.toMillis() + " ms)";
  }

  String doesNotCompile(String text, boolean inTests) {
    return paint.bad("✗ does not compile")
        + (inTests
            ? ": your classes do, but the tests call something that they no longer have"
            : "")
        + "\n"
        + indented(text);
  }

  String deleted(String topic, Path file) {
    return paint.bad("✗ " + file.getFileName() + " is gone.")
        + " Undo it in your editor, or have it as it was at first: "
        + Exercises.command("reset " + topic.replaceFirst("-.*", ""));
  }
}
