package dayone.runtime.process;

import dayone.runtime.events.EventEmitter;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Effect;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the two ends of a channel have in common: listeners, and whether it is open. */
final class Channel {

  static final String MESSAGE = "message";
  static final String DISCONNECT = "disconnect";
  static final String ERROR = "error";

  private final EventLoop loop;
  private final String peer;
  private final EventEmitter events = new EventEmitter();
  private boolean connected = true;

  /**
   * @param peer what messages call the other end
   */
  Channel(EventLoop loop, String peer) {
    this.loop = loop;
    this.peer = peer;
  }

  EventEmitter events() {
    return events;
  }

  boolean isConnected() {
    return connected;
  }

  void onMessage(Effect<@Nullable Object> listener) {
    events.on(MESSAGE, arguments -> listener.accept(arguments[0]));
  }

  <T> void onMessage(Class<T> type, Effect<T> listener) {
    events.on(
        MESSAGE,
        arguments -> {
          T message;
          try {
            message = FrameCodec.as(type, arguments[0]);
          } catch (IllegalArgumentException mismatch) {
            events.emit(ERROR, mismatch);
            return;
          }
          listener.accept(message);
        });
  }

  void onError(Effect<Throwable> listener) {
    events.on(
        ERROR,
        arguments -> {
          if (arguments[0] instanceof Throwable error) {
            listener.accept(error);
          }
        });
  }

  /** Queues a message, or lets the program know, a tick later as in Node, that it cannot go out. */
  void send(Consumer<Frame> writer, @Nullable Object message) {
    if (connected) {
      writer.accept(new Frame.Message(message));
    } else {
      emitErrorLater(ChildProcessException.closed(peer));
    }
  }

  void emitErrorLater(Throwable error) {
    loop.nextTick(() -> events.emit(ERROR, error));
  }

  /** The channel is closed from now on; a second call does nothing. */
  void disconnected() throws Exception {
    if (connected) {
      connected = false;
      events.emit(DISCONNECT);
    }
  }

  /** Emits what a frame means to both ends. */
  void receive(Frame frame) throws Exception {
    switch (frame) {
      case Frame.Message(Object value) -> {
        if (connected) {
          events.emit(MESSAGE, value);
        }
      }
      case Frame.Garbage garbage -> events.emit(ERROR, ChildProcessException.badFrame(garbage));
      case Frame.Failure failure -> events.emit(ERROR, ChildProcessException.uncaught(failure));
      case Frame.Disconnect farewell -> disconnected();
      case Frame.End end -> disconnected();
    }
  }
}
