package dayone.topics.eventloop;

import java.util.List;
import java.util.Locale;

/**
 * One statement of a program for {@code MiniLoop}, as data: so that the same program can be run
 * twice, made smaller and shown.
 *
 * @param kind which call of the loop
 * @param millis the argument of {@code timer} and {@code compute}, otherwise 0
 * @param name what its callback prints first; empty for {@code compute}, which has no callback
 * @param body what its callback does then
 */
record Act(Kind kind, int millis, String name, List<Act> body) {

  /** The calls of a loop, with the share that each has in a generated program. */
  enum Kind {
    TICK(3),
    JOB(3),
    TIMER(5),
    PENDING(2),
    PREPARE(2),
    IO(3),
    CHECK(4),
    CLOSE(3),
    COMPUTE(4);

    final int weight;

    Kind(int weight) {
      this.weight = weight;
    }
  }

  /** A call of a loop in Java, indented by {@code depth} steps. */
  String text(int depth) {
    String call = "  ".repeat(depth) + "loop." + kind.name().toLowerCase(Locale.ROOT) + "(";
    if (kind == Kind.COMPUTE) {
      return call + millis + ");\n";
    }
    String millisOfTimer = kind == Kind.TIMER ? millis + ", " : "";
    String print = "print(\"" + name + "\")";
    return body.isEmpty()
        ? call + millisOfTimer + "() -> " + print + ");\n"
        : call
            + millisOfTimer
            + "() -> {\n"
            + "  ".repeat(depth + 1)
            + print
            + ";\n"
            + text(body, depth + 1)
            + "  ".repeat(depth)
            + "});\n";
  }

  static String text(List<Act> body, int depth) {
    StringBuilder text = new StringBuilder();
    body.forEach(act -> text.append(act.text(depth)));
    return text.toString();
  }
}
