package dayone.runtime.perf;

import dayone.runtime.trace.Call;
import dayone.runtime.trace.Line;
import dayone.runtime.trace.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what loops do in Chrome's trace-event format, which Perfetto (ui.perfetto.dev) and {@code
 * chrome://tracing} open: a row for each loop, on it the phases, in them the callbacks, and an
 * arrow from where each was scheduled.
 *
 * <pre>{@code
 * try (TraceEvents events = TraceEvents.to(file)) {
 *   LoopRow row = events.row("main");
 *   EventLoop loop = EventLoop.builder().observer(row).build();
 *   …
 * }
 * }</pre>
 *
 * <p>Events are written as they happen; what is kept meanwhile has a bound. Loops on several
 * threads may write at once. A file that cannot be written ends the run that wrote it.
 *
 * @see <a
 *     href="https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU">Trace
 *     Event Format</a>
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/tracing.html">Node: trace events</a>
 */
public final class TraceEvents implements AutoCloseable {

  private static final long PID = ProcessHandle.current().pid();
  private static final String METADATA = "__metadata";
  private static final double NOT_SET = Double.NaN;

  private final Writer out;
  private final List<LoopRow> rows = new ArrayList<>();
  private double timeOrigin = NOT_SET;
  private long flows;
  private boolean isFirst = true;
  private boolean closed;

  private TraceEvents(Writer out) {
    this.out = out;
    append("{\"displayTimeUnit\":\"ms\",\"traceEvents\":[");
    write(new TraceEvent("M", "process_name", METADATA).args().put("name", "Day One"), 0);
  }

  /** Writes to a file, which is replaced. */
  public static TraceEvents to(Path file) throws IOException {
    return to(Files.newBufferedWriter(file));
  }

  /** Writes to {@code out}, and closes it in the end. */
  public static TraceEvents to(Writer out) {
    return new TraceEvents(out);
  }

  /**
   * Writes a run that is over. Phases in which nothing was called are not in the trace and so not
   * in the picture, and lines stand at the beginning of the call that printed them.
   */
  public static void write(Trace trace, Writer out) {
    write(trace.calls(), trace.lines(), out);
  }

  /**
   * The same for a part of a run: what a call owes to one that is not in it is left out.
   *
   * @param calls in the order of the trace
   * @param lines those that other calls printed are left out
   */
  public static void write(List<Call> calls, List<Line> lines, Writer out) {
    try (TraceEvents events = to(out)) {
      new TraceReplay(events.row("main")).replay(calls, lines);
    }
  }

  /**
   * Adds a row for a loop: the observer to build it with.
   *
   * @param name what the row is called
   */
  public LoopRow row(String name) {
    return row(name, LoopRow.MOST_WAITING);
  }

  synchronized LoopRow row(String name, int mostWaiting) {
    LoopRow row = new LoopRow(this, rows.size() + 1, mostWaiting);
    rows.add(row);
    int tid = rows.size();
    write(new TraceEvent("M", "thread_name", METADATA).args().put("name", name), tid);
    write(new TraceEvent("M", "thread_sort_index", METADATA).args().put("sort_index", tid), tid);
    return row;
  }

  /** Ends the file. Call it when the loops have ended; what they do afterwards is not written. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    rows.forEach(LoopRow::end);
    append("\n]}\n");
    closed = true;
    try {
      out.close();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * How far the clock of a row is ahead of the first row's, so that all stand under one time: each
   * clock begins with its own loop.
   */
  synchronized long offset(double originMillis) {
    if (Double.isNaN(timeOrigin)) {
      timeOrigin = originMillis;
    }
    return Millis.toNanos(originMillis - timeOrigin);
  }

  synchronized long nextFlow() {
    return ++flows;
  }

  synchronized void write(TraceEvent event, int tid) {
    if (closed) {
      return;
    }
    append(isFirst ? "\n" : ",\n");
    isFirst = false;
    append(event.line(PID, tid));
  }

  private void append(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static UncheckedIOException failed(IOException e) {
    return new UncheckedIOException(
        "The trace events cannot be written: " + e.getMessage() + ". Is the disk full?", e);
  }
}
