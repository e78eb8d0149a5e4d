package dayone.grader.execute;

import dayone.grader.GraderFault;
import dayone.grader.catalog.ExpectedTest;
import dayone.grader.wire.Frame;
import dayone.grader.wire.Wire;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.time.Duration;
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

  private final Process process;
  private final OutputTail output;
  private final Reaper reaper;
  private final SocketChannel channel;
  private final Wire wire;
  private final BlockingQueue<Optional<Frame>> frames = new LinkedBlockingQueue<>();

  Child(Process process, OutputTail output, Reaper reaper, SocketChannel channel) {
    this.process = process;
    this.output = output;
    this.reaper = reaper;
    this.channel = channel;
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
  }

  Reply run(ExpectedTest test, Duration cpuLimit, Duration wallLimit) throws InterruptedException {
    Watch watch = new Watch(process.toHandle(), cpuLimit, wallLimit);
    try {
      wire.write(new Frame.RunTest(test.className(), test.method(), test.parameterTypes()));
    } catch (IOException e) {
      return gone();
    }
    while (true) {
      Optional<Frame> frame = frames.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      if (frame == null) {
        if (watch.isOver()) {
          return new Reply.Overdue();
        }
      } else if (frame.isEmpty()) {
        return gone();
      } else {
        return frame.get() instanceof Frame.TestEnded ended
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
