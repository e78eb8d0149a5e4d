package dayone.runtime.loop;

import dayone.runtime.time.Clock;
import java.nio.channels.SelectableChannel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The poll phase: sleeps while there is nothing to do, then delivers the I/O that has finished. */
final class PollPhase {

  private final LoopTime time;
  private final Dispatcher dispatcher;
  private final Completions completions;
  private final Inbox inbox;
  private final Observation observation;
  private final RawTimers instruments;

  /** In the order in which the loop visits them: of their creation. */
  private List<AsyncHandle> asyncHandles = new ArrayList<>();

  /** Null until the first channel is opened, and again after the run. */
  private @Nullable Poller poller;

  private final Clock.Sleeper sleeper = new Sleeper();

  PollPhase(
      LoopTime time,
      Dispatcher dispatcher,
      Observation observation,
      Inbox inbox,
      Completions completions,
      RawTimers instruments) {
    this.instruments = instruments;
    this.inbox = inbox;
    this.observation = observation;
    this.time = time;
    this.dispatcher = dispatcher;
    this.completions = completions;
  }

  AsyncHandle open(Handle handle, AsyncHandle.Deliveries deliveries) {
    AsyncHandle async = new AsyncHandle(handle, deliveries, this);
    asyncHandles.add(async);
    return async;
  }

  PollHandle open(Handle handle, SelectableChannel channel, PollHandle.Watcher watcher) {
    if (poller == null) {
      poller = new Poller();
    }
    return new PollHandle(handle, channel, watcher, dispatcher, observation, poller);
  }

  /** Whether something is due in the pending phase or behind this one. */
  boolean isFed() {
    return poller != null && poller.isFed();
  }

  /** The pending phase's part of this one. */
  void runFed() {
    if (poller != null) {
      poller.runFed();
    }
  }

  /** The run is over: what is still open is closed, since in Node the process ends here. */
  void closeChannels() {
    if (poller != null) {
      poller.close();
      poller = null;
    }
  }

  /** Any thread: there is something to deliver. */
  void wakeUp() {
    inbox.signal();
  }

  /** A request was handed to the pool; its number is returned. */
  long requestBegins() {
    return completions.begin();
  }

  /** Requests that were made and not delivered yet. */
  int requests() {
    return completions.count();
  }

  /**
   * @param deadline until when the phase may sleep if nothing is ready: a time that has come, the
   *     time of the program's next timer, or {@link Clock#NEVER}
   */
  void run(long deadline) {
    // First: what is signalled from here on ends the sleep below, if it is not seen before it.
    inbox.looksAround();
    // The signal may have been about the end of this loop. Nothing else would remember it: a
    // virtual
    // clock would take a loop for asleep that is about to leave.
    dispatcher.leaveIfAsked();
    completions.gather();
    if (!completions.areReady() && !isAnyPending() && deadline > time.cached()) {
      time.sleepUntil(deadline, sleeper);
      dispatcher.leaveIfAsked();
    }
    Poller channels = poller;
    if (channels != null) {
      channels.selectUnlessDone();
    }
    time.refresh();
    completions.gather();
    List<AsyncHandle> pass = asyncHandles;
    asyncHandles = new ArrayList<>();
    for (Request<?> request : completions.take()) {
      dispatcher.dispatch(CallbackKind.COMPLETION, request.origin, request::deliver);
    }
    // Each goes to the end of the new list when its turn comes. So a handle that is opened
    // meanwhile
    // stands before those that the pass has not reached: libuv walks its queue in this way.
    for (AsyncHandle handle : pass) {
      if (!handle.handle().isClosing()) {
        asyncHandles.add(handle);
        handle.visit(dispatcher, observation);
      }
    }
    if (channels != null) {
      channels.visit();
    }
    if (poller != null) {
      poller.runFedAfterPoll();
    }
  }

  private boolean isAnyPending() {
    // A plain loop: this is asked in every turn, and mostly of an empty list.
    for (AsyncHandle handle : asyncHandles) {
      if (handle.isPending()) {
        return true;
      }
    }
    return false;
  }

  /** What a clock may do with this loop. */
  private final class Sleeper implements Clock.Sleeper {

    @Override
    public boolean expectsWakeUp() {
      return completions.count() > 0;
    }

    @Override
    public boolean isWoken() {
      return inbox.isWoken();
    }

    @Override
    public long instrumentDeadline() {
      return instruments.due();
    }

    @Override
    public void wakeUp() {
      inbox.signal();
    }

    @Override
    public boolean watchesChannels() {
      return poller != null && !poller.isEmpty();
    }

    @Override
    public void park(long nanos) {
      Poller channels = poller;
      if (channels != null && !channels.isEmpty()) {
        inbox.select(channels, nanos);
      } else {
        inbox.park(nanos);
      }
    }

    @Override
    public boolean staysSilent(long nanos) {
      Poller channels = poller;
      if (channels == null) {
        return true;
      }
      inbox.select(channels, channels.isStirred() ? nanos : 0);
      if (channels.foundSomething() || inbox.isWoken()) {
        return false;
      }
      channels.fellSilent();
      return true;
    }
  }
}
