package dayone.grader.child;

import dayone.grader.wire.Frame;
import dayone.grader.wire.Wire;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Connects to the judge, then runs the tests it asks for. It does not outlive the judge, however
 * that ends: a thread of its own waits on the wire, and when the wire closes the process is halted,
 * also in the middle of a test that hangs.
 */
final class ChildMain {
  private ChildMain() {}

  /**
   * Runs the child.
   *
   * @param args the path of the judge's socket, then the names of the student's source files
   */
  public static void main(String[] args) {
    try {
      SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(Path.of(args[0])));
      Wire wire = new Wire(Channels.newInputStream(channel), Channels.newOutputStream(channel));
      BlockingQueue<Frame> asked = new LinkedBlockingQueue<>();
      Thread.ofPlatform().daemon().name("wire").start(() -> receive(wire, asked));
      serve(wire, asked, new Described(Set.copyOf(List.of(args).subList(1, args.length))));
    } catch (Exception e) {
      // The judge shows what a child printed that did not get ready.
      System.err.println("The child cannot go on: " + e);
    } finally {
      halt();
    }
  }

  private static void receive(Wire wire, BlockingQueue<Frame> asked) {
    try {
      Optional<Frame> frame = wire.read();
      while (frame.isPresent()) {
        asked.add(frame.get());
        frame = wire.read();
      }
    } catch (IOException e) {
      System.err.println("The wire is broken: " + e);
    } finally {
      halt();
    }
  }

  /** Not exit: whatever hooks or threads the tests have left must not hold the end up. */
  private static void halt() {
    Runtime.getRuntime().halt(0);
  }

  private static void serve(Wire wire, BlockingQueue<Frame> asked, Described described)
      throws Exception {
    SingleTestLauncher launcher = new SingleTestLauncher(described);
    wire.write(new Frame.Ready());
    while (asked.take() instanceof Frame.RunTest test) {
      FutureTask<Frame.TestEnded> run = new FutureTask<>(() -> launcher.run(test));
      Thread.ofPlatform().name("test").start(run);
      wire.write(run.get());
    }
  }
}
