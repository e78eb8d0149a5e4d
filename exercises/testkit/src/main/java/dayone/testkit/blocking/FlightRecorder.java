package dayone.testkit.blocking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * What the JVM notes down of its own waits while one test runs.
 *
 * <p>To switch the recorder on takes a third of a second, most of it for the classes that are
 * instrumented; so a recording of its own keeps it on once it was asked for, and each test pays for
 * a file of its own alone.
 */
final class FlightRecorder {

  static final String SLEEP = "jdk.ThreadSleep";
  static final String PARK = "jdk.ThreadPark";
  static final String WAIT = "jdk.JavaMonitorWait";
  static final String ENTER = "jdk.JavaMonitorEnter";
  static final String TRACE = "jdk.MethodTrace";
  static final String CPU = "jdk.CPUTimeSample";
  static final String FILE_READ = "jdk.FileRead";
  static final String FILE_WRITE = "jdk.FileWrite";
  static final String FILE_FORCE = "jdk.FileForce";
  static final String SOCKET_READ = "jdk.SocketRead";
  static final String SOCKET_WRITE = "jdk.SocketWrite";

  private static final List<String> WAITS =
      List.of(
          SLEEP, PARK, WAIT, ENTER, FILE_READ, FILE_WRITE, FILE_FORCE, SOCKET_READ, SOCKET_WRITE);

  /**
   * Waits of which the JVM has no event of its own: a virtual thread parks and waits without one,
   * and most calls of files and sockets have none. All that a parallel stream does passes through
   * the last.
   */
  private static final List<String> TRACED =
      List.of(
          "java.lang.VirtualThread::park",
          "java.lang.VirtualThread::parkNanos",
          "java.lang.Object::wait",
          "java.nio.file.Files",
          "java.net.InetAddress::getAllByName",
          "sun.nio.ch.NioSocketImpl::accept",
          "sun.nio.ch.NioSocketImpl::connect",
          "sun.nio.ch.SocketChannelImpl::connect",
          "sun.nio.ch.SelectorImpl::select",
          "java.lang.ProcessBuilder::start",
          "java.lang.ProcessImpl::waitFor",
          "java.util.concurrent.ForkJoinTask::invoke");

  /** Only the lines are taken from samples, so they need not be many. */
  private static final String SAMPLED_EVERY = "10ms";

  /** Loaded, and so begun, by the first test that is watched; it ends with the JVM. */
  private static final class KeptOn {

    private static final Recording RECORDING = begin();

    private static Recording begin() {
      TRACED.forEach(KeptOn::load);
      Recording recording = settings();
      recording.setName("Day One: kept on for the next test");
      recording.setToDisk(false);
      recording.start();
      return recording;
    }

    /** A class that is loaded later is instrumented too late for its first call. */
    private static void load(String traced) {
      try {
        Class.forName(traced.replaceFirst("::.*", ""), false, null);
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException("This JDK has no " + traced + " to be watched.", e);
      }
    }
  }

  private final Recording recording = settings();

  private FlightRecorder() {}

  /** Begins to record. */
  static FlightRecorder start() {
    if (KeptOn.RECORDING.getStartTime() == null) {
      throw new IllegalStateException("The JVM's flight recorder did not start.");
    }
    FlightRecorder recorder = new FlightRecorder();
    recorder.recording.start();
    return recorder;
  }

  private static Recording settings() {
    Recording recording = new Recording();
    for (String event : WAITS) {
      recording.enable(event).withThreshold(Duration.ZERO).withStackTrace();
    }
    recording.enable(CallbackEvent.NAME).withThreshold(Duration.ZERO);
    recording
        .enable(TRACE)
        .withThreshold(Duration.ZERO)
        .withStackTrace()
        .with("filter", String.join(";", TRACED));
    // Linux alone has this event; elsewhere a span of CPU time has no line.
    recording.enable(CPU).with("throttle", SAMPLED_EVERY).withStackTrace();
    return recording;
  }

  /** Ends the recording without looking at it. */
  void discard() {
    recording.close();
  }

  /** Ends the recording; what it has of our events, in no particular order. */
  List<RecordedEvent> stop() {
    try (recording) {
      recording.stop();
      Path file = Files.createTempFile("dayone-watch", ".jfr");
      try {
        recording.dump(file);
        return read(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The flight recorder's file could not be written or read. Is there room in the folder for"
              + " temporary files?",
          e);
    }
  }

  private static List<RecordedEvent> read(Path path) throws IOException {
    List<RecordedEvent> events = new ArrayList<>();
    try (RecordingFile file = new RecordingFile(path)) {
      while (file.hasMoreEvents()) {
        events.add(file.readEvent());
      }
    }
    return events;
  }
}
