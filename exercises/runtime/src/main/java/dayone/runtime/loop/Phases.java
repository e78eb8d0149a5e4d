package dayone.runtime.loop;

import dayone.runtime.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The six phases, the turn that goes through them, and the question whether there is another. */
final class Phases {

  final TimersPhase timers;
  final QueuePhase pending;
  final QueuePhase prepare;
  final PollPhase poll;
  final CheckPhase check;
  final ClosePhase close;
  final Handles handles;
  final RawTimers rawTimers;

  /** The requests on the thread pool, in the order of the calls. */
  final Set<Request<?>> requests = new LinkedHashSet<>();

  private final LoopTime time;
  private final LoopMetrics metrics;
  private final Observation observation;
  private final Dispatcher dispatcher;

  Phases(
      LoopTime time,
      LoopMetrics metrics,
      Observation observation,
      Dispatcher dispatcher,
      Inbox inbox,
      CompletionOrder order) {
    this.time = time;
    this.metrics = metrics;
    this.observation = observation;
    this.dispatcher = dispatcher;
    timers = new TimersPhase(time, dispatcher, observation);
    pending = new QueuePhase(CallbackKind.PENDING, dispatcher);
    prepare = new QueuePhase(CallbackKind.PREPARE, dispatcher);
    rawTimers = new RawTimers(time);
    poll =
        new PollPhase(
            time, dispatcher, observation, inbox, new Completions(order, inbox), rawTimers);
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
      metrics.turnBegins();
      dispatcher.turnBegins();
      runPending();
      runPrepare();
      runPoll();
      runCheck();
      runClose();
      runTimers();
      alive = areAlive();
    }
  }

  /** In Node the process ends here. */
  void runEnds() {
    poll.closeChannels();
    handles.forgetClosing();
  }

  private void runTimers() {
    time.refresh();
    observation.enter(Phase.TIMERS);
    // libuv's heap has Node's one timer among the others: whichever is due first is first.
    rawTimers.run(timers.due());
    timers.run();
    rawTimers.run(Clock.NEVER);
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

  /** Everything that the loop would run or wait for. */
  List<ActiveResource> activeResources() {
    return Stream.of(
            timers.active(),
            check.active(),
            pending.active(),
            prepare.active(),
            handles.active(),
            requests.stream().map(Request::describe))
        .flatMap(resources -> resources)
        .toList();
  }
}
