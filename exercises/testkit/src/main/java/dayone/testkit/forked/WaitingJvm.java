package dayone.testkit.forked;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** A JVM that waits to run tests of one topic, once. */
public final class WaitingJvm implements AutoCloseable {

  /** What a run may print; the rest of an endless loop that prints is thrown away. */
  private static final int LINES = 200;

  /** It lives for a second or two: what starts fast is better than what gets fast. */
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xshare:auto",
          "-XX:+EnableDynamicAgentLoading",
          "-Dfile.encoding=UTF-8",
          "-Dstdout.encoding=UTF-8",
          "-Dstderr.encoding=UTF-8");

  private final Process process;
  private final CompletableFuture<Socket> connection = new CompletableFuture<>();
  private final CompletableFuture<Void> outputRead = new CompletableFuture<>();
  private final String secret = UUID.randomUUID().toString();
  private final ServerSocket door;
  private final BiConsumer<WaitingJvm, Message> listener;

  /**
   * Starts it; does not wait until it is ready.
   *
   * @param topic the topic's folder
   * @param classPath the class path; folders that do not exist now are never looked into
   * @param flags more flags of the JVM: those that the course needs
   * @param listener hears every message, on several threads but one at a time, and {@link
   *     Message.Gone} last
   * @throws IOException if it cannot be started
   */
  public WaitingJvm(
      Path topic,
      Collection<Path> classPath,
      List<String> flags,
      BiConsumer<WaitingJvm, Message> listener)
      throws IOException {
    this.listener = listener;
    this.door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(flags);
    command.add("-Ddayone.topic=" + topic);
    command.add("-cp");
    command.add(String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList()));
    command.add(TestProgram.class.getName());
    command.add(String.valueOf(door.getLocalPort()));
    command.add(secret);
    try {
      process =
          new ProcessBuilder(command)
              .directory(topic.toFile())
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.PIPE)
              .start();
      process.getOutputStream().close();
    } catch (IOException e) {
      door.close();
      throw e;
    }
    // A process that dies before it has called would leave the wait at the door for ever.
    var _ = process.onExit().thenRun(this::closeDoor);
    // Not virtual: one that reads from a process keeps its carrier, and some machines have only
    // one.
    Thread.ofPlatform().daemon().name("day: output").start(this::readOutput);
    Thread.ofPlatform().daemon().name("day: messages").start(this::readMessages);
  }

  /**
   * Runs tests; to be called once, after {@link Message.Ready}.
   *
   * @param cpuPerTest how much CPU time a test may use
   * @param without methods to leave out, as {@link Message.Started} names them
   */
  public void run(
      Path topic, Duration cpuPerTest, Collection<String> classes, Collection<String> without) {
    try {
      DataOutputStream out = new DataOutputStream(connection.get().getOutputStream());
      out.writeUTF(topic.toString());
      out.writeLong(cpuPerTest.toMillis());
      out.writeInt(classes.size());
      for (String name : classes) {
        out.writeUTF(name);
      }
      out.writeInt(without.size());
      for (String method : without) {
        out.writeUTF(method);
      }
      out.flush();
    } catch (IOException | ExecutionException gone) {
      // It has died; the listener hears of that.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends it, whatever it does, with what it has started. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private void readMessages() {
    try (Socket socket = door.accept()) {
      socket.setTcpNoDelay(true);
      DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
      if (!in.readUTF().equals(secret)) {
        throw new IOException("somebody else has called");
      }
      connection.complete(socket);
      while (true) {
        Message message = Message.read(in);
        if (message instanceof Message.Done) {
          // What was printed before comes on another way.
          outputRead.join();
        }
        tell(message);
      }
    } catch (IOException end) {
      connection.completeExceptionally(end);
    }
    close();
    try {
      int code = process.waitFor();
      // A process that it has started and that lives on may hold the output open.
      outputRead.completeOnTimeout(null, 1, TimeUnit.SECONDS).join();
      tell(new Message.Gone(code));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void readOutput() {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      int lines = 0;
      boolean afterBlank = false;
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.equals(TestProgram.END_OF_OUTPUT)) {
          break;
        }
        if (afterBlank) {
          lines = print(lines, "");
        }
        // The end is marked on a line of its own, which may come after a blank one that is not
        // theirs.
        afterBlank = line.isEmpty();
        if (!afterBlank) {
          lines = print(lines, line);
        }
      }
    } catch (IOException end) {
      // It is gone.
    }
    outputRead.complete(null);
  }

  private int print(int before, String line) {
    if (before < LINES) {
      tell(new Message.Printed(line));
    } else if (before == LINES) {
      tell(new Message.Printed("... and more, which is left out here"));
    }
    return before + 1;
  }

  private synchronized void tell(Message message) {
    listener.accept(this, message);
  }

  private void closeDoor() {
    try {
      door.close();
    } catch (IOException ignored) {
      // Nothing waits there any more.
    }
  }
}
