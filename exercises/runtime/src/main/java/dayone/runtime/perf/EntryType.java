package dayone.runtime.perf;

import java.util.Locale;

/**
 * What an entry of the timeline is about. Node has more: {@code http}, {@code net}, {@code dns} and
 * their like, for rooms that measure nothing yet.
 */
public enum EntryType {
  /** A moment that the program marked. */
  MARK,
  /** A span between two moments. */
  MEASURE,
  /** One call of a function that was given to {@code timerify}. */
  FUNCTION,
  /** One run of the garbage collector. */
  GC;

  /** Node's name for it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
