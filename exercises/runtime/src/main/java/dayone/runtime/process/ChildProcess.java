package dayone.runtime.process;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Effect;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A JVM that runs a main class, seen from the one that started it. Belongs to the thread of its
 * loop and keeps that loop alive until the child has ended.
 *
 * <p>The loop has to run in real time: a virtual clock does not know that a child is at work.
 *
 * <p>The package description says what passes the channel and how everything ends.
 *
 * @see <a
 *     href="https://nodejs.org/docs/latest-v20.x/api/child_process.html#class-childprocess">Node:
 *     ChildProcess</a>
 */
public final class ChildProcess {

  /** Is told how a child has ended: one of the two is null. */
  @FunctionalInterface
  public interface ExitListener {

    /**
     * Runs once, after everything that the child has sent was delivered.
     *
     * @param code its exit code, or null if a signal ended it
     * @param signal the signal that ended it, or null
     */
    void exited(@Nullable Integer code, @Nullable Signal signal) throws Exception;
  }

  /** What the child's process is found to do, apart from its frames. */
  private sealed interface Happening {

    record Received(Frame frame) implements Happening {}

    record Exited(int exitValue) implements Happening {}
  }

  private static final String EXIT = "exit";

  private final Channel channel;
  private final FrameInbox<Happening> inbox;
  private final @Nullable Running running;
  private @Nullable Integer exitCode;
  private @Nullable Signal signalCode;
  private boolean ended;

  /** A process that could be started. */
  private record Running(Process process, FrameWriter writer, Thread killer) {}

  private ChildProcess(EventLoop loop, ProcessBuilder builder) {
    channel = new Channel(loop, "child");
    inbox = new FrameInbox<>(loop, "child process", this::happened);
    running = start(builder);
  }

  /**
   * {@link #fork(EventLoop, ForkOptions, Class, String...)} with everything as the parent has it.
   */
  public static ChildProcess fork(EventLoop loop, Class<?> mainClass, String... arguments) {
    return fork(loop, ForkOptions.DEFAULT, mainClass, arguments);
  }

  /**
   * Starts a JVM with the class path of this one that calls {@code main} of {@code mainClass}. If
   * it cannot be started, that is an {@code error} event, as in Node.
   */
  public static ChildProcess fork(
      EventLoop loop, ForkOptions options, Class<?> mainClass, String... arguments) {
    return new ChildProcess(loop, options.processBuilder(mainClass.getName(), arguments));
  }

  private @Nullable Running start(ProcessBuilder builder) {
    ForkPermission permission = ForkPermission.OF_PROCESS;
    if (!permission.take()) {
      return notStarted(permission.refusal());
    }
    Process process;
    try {
      process = builder.start();
    } catch (IOException failed) {
      permission.giveBack();
      return notStarted(
          new ChildProcessException(
              "ERR_CHILD_SPAWN", "the child could not be started: " + failed.getMessage(), failed));
    }
    // With the process and not with its exit event, which a loop that was ended never gets.
    var _ = process.onExit().thenRun(permission::giveBack);
    Thread killer = new Thread(process::destroy, "kills child " + process.pid());
    Runtime.getRuntime().addShutdownHook(killer);
    FrameReader.start(
        "reader of child " + process.pid(),
        process.getInputStream(),
        frame -> {
          inbox.put(new Happening.Received(frame));
          if (frame instanceof Frame.End) {
            inbox.put(new Happening.Exited(waitFor(process)));
          }
        });
    return new Running(
        process,
        new FrameWriter("writer to child " + process.pid(), process.getOutputStream()),
        killer);
  }

  private @Nullable Running notStarted(ChildProcessException why) {
    channel.emitErrorLater(why);
    inbox.handle().close(() -> {});
    ended = true;
    return null;
  }

  /** On the reader's thread, which nobody interrupts: it belongs to nobody else. */
  private static int waitFor(Process process) {
    while (true) {
      try {
        return process.waitFor();
      } catch (InterruptedException ignored) {
        // Nothing else to do on this thread.
      }
    }
  }

  private void happened(Happening happening) throws Exception {
    switch (happening) {
      case Happening.Received(Frame frame) -> received(frame);
      case Happening.Exited(int exitValue) -> exited(exitValue);
    }
  }

  private void received(Frame frame) throws Exception {
    if (frame instanceof Frame.Disconnect && running != null) {
      running.writer().close();
    }
    channel.receive(frame);
  }

  private void exited(int exitValue) throws Exception {
    ended = true;
    if (running != null) {
      running.writer().close();
      forget(running.killer());
    }
    signalCode = Signal.of(exitValue).orElse(null);
    exitCode = signalCode == null ? exitValue : null;
    inbox.handle().close(() -> {});
    channel.events().emit(EXIT, exitCode, signalCode);
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      // Then it runs, and finds the process ended.
    }
  }

  // ---- talking to it

  /**
   * Sends {@code message} to the child. After the channel was closed, that is an {@code error}.
   *
   * @throws IllegalArgumentException if it holds something that does not pass
   */
  public void send(@Nullable Object message) {
    channel.send(
        frame -> {
          if (running != null) {
            running.writer().write(frame);
          }
        },
        message);
  }

  /** Adds a listener for messages. */
  public void onMessage(Effect<@Nullable Object> listener) {
    channel.onMessage(listener);
  }

  /** Adds a listener for messages that are all a {@code type}; one that is not is an error. */
  public <T> void onMessage(Class<T> type, Effect<T> listener) {
    channel.onMessage(type, listener);
  }

  /**
   * Adds a listener for what goes wrong: the child cannot be started, its program throws, a line on
   * the channel is no message, a message cannot go out. Without one it is an uncaught exception.
   */
  public void onError(Effect<Throwable> listener) {
    channel.onError(listener);
  }

  /** Adds a listener for the end of the child. */
  public void onExit(ExitListener listener) {
    channel
        .events()
        .on(EXIT, arguments -> listener.exited((Integer) arguments[0], (Signal) arguments[1]));
  }

  /** Adds a listener for the end of the channel, from whichever side; the child may live on. */
  public void onDisconnect(Effect<@Nullable Void> listener) {
    channel.events().on(Channel.DISCONNECT, arguments -> listener.accept(null));
  }

  /** Closes the channel. The child ends if nothing else keeps its loop alive. */
  public void disconnect() throws Exception {
    if (channel.isConnected() && running != null) {
      running.writer().write(new Frame.Disconnect());
      running.writer().close();
      channel.disconnected();
    }
  }

  /** Whether the channel is open. */
  public boolean isConnected() {
    return channel.isConnected() && !ended;
  }

  // ---- the process

  /** {@link #kill(Signal)} with {@code SIGTERM}. */
  public boolean kill() {
    return kill(Signal.SIGTERM);
  }

  /**
   * Sends a signal to the child, which ends some time later.
   *
   * @param signal {@code SIGTERM} or {@code SIGKILL}: the JDK can send no other
   * @return false if the child has ended before
   */
  public boolean kill(Signal signal) {
    if (ended || running == null || !running.process().isAlive()) {
      return false;
    }
    switch (signal) {
      // Through the handle: Process.destroy would close the pipes too, and lose what is in them.
      case SIGTERM -> running.process().toHandle().destroy();
      case SIGKILL -> running.process().toHandle().destroyForcibly();
      case SIGHUP, SIGINT, SIGQUIT, SIGABRT, SIGSEGV ->
          throw new IllegalArgumentException(
              signal + " cannot be sent from Java. Use SIGTERM or SIGKILL.");
    }
    return true;
  }

  /** The number of its process, or -1 if it could not be started. */
  public long pid() {
    return running == null ? -1 : running.process().pid();
  }

  /** Its exit code; null while it runs and if a signal ended it. */
  public @Nullable Integer exitCode() {
    return exitCode;
  }

  /** The signal that ended it, or null. */
  public @Nullable Signal signalCode() {
    return signalCode;
  }

  /** Lets it keep the loop alive, as it does unless {@link #unref} was called. */
  public void ref() {
    inbox.handle().ref();
  }

  /** Lets the loop end although the child runs. The end of the JVM ends the child all the same. */
  public void unref() {
    inbox.handle().unref();
  }
}
