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
import java.util.concurrent.FutureTask;

/** Connects to the judge, then runs the tests it asks for until the judge is gone. */
final class ChildMain {
  private ChildMain() {}

  /**
   * Runs the child.
   *
   * @param args the path of the judge's socket, then the names of the student's source files
   */
  public static void main(String[] args) throws Exception {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(Path.of(args[0])))) {
      Wire wire = new Wire(Channels.newInputStream(channel), Channels.newOutputStream(channel));
      serve(wire, Set.copyOf(List.of(args).subList(1, args.length)));
    } finally {
      // Not exit: whatever hooks or threads the tests have left must not outlive the judge.
      Runtime.getRuntime().halt(0);
    }
  }

  private static void serve(Wire wire, Set<String> studentFiles) throws Exception {
    try (SingleTestLauncher launcher = new SingleTestLauncher(new Described(studentFiles))) {
      wire.write(new Frame.Ready());
      while (true) {
        Optional<Frame> frame = wire.read();
        if (frame.isEmpty()) {
          return;
        }
        if (!(frame.get() instanceof Frame.RunTest test)) {
          throw new IOException("The judge sent " + frame.get() + ".");
        }
        FutureTask<Frame.TestEnded> run = new FutureTask<>(() -> launcher.run(test));
        Thread.ofPlatform().name("test").start(run);
        wire.write(run.get());
      }
    }
  }
}
