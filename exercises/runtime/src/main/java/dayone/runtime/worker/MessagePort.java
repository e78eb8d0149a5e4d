package dayone.runtime.worker;

import dayone.runtime.async.EventTarget;
import dayone.runtime.loop.AsyncHandle;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Handle;
import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Effect;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One end of a {@link MessageChannel}. What is posted is cloned at once; the clone is received by
 * the other end, on the loop where that is then.
 *
 * <p>Belongs to the thread of its loop. A port that is named in a transfer list moves to the
 * receiver: there is a new port there, with the messages that were waiting, and this one is good
 * for nothing any more.
 *
 * @see <a
 *     href="https://nodejs.org/docs/latest-v20.x/api/worker_threads.html#class-messageport">Node:
 *     MessagePort</a>
 */
public final class MessagePort implements Transferable {

  /** Where a port is, and what it receives with there. */
  private record Place(EventLoop loop, AsyncHandle async, Mailbox mailbox) {

    Handle handle() {
      return async.handle();
    }
  }

  private final String name;
  private final EventTarget<@Nullable Object> onMessage = new EventTarget<>(new Audience());
  private final EventTarget<@Nullable Object> onClose = new EventTarget<>();
  private final Callback delivery = this::deliver;
  private final Runnable cleanup = this::loopEnds;

  /** Null while it travels and after it has left. */
  private @Nullable Place place;

  /** The end that it travels as: known before it arrives, so that it can get lost. */
  private @Nullable Mailbox luggage;

  /** The message that {@link #delivery} is about. */
  private @Nullable Object next;

  /** Whether messages are delivered. If not, they wait. */
  private boolean started;

  /** In Node, too, it is the listeners that start and stop a port. */
  private final class Audience implements EventTarget.Attendance {

    @Override
    public void begins() {
      Place here = place;
      if (here != null) {
        here.handle().ref();
        started = true;
        if (!here.mailbox().isEmpty()) {
          here.async().send();
        }
      }
    }

    @Override
    public void ends() {
      started = false;
      unref();
    }
  }

  private MessagePort(String name) {
    this.name = name;
  }

  static MessagePort on(EventLoop loop, String name, Mailbox mailbox) {
    MessagePort port = new MessagePort(name);
    port.luggage = mailbox;
    port.arriveAt(loop);
    return port;
  }

  // ---- sending

  /**
   * Sends a clone of {@code value} to the other end. From a port that is closing or closed it goes
   * nowhere.
   *
   * @throws DataCloneException if a part of it cannot be cloned; its message names the part
   */
  public void postMessage(@Nullable Object value) {
    postMessage(value, List.of());
  }

  /**
   * The same; what {@code transferList} names moves with it instead of being copied.
   *
   * @throws DataCloneException also if something cannot be transferred; then nothing is
   */
  public void postMessage(@Nullable Object value, List<? extends Transferable> transferList) {
    Place here = place;
    if (here == null) {
      Parcel.lose(Parcel.mail(value, transferList, "message"));
      return;
    }
    here.loop().ownThread("postMessage");
    if (transferList.contains(this)) {
      throw new DataCloneException(
          "The transfer list names the port that the message is posted to. Send it through another"
              + " channel.");
    }
    Object mail = Parcel.mail(value, transferList, "message");
    Mailbox receiver = here.handle().isClosing() ? null : here.mailbox().peer();
    if (receiver == null || (mail instanceof Parcel parcel && parcel.carries(receiver))) {
      // The second: the other end itself is in the message. Nobody could ever receive it.
      Parcel.lose(mail);
    } else {
      receiver.put(mail);
    }
  }

  // ---- receiving

  /**
   * Adds a listener, which starts the port and keeps the loop alive. What it throws is an uncaught
   * exception.
   *
   * @param <T> what the program expects; a message of another type is a ClassCastException
   */
  public <T extends @Nullable Object> void onMessage(Effect<T> listener) {
    addMessageListener(PlainListener.of(listener), false);
  }

  /** Like {@link #onMessage}, for one message. */
  public <T extends @Nullable Object> void onceMessage(Effect<T> listener) {
    addMessageListener(PlainListener.of(listener), true);
  }

  /**
   * Removes a listener. When the last one goes, the port no longer keeps the loop alive, and what
   * is posted waits until there is one again.
   */
  public <T extends @Nullable Object> void offMessage(Effect<T> listener) {
    removeMessageListener(PlainListener.of(listener));
  }

  /**
   * Like {@link #onMessage}, for a listener that is an async function: the rejection of the promise
   * that it returns is an uncaught exception, too.
   *
   * @param once whether it is for one message
   */
  public void addMessageListener(EventTarget.Listener<@Nullable Object> listener, boolean once) {
    onMessage.add(listener, once);
  }

  /** Removes a listener of {@link #addMessageListener}. */
  public void removeMessageListener(EventTarget.Listener<@Nullable Object> listener) {
    onMessage.remove(listener);
  }

  /**
   * {@code receiveMessageOnPort}: takes the next message at once; no listener will see it.
   *
   * @return null if there is none
   */
  public @Nullable Object receiveMessage() {
    Place here = place;
    if (here == null) {
      return null;
    }
    here.loop().ownThread("receiveMessage");
    Object mail = here.mailbox().peek();
    if (mail == null || mail == Mailbox.Mark.CLOSE) {
      return null;
    }
    here.mailbox().poll();
    return Parcel.open(Mailbox.valueOf(mail), here.loop());
  }

  /** Adds a listener for the end of this port. It is called with null. */
  public void onClose(EventTarget.Listener<@Nullable Object> listener) {
    onClose.add(listener, false);
  }

  // ---- staying and leaving

  /** Lets this port keep the loop alive, listener or not. */
  public void ref() {
    if (place != null) {
      place.handle().ref();
    }
  }

  /** Lets the loop end although this port is open. */
  public void unref() {
    if (place != null) {
      place.handle().unref();
    }
  }

  /**
   * Closes this end in the close phase; the other end learns of it after what was posted before.
   */
  public void close() {
    if (place != null) {
      place.handle().close(this::closed);
    }
  }

  private void closed() {
    Place here = place;
    if (here != null) {
      place = null;
      here.loop().cleanupHooks().remove(cleanup);
      here.mailbox().close();
    }
    onClose.dispatch(null);
  }

  /** Another thread calls this if the loop was given up: then what is queued cannot be touched. */
  private void loopEnds() {
    Place here = place;
    if (here != null && here.loop().isRunningHere()) {
      here.mailbox().close();
    } else if (here != null) {
      here.mailbox().disconnect();
    }
  }

  private @Nullable Callback nextDelivery() {
    Place here = place;
    if (here == null || (!started && here.mailbox().peek() != Mailbox.Mark.CLOSE)) {
      return null;
    }
    Object mail = here.mailbox().poll();
    if (mail == null) {
      return null;
    }
    if (mail == Mailbox.Mark.CLOSE) {
      close();
      return null;
    }
    next = Parcel.open(Mailbox.valueOf(mail), here.loop());
    return delivery;
  }

  private void deliver() {
    Object message = next;
    next = null;
    onMessage.dispatch(message);
  }

  // ---- travelling

  /** The port that is there when this one has moved. */
  MessagePort traveller() {
    if (place == null || place.handle().isClosing()) {
      throw new DataCloneException(
          "The transfer list names a port that is closed or was transferred before.");
    }
    return new MessagePort(name);
  }

  /** Leaves its loop, which is returned. Mail waits until the traveller arrives. */
  EventLoop moveTo(MessagePort traveller) {
    Place here = Objects.requireNonNull(place);
    here.loop().ownThread("transfer");
    place = null;
    here.mailbox().pause();
    here.loop().cleanupHooks().remove(cleanup);
    traveller.luggage = here.mailbox();
    here.handle().close(() -> onClose.dispatch(null));
    return here.loop();
  }

  void arriveAt(EventLoop loop) {
    Mailbox mailbox = Objects.requireNonNull(luggage);
    luggage = null;
    AsyncHandle async =
        loop.openAsync(
            name,
            new AsyncHandle.Deliveries() {
              @Override
              public @Nullable Callback next() {
                return nextDelivery();
              }

              @Override
              public int waiting() {
                return mailbox.size();
              }
            });
    async.handle().unref();
    place = new Place(loop, async, mailbox);
    loop.cleanupHooks().add(cleanup);
    mailbox.receiveWith(async);
  }

  /** Any thread: it will not arrive anywhere. */
  void getLost() {
    Mailbox mailbox = luggage;
    if (mailbox != null) {
      mailbox.disconnect();
    }
  }

  boolean isEndOf(Mailbox mailbox) {
    return luggage == mailbox;
  }
}
