package dayone.runtime.loop;

import dayone.runtime.microtask.Callback;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import org.jspecify.annotations.Nullable;

/**
 * A channel that the loop watches in its poll phase: what libuv has inside of every socket ({@code
 * uv__io_t}) and offers as {@code uv_poll_t}. Belongs to the loop's thread.
 *
 * <p>It keeps the loop alive as libuv's handles do: while it is active and referenced, or while a
 * request is under way on it. An open socket that neither reads nor writes does not.
 *
 * @see <a href="https://docs.libuv.org/en/v1.x/poll.html">libuv: uv_poll_t</a>
 */
public final class PollHandle {

  /** Does the channel's work when it is ready. */
  @FunctionalInterface
  public interface Watcher {

    /**
     * The channel is ready for {@code operations}, of those that were asked for. Nothing of the
     * program may be called from here but by {@link PollHandle#makeCallback}.
     *
     * @param operations bits of {@link SelectionKey}
     */
    void ready(int operations);
  }

  private final Handle handle;
  private final SelectableChannel channel;
  private final Watcher watcher;
  private final Dispatcher dispatcher;
  private final Observation observation;
  private final Poller poller;
  private final SelectionKey key;

  /** Of every callback, as long as nobody observes them one by one. */
  private final Origin origin;

  private int interest;
  private @Nullable Closeable companion;

  private boolean active;
  private boolean referenced = true;
  private int requests;

  PollHandle(
      Handle handle,
      SelectableChannel channel,
      Watcher watcher,
      Dispatcher dispatcher,
      Observation observation,
      Poller poller) {
    this.handle = handle;
    this.channel = channel;
    this.watcher = watcher;
    this.dispatcher = dispatcher;
    this.observation = observation;
    this.poller = poller;
    this.origin = new Origin(null, null, handle.resource());
    this.key = poller.register(channel, this);
    handle.unref();
  }

  /** What messages and traces call it. */
  public String name() {
    return handle.name();
  }

  /**
   * Watches the channel for {@code operations} from the next poll on; 0 for nothing.
   *
   * @param operations bits of {@link SelectionKey}
   */
  public void setInterest(int operations) {
    if (interest != operations && !isClosing()) {
      interest = operations;
      key.interestOps(operations);
    }
  }

  /** What the channel is watched for. */
  public int interest() {
    return interest;
  }

  /**
   * Calls the program, and drains what it has queued: Node's {@code MakeCallback}. An exception
   * goes where exceptions of all callbacks go.
   */
  public void makeCallback(Callback callback) {
    Origin called = origin;
    observation.loopWorked();
    if (observation.isWatching()) {
      called = observation.scheduledToRepeat(CallbackKind.IO, handle.name());
    }
    called.resource = handle.resource();
    dispatcher.dispatch(CallbackKind.IO, called, callback);
    handle.keep(called.resource);
  }

  /**
   * Has {@code work} done by the loop before it sleeps: in the pending phase, or right behind this
   * poll phase, whichever comes first. libuv does so ({@code uv__io_feed}) with what needs no
   * waiting but may not be done within the call that asked for it. The same rule as for {@link
   * Watcher#ready} holds.
   */
  public void feed(Runnable work) {
    poller.feed(work);
  }

  /**
   * Tells that something was sent, so that an answer may be on its way. A virtual clock waits for
   * one before it jumps.
   */
  public void stir() {
    poller.stir();
  }

  /** Whether the channel is at work: it reads or listens. */
  public void setActive(boolean active) {
    this.active = active;
    reckon();
  }

  /** Lets the active handle keep the loop alive, as it does unless told otherwise. */
  public void setReferenced(boolean referenced) {
    this.referenced = referenced;
    reckon();
  }

  /** Begins something that keeps the loop alive until it ends. */
  public PollRequest beginRequest() {
    requests++;
    reckon();
    return new PollRequest(this, observation.scheduled(CallbackKind.IO, handle.name()));
  }

  void requestEnds(Origin begun, Callback callback) {
    requestEnds();
    observation.loopWorked();
    dispatcher.dispatch(CallbackKind.IO, begun, callback);
  }

  void requestEnds() {
    requests--;
    reckon();
  }

  private void reckon() {
    if ((active && referenced) || requests > 0) {
      handle.ref();
    } else {
      handle.unref();
    }
  }

  /** Closes {@code resource} together with the channel. */
  public void alsoClose(Closeable resource) {
    companion = resource;
  }

  /** Whether {@link #close} was called, or the run is over. */
  public boolean isClosing() {
    return handle.isClosing() || !channel.isOpen();
  }

  /** Closes the channel now; {@code onClose} runs in the close phase. */
  public void close(Callback onClose) {
    if (!handle.isClosing()) {
      closeChannel();
      handle.close(onClose);
    }
  }

  /** The run is over, and this is still open. */
  void abandon() {
    closeChannel();
    handle.unref();
  }

  private void closeChannel() {
    poller.stir();
    closeQuietly(channel);
    if (companion != null) {
      closeQuietly(companion);
    }
  }

  private static void closeQuietly(Closeable resource) {
    try {
      resource.close();
    } catch (IOException e) {
      // The descriptor is gone all the same, and libuv too has nobody to tell.
    }
  }

  void visit(int operations) {
    if (!isClosing()) {
      watcher.ready(operations);
    }
  }
}
