package dayone.testkit.blocking;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;
import org.jspecify.annotations.Nullable;

/**
 * One wait that the student's code has asked for.
 *
 * @param thread the id of the thread whose time it took
 * @param start in nanoseconds since 1970, by the recorder's clock
 * @param end likewise
 * @param line the student's line, or null if it is not known
 * @param operation what was called
 */
record Wait(
    BlockingKind kind,
    long thread,
    long start,
    long end,
    @Nullable StackTraceElement line,
    String operation) {

  /** The names of threads of async functions begin so and end with the id of the loop's thread. */
  private static final String COROUTINE = "async function of thread ";

  /** A thread that parks and has its permit already goes on at once. That is no wait. */
  private static final long SHORTEST_PARK = TimeUnit.MICROSECONDS.toNanos(10);

  /**
   * Any two threads may meet at a lock for a moment, and on a busy machine the one that has it may
   * be kept from running meanwhile: a tenth of a second was seen where forty programs ran on two
   * processors. A lock that is held on purpose is held for longer.
   */
  private static final long SHORTEST_LOCK = TimeUnit.MILLISECONDS.toNanos(250);

  /** What {@code event} tells of the student's code, or null. */
  static @Nullable Wait of(RecordedEvent event, StudentCode students) {
    RecordedThread thread = event.getThread();
    RecordedStackTrace stack = event.getStackTrace();
    if (thread == null || stack == null) {
      return null;
    }
    long nanos = event.getDuration().toNanos();
    if (isSpurious(event, nanos, stack.getFrames())) {
      return null;
    }
    Blame blame = Blame.ofWait(stack.getFrames(), students);
    if (blame == null) {
      return null;
    }
    if (name(event).equals(FlightRecorder.ENTER) && blame.type() == null) {
      blame = blame.onLine(ClassLines.before(stack.getFrames().getFirst()));
    }
    if (isOnlyForked(event, blame)) {
      return null;
    }
    BlockingKind kind = kind(event, blame);
    if (kind == BlockingKind.LOCK && (nanos < SHORTEST_LOCK || isLockOfJdk(blame))) {
      return null;
    }
    long end = nanos(event.getEndTime());
    return new Wait(
        kind, onBehalfOf(thread), end - nanos, end, blame.line(), operation(event, blame));
  }

  /** The thread whose loop stands still as long as {@code thread} runs. */
  static long onBehalfOf(RecordedThread thread) {
    String name = thread.getJavaName();
    return thread.isVirtual() && name != null && name.startsWith(COROUTINE)
        ? Long.parseLong(name.substring(COROUTINE.length()))
        : thread.getJavaThreadId();
  }

  static long nanos(Instant instant) {
    return TimeUnit.SECONDS.toNanos(instant.getEpochSecond()) + instant.getNano();
  }

  private static boolean isSpurious(RecordedEvent event, long nanos, List<RecordedFrame> frames) {
    return switch (name(event)) {
      case FlightRecorder.PARK -> nanos < SHORTEST_PARK;
      case FlightRecorder.TRACE ->
          traced(event).startsWith("VirtualThread.") && nanos < SHORTEST_PARK;
      // The standard streams are files without a path; in Node, too, console.log may write at once.
      case FlightRecorder.FILE_WRITE ->
          event.getString("path") == null && isIn(frames, "java.io.PrintStream");
      default -> false;
    };
  }

  /** A map or a queue of the JDK holds its locks for moments, and a student cannot see them. */
  private static boolean isLockOfJdk(Blame blame) {
    return blame.type() != null && !blame.type().startsWith("java.util.concurrent.locks.");
  }

  /** BigInteger forks and joins on one thread, as a way to write recursion: it computes. */
  private static boolean isOnlyForked(RecordedEvent event, Blame blame) {
    return name(event).equals(FlightRecorder.TRACE)
        && traced(event).startsWith("ForkJoinTask.")
        && blame.type() != null
        && blame.type().startsWith("java.math.");
  }

  private static BlockingKind kind(RecordedEvent event, Blame blame) {
    BlockingKind called = byCall(blame);
    if (called != null) {
      return called;
    }
    return switch (name(event)) {
      case FlightRecorder.SLEEP -> BlockingKind.SLEEP;
      case FlightRecorder.WAIT -> BlockingKind.WAIT;
      case FlightRecorder.ENTER -> BlockingKind.LOCK;
      case FlightRecorder.FILE_READ, FlightRecorder.FILE_WRITE, FlightRecorder.FILE_FORCE ->
          BlockingKind.FILE;
      case FlightRecorder.SOCKET_READ, FlightRecorder.SOCKET_WRITE -> BlockingKind.SOCKET;
      case FlightRecorder.TRACE -> byTraced(traced(event));
      default -> isForLock(event) ? BlockingKind.LOCK : BlockingKind.PARK;
    };
  }

  /** What the student called says more than where the JDK waited in the end. */
  private static @Nullable BlockingKind byCall(Blame blame) {
    String type = blame.type();
    if (type == null) {
      return null;
    }
    if (type.equals("java.lang.Thread") && "join".equals(blame.method())) {
      return BlockingKind.JOIN;
    }
    if (type.startsWith("java.lang.Process")) {
      return BlockingKind.PROCESS;
    }
    if (type.startsWith("java.util.stream.")
        || type.equals("java.util.concurrent.CompletableFuture")
        || type.equals("java.util.concurrent.FutureTask")
        || type.equals("java.util.concurrent.ForkJoinTask")) {
      return BlockingKind.FUTURE;
    }
    if (type.startsWith("java.net.") || type.startsWith("jdk.internal.net.")) {
      return BlockingKind.SOCKET;
    }
    return null;
  }

  private static BlockingKind byTraced(String method) {
    if (method.startsWith("Files.")) {
      return BlockingKind.FILE;
    } else if (method.startsWith("Process")) {
      return BlockingKind.PROCESS;
    } else if (method.startsWith("ForkJoinTask.")) {
      return BlockingKind.FUTURE;
    } else if (method.startsWith("VirtualThread.")) {
      return BlockingKind.PARK;
    } else if (method.equals("Object.wait")) {
      return BlockingKind.WAIT;
    }
    return BlockingKind.SOCKET;
  }

  private static boolean isForLock(RecordedEvent event) {
    List<RecordedFrame> frames = event.getStackTrace().getFrames();
    return isIn(frames, "java.util.concurrent.locks.Reentrant")
        || isIn(frames, "java.util.concurrent.locks.StampedLock");
  }

  private static boolean isIn(List<RecordedFrame> frames, String type) {
    return frames.stream()
        .anyMatch(frame -> frame.getMethod().getType().getName().startsWith(type));
  }

  private static String operation(RecordedEvent event, Blame blame) {
    String called = blame.operation();
    if (called != null) {
      return called;
    }
    return switch (name(event)) {
      case FlightRecorder.SLEEP -> "Thread.sleep";
      case FlightRecorder.ENTER ->
          "synchronized on " + Blame.simple(event.getClass("monitorClass").getName());
      // The traced method itself is no frame of its event, and neither are these.
      case FlightRecorder.TRACE -> traced(event);
      case FlightRecorder.FILE_READ -> "reading " + file(event);
      case FlightRecorder.FILE_WRITE, FlightRecorder.FILE_FORCE -> "writing " + file(event);
      case FlightRecorder.SOCKET_READ -> "reading from a socket";
      case FlightRecorder.SOCKET_WRITE -> "writing to a socket";
      default -> name(event).replaceFirst("^jdk\\.", "");
    };
  }

  private static String file(RecordedEvent event) {
    String path = event.getString("path");
    return path == null ? "a file" : path.replaceFirst("^.*[/\\\\]", "");
  }

  private static String traced(RecordedEvent event) {
    jdk.jfr.consumer.RecordedMethod method = event.getValue("method");
    return Blame.simple(method.getType().getName()) + "." + method.getName();
  }

  private static String name(RecordedEvent event) {
    return event.getEventType().getName();
  }
}
