package dayone.grader.execute;

import dayone.grader.GraderFault;
import dayone.grader.catalog.ExpectedTest;
import dayone.grader.wire.Frame;
import dayone.grader.wire.Wire;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A running child process that has said it is ready. Not thread-safe: one test at a time. */
final class Child implements AutoCloseable {
  /** Short against every limit, long against what a look at the process costs. */
  private static final long LOOK_MILLIS = 50;

  private static final Duration END_OF_PROCESS = Duration.ofSeconds(20);
  private static final int SIGNAL_BASE = 128;

  /** SIGKILL. A JVM that crashes ends by other signals. */
  private static final int KILLED = SIGNAL_BASE + 9;

  /** Secure, because the next ones must not follow from those that were seen. */
  private static final SecureRandom TICKETS = new SecureRandom();

  private final Process process;
  private final OutputTail output;
  private final Reaper reaper;
  private final SocketChannel channel;
  private final Wire wire;
  private final BlockingQueue<Optional<Frame>> frames = new LinkedBlockingQueue<>();

  private final Path folder;

  /** The process that runs the tests: {@link #process}, or one within its sandbox. */
  private ProcessHandle jvm;

  Child(Process process, OutputTail output, Reaper reaper, SocketChannel channel, Path folder) {
    this.process = process;
    this.output = output;
    this.reaper = reaper;
    this.channel = channel;
    this.folder = folder;
    this.jvm = process.toHandle();
    this.wire = new Wire(Channels.newInputStream(channel), Channels.newOutputStream(channel));
    Thread.ofVirtual().start(this::receive);
  }

  /** An empty element is the end: the wire is closed or broken, and nothing follows. */
  private void receive() {
    try {
      Optional<Frame> frame = wire.read();
      while (frame.isPresent()) {
        frames.add(frame);
        frame = wire.read();
      }
    } catch (IOException e) {
      // The same as a closed wire: the child cannot be talked to any more.
    }
    frames.add(Optional.empty());
  }

  void awaitReady(Duration limit) throws InterruptedException {
    Optional<Frame> first = frames.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
    if (first == null || !(first.orElse(null) instanceof Frame.Ready)) {
      throw new GraderFault(
          "The test process did not get ready within "
              + limit.toSeconds()
              + " seconds. It printed:\n"
              + output.afterEnd());
    }
    // No test has run, so the JVM is the last in the row of what was started.
    List<ProcessHandle> next = jvm.children().toList();
    while (next.size() == 1) {
      jvm = next.getFirst();
      next = jvm.children().toList();
    }
  }

  Reply run(ExpectedTest test, Duration cpuLimit, Duration wallLimit) throws InterruptedException {
    Watch watch = new Watch(jvm, cpuLimit, wallLimit);
    Bounds bounds = new Bounds(jvm, folder);
    long ticket = TICKETS.nextLong();
    try {
      wire.write(new Frame.RunTest(ticket, test.className(), test.method(), test.parameterTypes()));
    } catch (IOException e) {
      return gone();
    }
    while (true) {
      Optional<Frame> frame = frames.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      if (frame == null) {
        if (watch.isOver()) {
          return new Reply.Overdue();
        }
        Optional<String> excess = bounds.excess();
        if (excess.isPresent()) {
          return new Reply.Gone(excess.get());
        }
      } else if (frame.isEmpty()) {
        return gone();
      } else {
        return frame.get() instanceof Frame.TestEnded ended && ended.ticket() == ticket
            ? new Reply.Ended(ended)
            : new Reply.Gone("broke the connection to the grader.");
      }
    }
  }

  /** Says why the child is gone, in words for the student. */
  private Reply gone() throws InterruptedException {
    if (!process.waitFor(END_OF_PROCESS.toMillis(), TimeUnit.MILLISECONDS)) {
      return new Reply.Gone("broke the connection to the grader.");
    }
    int code = process.exitValue();
    if (output.afterEnd().contains("Terminating due to java.lang.OutOfMemoryError")) {
      return new Reply.Gone(
          "ran out of memory: all objects that are alive at one time must fit into "
              + ChildSettings.HEAP_MEGABYTES
              + " MB. Look for a collection that only grows, or a loop that does not end.");
    }
    if (code == KILLED) {
      return new Reply.Killed();
    }
    if (code > SIGNAL_BASE) {
      return new Reply.Gone(
          "made the Java process itself crash (exit code "
              + code
              + "). Look for endless recursion or"
              + " very many threads.");
    }
    return new Reply.Gone(
        "ended the whole program (exit code "
            + code
            + "). A method that is called must come back:"
            + " return from it, or throw an exception, instead of calling System.exit or halt.");
  }

  @Override
  public void close() {
    reaper.kill(process);
    try {
      channel.close();
    } catch (IOException e) {
      // The process is dead; there is nothing left to lose.
    }
  }
}
