package dayone.runtime.process;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Effect;
import org.jspecify.annotations.Nullable;

/**
 * The child's end: {@code process.send} and {@code process.on('message')}. Belongs to the thread of
 * its loop; a process has one.
 *
 * <p>It keeps the loop alive while somebody listens for messages or for the disconnection. If the
 * parent dies, the process halts; if it disconnects, the process may go on.
 *
 * @see <a
 *     href="https://nodejs.org/docs/latest-v20.x/api/process.html#processsendmessage-sendhandle-options-callback">Node:
 *     process.send</a>
 */
public final class ParentChannel {

  private final ParentPipes pipes;
  private final Channel channel;
  private final FrameInbox<Frame> inbox;
  private boolean listening;

  private ParentChannel(EventLoop loop, ParentPipes pipes) {
    this.pipes = pipes;
    channel = new Channel(loop, "parent");
    inbox = new FrameInbox<>(loop, "channel to the parent", this::receive);
    inbox.handle().unref();
  }

  /**
   * The channel to the process that has forked this one.
   *
   * @throws IllegalStateException if this JVM was not forked by {@link ChildProcess#fork}
   */
  public static ParentChannel open(EventLoop loop) {
    ParentPipes pipes = ChildMain.pipes();
    if (pipes == null) {
      throw new IllegalStateException(
          "This process has no parent to talk to: it was not started with ChildProcess.fork.");
    }
    return new ParentChannel(loop, pipes);
  }

  /**
   * Sends {@code message} to the parent. After the channel was closed, that is an {@code error}.
   *
   * @throws IllegalArgumentException if it holds something that does not pass
   */
  public void send(@Nullable Object message) {
    channel.send(pipes::write, message);
  }

  /** Adds a listener for messages. */
  public void onMessage(Effect<@Nullable Object> listener) {
    channel.onMessage(listener);
    listen();
  }

  /** Adds a listener for messages that are all a {@code type}; one that is not is an error. */
  public <T> void onMessage(Class<T> type, Effect<T> listener) {
    channel.onMessage(type, listener);
    listen();
  }

  /**
   * Adds a listener for what is wrong with the channel. Without one it is an uncaught exception.
   */
  public void onError(Effect<Throwable> listener) {
    channel.onError(listener);
  }

  /** Adds a listener for the end of the channel, from whichever side. */
  public void onDisconnect(Effect<@Nullable Void> listener) {
    channel.events().on(Channel.DISCONNECT, arguments -> listener.accept(null));
    listen();
  }

  private void listen() {
    if (!listening && channel.isConnected()) {
      listening = true;
      inbox.handle().ref();
      pipes.deliverTo(inbox::put);
    }
  }

  /** Closes the channel, after which nothing of it keeps the loop alive. */
  public void disconnect() throws Exception {
    if (channel.isConnected()) {
      pipes.disconnect();
      end();
    }
  }

  /** Whether the channel is open. */
  public boolean isConnected() {
    return channel.isConnected();
  }

  private void receive(Frame frame) throws Exception {
    if (frame instanceof Frame.Disconnect) {
      end();
    } else {
      channel.receive(frame);
    }
  }

  private void end() throws Exception {
    inbox.handle().close(() -> {});
    channel.disconnected();
  }
}
