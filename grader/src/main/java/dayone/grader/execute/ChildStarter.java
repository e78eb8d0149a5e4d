package dayone.grader.execute;

import dayone.grader.GraderFault;
import dayone.grader.catalog.Topic;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Starts children for one topic, or for several of one submission. */
final class ChildStarter {
  /** Generous: on a machine so slow that this is not enough nothing could be judged. */
  private static final Duration START = Duration.ofSeconds(60);

  private static final Duration LOOK = Duration.ofMillis(200);

  private final ChildSettings settings;
  private final Workspace workspace;
  private final Reaper reaper;
  private final List<Path> classes;
  private final List<String> studentFiles;

  ChildStarter(
      ChildSettings settings,
      Workspace workspace,
      Reaper reaper,
      List<Topic> topics,
      List<Path> classes) {
    this.settings = settings;
    this.workspace = workspace;
    this.reaper = reaper;
    this.classes = classes;
    this.studentFiles =
        topics.stream()
            .flatMap(topic -> topic.editable().stream())
            .map(file -> file.substring(file.lastIndexOf('/') + 1))
            .distinct()
            .toList();
  }

  /**
   * Starts a child and waits until it is ready for its first test.
   *
   * @throws GraderFault if it does not get there: no code of the student has run by then
   */
  Child start() throws InterruptedException {
    try {
      Path folder = workspace.childFolder();
      Path socket = folder.resolve("s");
      try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
        server.bind(UnixDomainSocketAddress.of(socket));
        Process process = launch(folder, socket);
        OutputTail output = new OutputTail(process.getInputStream());
        try {
          SocketChannel channel = accept(server, process, output);
          Files.delete(socket);
          Child child = new Child(process, output, reaper, channel, folder);
          child.awaitReady(START);
          return child;
        } catch (IOException | InterruptedException | RuntimeException e) {
          reaper.kill(process);
          throw e;
        }
      }
    } catch (IOException e) {
      throw new GraderFault("The test process cannot be started.", e);
    }
  }

  private Process launch(Path folder, Path socket) throws IOException {
    Path work = Files.createDirectory(folder.resolve("work"));
    Files.createDirectory(folder.resolve("tmp"));
    List<String> arguments = new ArrayList<>();
    arguments.add(socket.toString());
    arguments.addAll(studentFiles);
    ProcessBuilder builder =
        new ProcessBuilder(settings.command(folder, classes, arguments))
            .directory(work.toFile())
            .redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("LANG", "C.UTF-8");
    Process process = builder.start();
    reaper.watchOver(process);
    process.getOutputStream().close();
    return process;
  }

  /** Waits for the one connection, and does not wait for a process that has already ended. */
  private static SocketChannel accept(
      ServerSocketChannel server, Process process, OutputTail output)
      throws IOException, InterruptedException {
    server.configureBlocking(false);
    long end = System.nanoTime() + START.toNanos();
    try (Selector selector = Selector.open()) {
      server.register(selector, SelectionKey.OP_ACCEPT);
      while (process.isAlive() && System.nanoTime() < end) {
        selector.select(LOOK.toMillis());
        SocketChannel channel = server.accept();
        if (channel != null) {
          return channel;
        }
      }
    }
    throw new GraderFault(
        "The test process " + howItFailed(process) + " It printed:\n" + output.afterEnd());
  }

  private static String howItFailed(Process process) {
    return process.isAlive()
        ? "did not connect within " + START.toSeconds() + " seconds."
        : "ended before it connected (exit code " + process.exitValue() + ").";
  }
}
