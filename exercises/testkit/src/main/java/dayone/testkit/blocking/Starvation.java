package dayone.testkit.blocking;

import dayone.runtime.loop.CallbackKind;
import dayone.runtime.loop.LoopEvent;
import dayone.runtime.loop.LoopObserver;
import dayone.runtime.microtask.Unwinding;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends a run whose queues are filled again as fast as they are emptied, so that the loop does not
 * move on. Found by counting ticks and jobs in a row, so at the same one on every machine.
 */
public final class Starvation implements LoopObserver {

  /** Two queues may call each other, through a few lines each; so many jobs show all of them. */
  private static final int LOOKED_AT = 100;

  private static final int NAMED = 3;

  private final int limit;
  private final StudentCode students;
  private final Supplier<List<String>> waiting;
  private final Map<CallbackKind, Integer> kinds = new EnumMap<>(CallbackKind.class);
  private final Map<StackTraceElement, Integer> lines = new HashMap<>();
  private int inARow;

  /**
   * @param limit how many ticks and jobs may run in a row
   * @param isStudents whether a frame is of the student's code
   * @param waiting what the loop has to do when it moves on, in words
   */
  public Starvation(
      int limit, Predicate<StackTraceElement> isStudents, Supplier<List<String>> waiting) {
    this.limit = limit;
    this.students = new StudentCode(isStudents);
    this.waiting = waiting;
  }

  @Override
  public void on(LoopEvent event) {
    switch (event) {
      case LoopEvent.Started e -> started(e.kind());
      case LoopEvent.Scheduled e -> scheduled(e.kind());
      case LoopEvent.PhaseEntered e -> movesOn();
      case LoopEvent.Ended e -> {
        // The next start counts.
      }
    }
  }

  private void movesOn() {
    inARow = 0;
    kinds.clear();
    lines.clear();
  }

  private void started(CallbackKind kind) {
    if (!kind.runsBetweenCallbacks()) {
      movesOn();
      return;
    }
    inARow++;
    if (isLookedAt()) {
      kinds.merge(kind, 1, Integer::sum);
    }
    if (inARow > limit) {
      throw new Found(text());
    }
  }

  private void scheduled(CallbackKind kind) {
    if (isLookedAt() && kind.runsBetweenCallbacks()) {
      StackWalker.StackFrame line = students.here();
      if (line != null) {
        lines.merge(line.toStackTraceElement(), 1, Integer::sum);
      }
    }
  }

  private boolean isLookedAt() {
    return inARow > limit - LOOKED_AT;
  }

  private String text() {
    StringBuilder text = new StringBuilder("Your code starves the loop: ");
    text.append(String.format("%,d", limit))
        .append(" callbacks of ")
        .append(queues())
        .append(" ran in a row.");
    StackTraceElement line = most(lines);
    if (line != null) {
      text.append("\nThe line that queues the next one: ")
          .append(line.getFileName())
          .append(':')
          .append(line.getLineNumber())
          .append('.');
    }
    List<String> left = waiting.get();
    if (!left.isEmpty()) {
      text.append("\nMeanwhile these have to wait: ")
          .append(String.join(", ", left.subList(0, Math.min(NAMED, left.size()))))
          .append(left.size() > NAMED ? " and " + (left.size() - NAMED) + " more." : ".");
    }
    return text.append("\nLet the loop move on between two steps: setImmediate does.").toString();
  }

  private String queues() {
    boolean ticks = kinds.containsKey(CallbackKind.NEXT_TICK);
    boolean jobs = kinds.keySet().stream().anyMatch(kind -> kind != CallbackKind.NEXT_TICK);
    if (ticks && jobs) {
      return "the nextTick queue and the microtask queue";
    }
    return ticks ? "the nextTick queue" : "the microtask queue (promises)";
  }

  private static @Nullable StackTraceElement most(Map<StackTraceElement, Integer> lines) {
    return lines.entrySet().stream()
        .max(
            Map.Entry.<StackTraceElement, Integer>comparingByValue()
                .thenComparing(entry -> entry.getKey().toString()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** Passes through every handler of the program: it shall not be able to catch its own end. */
  public static final class Found extends Unwinding {

    private static final long serialVersionUID = 1L;

    Found(String text) {
      super(text);
    }

    /** The sentence of Node behind it. */
    public String rule() {
      return "The loop goes on only when the nextTick queue and the promise jobs are empty;"
          + " a callback that queues itself there keeps everything else from running.";
    }
  }
}
