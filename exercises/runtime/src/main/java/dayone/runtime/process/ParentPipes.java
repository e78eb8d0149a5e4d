package dayone.runtime.process;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The child's side of the channel, from the start of its JVM: what comes before the program listens
 * waits here.
 */
final class ParentPipes {

  /** A child that nobody owns any more ends with it. Node has no such end, and so no code. */
  private static final int EXIT_ORPHAN = 1;

  private final FrameWriter writer;
  private final List<Frame> early = new ArrayList<>();
  private Consumer<Frame> receiver = early::add;
  private boolean disconnected;

  ParentPipes(InputStream in, OutputStream out) {
    writer = new FrameWriter("channel writer", out);
    FrameReader.start("channel reader", in, this::received);
  }

  /** From now on frames go to {@code receiver}, first those that have come already. */
  synchronized void deliverTo(Consumer<Frame> receiver) {
    early.forEach(receiver);
    early.clear();
    this.receiver = receiver;
  }

  void write(Frame frame) {
    writer.write(frame);
  }

  /** This end says farewell: its stdin may end now. */
  synchronized void disconnect() {
    disconnected = true;
    writer.write(new Frame.Disconnect());
  }

  /** Writes what is queued. The channel is closed then. */
  void flush() {
    writer.close();
    try {
      writer.join();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void received(Frame frame) {
    switch (frame) {
      case Frame.Disconnect farewell -> {
        disconnected = true;
        receiver.accept(frame);
      }
      case Frame.End end -> {
        if (!disconnected) {
          // Halted and not exited: a hook that hangs must not keep an orphan alive.
          Runtime.getRuntime().halt(EXIT_ORPHAN);
        }
      }
      case Frame.Message message -> receiver.accept(frame);
      case Frame.Garbage garbage -> receiver.accept(frame);
      case Frame.Failure failure -> receiver.accept(frame);
    }
  }
}
