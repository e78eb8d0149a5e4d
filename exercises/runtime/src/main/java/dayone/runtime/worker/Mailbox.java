package dayone.runtime.worker;

import dayone.runtime.loop.AsyncHandle;
import org.jctools.queues.MessagePassingQueue;
import org.jctools.queues.atomic.MpscUnboundedAtomicArrayQueue;
import org.jspecify.annotations.Nullable;

/**
 * What was sent to one end of a channel and not received yet. Any thread may {@link #put}; one
 * thread at a time receives. A mailbox outlives the port that it belongs to: when an end moves to
 * another thread, its mailbox moves, with all that is in it.
 *
 * <p>No wake-up is lost while an end moves: the sender looks for a receiver after it has queued,
 * the new receiver looks into the queue after it has announced itself. One of the two sees the
 * other.
 */
final class Mailbox {

  /** What is no message that a program has sent. */
  enum Mark {
    /** In place of null, which a queue cannot hold. */
    NULL,
    /** The other end was closed; this one follows when it comes to this. */
    CLOSE
  }

  /** The queue grows by so many messages at a time: 4 bytes each, if nothing is queued. */
  private static final int CHUNK = 128;

  private final MessagePassingQueue<Object> queue = new MpscUnboundedAtomicArrayQueue<>(CHUNK);
  private volatile @Nullable AsyncHandle receiver;
  private volatile @Nullable Mailbox peer;
  private volatile boolean closed;

  private Mailbox() {}

  /** The mailbox of one end of a new channel; its {@link #peer} is that of the other. */
  static Mailbox ofNewChannel() {
    Mailbox one = new Mailbox();
    Mailbox other = new Mailbox();
    one.peer = other;
    other.peer = one;
    return one;
  }

  /** A mailbox without another end. */
  static Mailbox alone() {
    return new Mailbox();
  }

  /** The mailbox of the other end, or null if that is closed. */
  @Nullable Mailbox peer() {
    return peer;
  }

  /** Any thread. What is put into a closed mailbox is lost. */
  void put(@Nullable Object mail) {
    if (closed) {
      Parcel.lose(mail);
      return;
    }
    queue.offer(mail == null ? Mark.NULL : mail);
    AsyncHandle handle = receiver;
    if (handle != null) {
      handle.send();
    }
    if (closed) {
      // Perhaps too late for whoever closed it to see this one. It may have been received as well,
      // and then it is not lost: the parcel knows.
      Parcel.lose(mail);
    }
  }

  // ---- for the receiver

  /** From now on {@code handle} is told of mail, also of what is there already. */
  void receiveWith(AsyncHandle handle) {
    receiver = handle;
    if (!queue.isEmpty()) {
      handle.send();
    }
  }

  /** Mail waits until somebody receives it again. */
  void pause() {
    receiver = null;
  }

  /** The next mail, or null if there is none. {@link #valueOf} makes its value of it. */
  @Nullable Object poll() {
    return queue.poll();
  }

  @Nullable Object peek() {
    return queue.peek();
  }

  boolean isEmpty() {
    return queue.isEmpty();
  }

  int size() {
    return queue.size();
  }

  static @Nullable Object valueOf(Object mail) {
    return mail == Mark.NULL ? null : mail;
  }

  /** Receives nothing any more, and loses what it has. Tells the other end. */
  void close() {
    disconnect();
    Object mail;
    while ((mail = queue.poll()) != null) {
      Parcel.lose(mail);
    }
  }

  /** The same for any thread; so what is queued stays where it is. */
  void disconnect() {
    closed = true;
    Mailbox other = peer;
    if (other != null && !other.closed) {
      peer = null;
      other.peer = null;
      other.put(Mark.CLOSE);
    }
  }
}
