package dayone.testkit.failure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** A failure with everything that hangs on it. */
final class Throwables {

  private Throwables() {}

  /** The throwable, its causes and whatever was suppressed on the way; each once, outside in. */
  static List<Throwable> reachableFrom(Throwable thrown) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Throwable> reachable = new ArrayList<>();
    Deque<Throwable> open = new ArrayDeque<>();
    open.add(thrown);
    while (!open.isEmpty()) {
      Throwable next = open.removeFirst();
      if (seen.add(next)) {
        reachable.add(next);
        if (next.getCause() != null) {
          open.addLast(next.getCause());
        }
        Collections.addAll(open, next.getSuppressed());
      }
    }
    return reachable;
  }

  /** The name without its package, as in {@code NullPointerException}. */
  static String name(Throwable thrown) {
    String simple = thrown.getClass().getSimpleName();
    return simple.isEmpty() ? thrown.getClass().getName() : simple;
  }

  /** Name and message; what a student's own exception class throws in getMessage is left out. */
  static String describe(Throwable thrown) {
    String message = message(thrown);
    return message.isEmpty() ? name(thrown) : name(thrown) + ": " + message;
  }

  /** The message without white space around it; empty if there is none. */
  static String message(Throwable thrown) {
    try {
      String message = thrown.getMessage();
      return message == null ? "" : message.strip();
    } catch (RuntimeException ofTheirs) {
      return "";
    }
  }
}
