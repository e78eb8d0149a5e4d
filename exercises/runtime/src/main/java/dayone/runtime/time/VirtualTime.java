package dayone.runtime.time;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The time that the loops of one program share. It moves when all of them sleep and none has
 * anything to wake up for; then the one whose timer is the next is woken, and it alone. So two
 * timers of two threads never run at once, and their order is that of their times.
 *
 * <p>No sleeper is overlooked: whoever sends something to a loop marks it as woken before going to
 * sleep itself, and the question whether all sleep is asked under the lock through which each of
 * them has gone to sleep.
 */
final class VirtualTime {

  /** Why a sleep has ended. */
  enum Waking {
    /** The deadline has come, something was sent, or no reason. */
    LOOK_AROUND,
    /** Every loop sleeps, no timer is set and no work is under way: it would be for ever. */
    NOTHING_CAN_COME
  }

  /** One loop. */
  static final class Member {

    /** Null while the loop is busy. */
    private Clock.@Nullable Sleeper sleeper;

    private long deadline;
    private boolean watchesChannels;
    private boolean stuck;

    private Member() {}
  }

  /** Long against what the loopback device takes, short against a test's patience. */
  private static final long SILENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final Object lock = new Object();

  /** In the order of their creation; the first belongs to the loop of the main program. */
  private final List<Member> members = new ArrayList<>();

  private volatile long nanos;

  long nanos() {
    return nanos;
  }

  Member join() {
    Member member = new Member();
    synchronized (lock) {
      members.add(member);
    }
    return member;
  }

  void leave(Member member) {
    synchronized (lock) {
      members.remove(member);
      moveOnIfAllSleep();
    }
  }

  void advance(long by) {
    synchronized (lock) {
      nanos += by;
    }
  }

  Waking sleep(Member member, long deadline, Clock.Sleeper sleeper) {
    boolean watchesChannels = sleeper.watchesChannels();
    // By the loop's own thread, and before it counts as asleep: a selector has one user.
    if (watchesChannels && !sleeper.expectsWakeUp() && !sleeper.staysSilent(SILENCE_NANOS)) {
      return Waking.LOOK_AROUND;
    }
    synchronized (lock) {
      if (!members.contains(member)) {
        // Its loop was given up; it will notice when it looks around.
        return Waking.LOOK_AROUND;
      }
      member.deadline = deadline;
      member.watchesChannels = watchesChannels;
      member.sleeper = sleeper;
      member.stuck = false;
      moveOnIfAllSleep();
      if (member.sleeper == null) {
        return member.stuck ? Waking.NOTHING_CAN_COME : Waking.LOOK_AROUND;
      }
    }
    try {
      sleeper.park(Long.MAX_VALUE);
    } finally {
      synchronized (lock) {
        member.sleeper = null;
      }
    }
    return member.stuck ? Waking.NOTHING_CAN_COME : Waking.LOOK_AROUND;
  }

  private void moveOnIfAllSleep() {
    Member next = null;
    boolean anyChannels = false;
    for (Member member : members) {
      Clock.Sleeper sleeper = member.sleeper;
      if (sleeper == null || sleeper.expectsWakeUp() || sleeper.isWoken()) {
        return;
      }
      if (next == null || member.deadline < next.deadline) {
        next = member;
      }
      anyChannels |= member.watchesChannels;
    }
    if (next != null) {
      boolean nobodyHasTimer = next.deadline == Clock.NEVER;
      if (nobodyHasTimer && anyChannels) {
        // A peer may still send; that is waited for in real time.
        return;
      }
      // The first is told, since the main program is what cannot go on.
      next.stuck = nobodyHasTimer;
      if (!next.stuck) {
        nanos = Math.max(nanos, TimeUnit.MILLISECONDS.toNanos(next.deadline));
      }
      wake(next);
    }
  }

  /** Busy from this moment, and not only when its thread gets to run: nobody else may be woken. */
  private static void wake(Member member) {
    Clock.Sleeper sleeper = member.sleeper;
    member.sleeper = null;
    if (sleeper != null) {
      sleeper.wakeUp();
    }
  }
}
