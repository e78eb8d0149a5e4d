package dayone.topics.microtasks;

import dayone.runtime.microtask.Callback;
import dayone.runtime.trace.Console;
import dayone.runtime.trace.Line;
import dayone.runtime.trace.Trace;
import dayone.testkit.TeachingError;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The jobs of a backlog: each prints its number. */
final class Jobs {

  private static final String JOB = "job ";

  /** A backlog of {@code job 1} to {@code job count}. */
  static Queue<Callback> printing(Console console, int count) {
    return printing(() -> {}, console, count);
  }

  /** The same; each job first does {@code work}. */
  static Queue<Callback> printing(Callback work, Console console, int count) {
    Queue<Callback> jobs = new ArrayDeque<>();
    for (int i = 1; i <= count; i++) {
      String line = JOB + i;
      jobs.add(() -> {
        work.call();
        console.log(line);
      });
    }
    return jobs;
  }

  /** What the jobs print, and then {@code last}. */
  static String[] lines(int count, String... last) {
    return IntStream.rangeClosed(1, count + last.length)
        .mapToObj(i -> i <= count ? JOB + i : last[i - count - 1])
        .toArray(String[]::new);
  }

  /** No turn of the loop has had more than {@code perTurn} jobs. */
  static void requireAtMost(int perTurn, Trace trace) {
    byTurn(trace)
        .forEach((turn, jobs) -> {
          if (jobs > perTurn) {
            throw new TeachingError(
                (turn == 0 ? "Before the first turn" : "In turn " + turn)
                    + " the loop had to call "
                    + jobs
                    + " jobs; at most "
                    + perTurn
                    + " are allowed. Meanwhile no timer and no request was served.",
                "Timers and I/O are served once a turn: what runs within one turn keeps them waiting.");
          }
        });
  }

  /** How many turns of the loop have had jobs. */
  static int turns(Trace trace) {
    return byTurn(trace).size();
  }

  private static Map<Long, Long> byTurn(Trace trace) {
    return trace.lines().stream()
        .filter(line -> line.text().startsWith(JOB))
        .map(Line::printedBy)
        .map(Objects::requireNonNull)
        .collect(Collectors.groupingBy(call -> call.turn(), TreeMap::new, Collectors.counting()));
  }

  private Jobs() {}
}
