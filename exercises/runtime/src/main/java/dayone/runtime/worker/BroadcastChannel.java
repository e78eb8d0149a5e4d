package dayone.runtime.worker;

import dayone.runtime.async.EventTarget;
import dayone.runtime.loop.AsyncHandle;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Effect;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * One of any number of channels with one name, on all threads of a program: what is posted to one
 * is received by all others, each of which gets a clone of its own. It keeps its loop alive until
 * it is closed or unreferenced, with or without a listener.
 *
 * <p>Belongs to the thread of its loop.
 *
 * @see <a
 *     href="https://nodejs.org/docs/latest-v20.x/api/worker_threads.html#class-broadcastchannel-extends-eventtarget">Node:
 *     BroadcastChannel</a>
 */
public final class BroadcastChannel {

  /** The mailboxes of one program, by the name of their channels, in the order of creation. */
  private static final class Members {
    private final ConcurrentHashMap<String, CopyOnWriteArrayList<Mailbox>> named =
        new ConcurrentHashMap<>();

    void join(String name, Mailbox mailbox) {
      named.compute(
          name,
          (key, members) -> {
            CopyOnWriteArrayList<Mailbox> all =
                members == null ? new CopyOnWriteArrayList<>() : members;
            all.add(mailbox);
            return all;
          });
    }

    void leave(String name, Mailbox mailbox) {
      named.computeIfPresent(
          name,
          (key, members) -> {
            members.remove(mailbox);
            return members.isEmpty() ? null : members;
          });
    }

    Iterable<Mailbox> of(String name) {
      return named.getOrDefault(name, new CopyOnWriteArrayList<>());
    }
  }

  private final EventLoop loop;
  private final String name;
  private final Members members;
  private final Mailbox mailbox = Mailbox.alone();
  private final AsyncHandle async;
  private final EventTarget<@Nullable Object> onMessage = new EventTarget<>();
  private final Callback delivery = this::deliver;
  private final Runnable cleanup = this::leave;

  /** The message that {@link #delivery} is about. */
  private @Nullable Object next;

  /** Joins the channels called {@code name}. */
  @SuppressWarnings("this-escape") // The loop calls back later.
  public BroadcastChannel(EventLoop loop, String name) {
    this.loop = loop;
    this.name = name;
    members = loop.sharedByThreads(Members.class, Members::new);
    async = loop.openAsync("BroadcastChannel '" + name + "'", this::nextDelivery);
    mailbox.receiveWith(async);
    members.join(name, mailbox);
    loop.addCleanupHook(cleanup);
  }

  /** What it was made with. */
  public String name() {
    return name;
  }

  /**
   * Sends a clone of {@code value} to every other channel of this name.
   *
   * @throws DataCloneException if a part of it cannot be cloned; its message names the part
   * @throws IllegalStateException if this channel is closed
   */
  public void postMessage(@Nullable Object value) {
    loop.ownThread("postMessage");
    if (async.handle().isClosing()) {
      throw new IllegalStateException(
          "The BroadcastChannel '" + name + "' is closed. Make a new one to post to the others.");
    }
    for (Mailbox member : members.of(name)) {
      if (!member.equals(mailbox)) {
        member.put(Parcel.mail(value, List.of(), "message"));
      }
    }
  }

  /**
   * Adds a listener. What it throws is an uncaught exception.
   *
   * @param <T> what the program expects; a message of another type is a ClassCastException
   */
  public <T extends @Nullable Object> void onMessage(Effect<T> listener) {
    onMessage.add(PlainListener.of(listener), false);
  }

  /** Lets it keep the loop alive, as it does unless {@link #unref} was called. */
  public void ref() {
    async.handle().ref();
  }

  /** Lets the loop end although it is open. */
  public void unref() {
    async.handle().unref();
  }

  /** Receives nothing any more, not even what was posted before. */
  public void close() {
    if (!async.handle().isClosing()) {
      leave();
      loop.removeCleanupHook(cleanup);
      async.handle().close(() -> {});
    }
  }

  /** Another thread may do this, when the loop was given up. */
  private void leave() {
    members.leave(name, mailbox);
    mailbox.disconnect();
  }

  private @Nullable Callback nextDelivery() {
    Object mail = async.handle().isClosing() ? null : mailbox.poll();
    if (mail == null) {
      return null;
    }
    next = Mailbox.valueOf(mail);
    return delivery;
  }

  private void deliver() {
    Object message = next;
    next = null;
    onMessage.dispatch(message);
  }
}
