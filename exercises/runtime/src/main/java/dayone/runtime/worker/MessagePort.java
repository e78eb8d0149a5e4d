package dayone.runtime.worker;

import dayone.runtime.async.EventTarget;
import dayone.runtime.loop.AsyncHandle;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Handle;
import dayone.runtime.microtask.Callback;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * One end of a {@link MessageChannel}. Belongs to the thread of its loop.
 *
 * @see <a
 *     href="https://nodejs.org/docs/latest-v20.x/api/worker_threads.html#class-messageport">Node:
 *     MessagePort</a>
 */
public final class MessagePort {

  private sealed interface Mail {

    record Message(@Nullable Object value) implements Mail {}

    /** The other end was closed; this one follows when it comes to this. */
    record Close() implements Mail {}
  }

  private final ArrayDeque<Mail> mail = new ArrayDeque<>();
  private final EventTarget<@Nullable Object> onMessage = new EventTarget<>();
  private final EventTarget<@Nullable Object> onClose = new EventTarget<>();
  private final AsyncHandle async;
  private @Nullable MessagePort other;
  private boolean started;
  private boolean closed;

  MessagePort(EventLoop loop, String name) {
    async = loop.openAsync(name, this::nextDelivery);
    handle().unref();
  }

  void connect(MessagePort port) {
    other = port;
  }

  private Handle handle() {
    return async.handle();
  }

  /** Sends {@code value} to the other end. From a port that is closing, it goes nowhere. */
  public void postMessage(@Nullable Object value) {
    if (!handle().isClosing() && other != null) {
      other.receive(new Mail.Message(value));
    }
  }

  private void receive(Mail item) {
    if (!closed) {
      mail.add(item);
      if (!handle().isClosing()) {
        async.send();
      }
    }
  }

  /** Adds a listener, which starts the port and keeps the loop alive. */
  public void onMessage(EventTarget.Listener<@Nullable Object> listener) {
    listen(listener, false);
  }

  /** Like {@link #onMessage}, for one message. */
  public void onceMessage(EventTarget.Listener<@Nullable Object> listener) {
    listen(listener, true);
  }

  private void listen(EventTarget.Listener<@Nullable Object> listener, boolean once) {
    boolean first = onMessage.isEmpty();
    onMessage.add(listener, once);
    if (first) {
      handle().ref();
      started = true;
      if (!mail.isEmpty()) {
        async.send();
      }
    }
  }

  /** Removes a listener; the last one to go no longer keeps the loop alive. */
  public void offMessage(EventTarget.Listener<@Nullable Object> listener) {
    onMessage.remove(listener);
    unrefIfNobodyListens();
  }

  private void unrefIfNobodyListens() {
    if (onMessage.isEmpty()) {
      handle().unref();
    }
  }

  /** {@code receiveMessageOnPort}: takes the next message at once; no listener will see it. */
  public @Nullable Object receiveMessage() {
    if (mail.peek() instanceof Mail.Message(Object value)) {
      mail.remove();
      return value;
    }
    return null;
  }

  /** Adds a listener for the end of this port. */
  public void onClose(EventTarget.Listener<@Nullable Object> listener) {
    onClose.add(listener, false);
  }

  /** Lets this port keep the loop alive, listener or not. */
  public void ref() {
    handle().ref();
  }

  /** Lets the loop end although this port is open. */
  public void unref() {
    handle().unref();
  }

  /**
   * Closes this end in the close phase; the other end learns of it after what was posted before.
   */
  public void close() {
    handle().close(this::closed);
  }

  private void closed() {
    closed = true;
    MessagePort peer = other;
    if (peer != null && !peer.closed) {
      other = null;
      peer.other = null;
      peer.receive(new Mail.Close());
    }
    onClose.dispatch(null);
  }

  private @Nullable Callback nextDelivery() {
    if (closed || (!started && !(mail.peek() instanceof Mail.Close))) {
      return null;
    }
    return switch (mail.poll()) {
      case null -> null;
      case Mail.Message(Object value) ->
          () -> {
            onMessage.dispatch(value);
            unrefIfNobodyListens();
          };
      case Mail.Close close -> {
        close();
        yield null;
      }
    };
  }
}
