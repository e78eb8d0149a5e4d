package dayone.runtime.loop;

import java.util.ArrayList;
import java.util.List;

/** The six phases, the turn that goes through them, and the question whether there is another. */
final class Phases {

  final TimersPhase timers;
  final QueuePhase pending;
  final QueuePhase prepare;
  final PollPhase poll;
  final CheckPhase check;
  final ClosePhase close;
  final Handles handles;

  private final LoopTime time;
  private final Observation observation;

  Phases(
      LoopTime time,
      Observation observation,
      Dispatcher dispatcher,
      Inbox inbox,
      CompletionOrder order) {
    this.time = time;
    this.observation = observation;
    timers = new TimersPhase(time, dispatcher, observation);
    pending = new QueuePhase(CallbackKind.PENDING, dispatcher);
    prepare = new QueuePhase(CallbackKind.PREPARE, dispatcher);
    poll = new PollPhase(time, dispatcher, observation, inbox, new Completions(order, inbox));
    check = new CheckPhase(dispatcher);
    handles = new Handles(observation);
    close = new ClosePhase(handles, dispatcher);
  }

  /** The diagram of the package description. */
  void turnWhileAlive() {
    boolean alive = areAlive();
    if (alive) {
      runTimers();
    }
    while (alive) {
      observation.turnBegins();
      runPending();
      runPrepare();
      runPoll();
      runCheck();
      runClose();
      runTimers();
      alive = areAlive();
    }
  }

  private void runTimers() {
    time.refresh();
    observation.enter(Phase.TIMERS);
    timers.run();
  }

  private void runPending() {
    observation.enter(Phase.PENDING);
    pending.run();
    poll.runFed();
  }

  private void runPrepare() {
    observation.enter(Phase.IDLE_PREPARE);
    prepare.run();
  }

  private void runPoll() {
    observation.enter(Phase.POLL);
    poll.run(mustNotSleep() ? time.cached() : timers.due());
  }

  private void runCheck() {
    observation.enter(Phase.CHECK);
    check.run();
  }

  private void runClose() {
    observation.enter(Phase.CLOSE);
    close.run();
  }

  private boolean mustNotSleep() {
    return check.keepsAlive() || isWaitingForTurn() || !isActive();
  }

  boolean areAlive() {
    return isActive() || isWaitingForTurn();
  }

  /** Something that takes time keeps the loop alive. */
  private boolean isActive() {
    return timers.keepsAlive() || check.keepsAlive() || handles.keepAlive() || poll.requests() > 0;
  }

  /** Something is due as soon as its phase comes. */
  private boolean isWaitingForTurn() {
    return handles.areClosing() || pending.hasWork() || prepare.hasWork() || poll.isFed();
  }

  List<String> leftovers() {
    List<String> left = new ArrayList<>(timers.descriptions());
    left.addAll(check.descriptions());
    left.addAll(handles.descriptions());
    if (poll.requests() > 0) {
      left.add(poll.requests() + " request(s) on the thread pool");
    }
    return left;
  }
}
