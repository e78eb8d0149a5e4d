package dayone.topics.workerthreads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.shared.SharedBuffer;
import dayone.testkit.Hint;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Task(3)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class SharedMemoryHiddenTest {

  @Test
  @Points(2)
  @Hint("Two counters on one memory are one counter. Where must its number live?")
  void countersOnOneMemoryAreOneCounter() {
    SharedBuffer memory = new SharedBuffer(4);
    SharedCounter counter = new SharedCounter(memory);

    assertThat(counter.increment()).as("the first increment").isEqualTo(1);
    assertThat(new SharedCounter(memory).increment()).as("one by a second counter").isEqualTo(2);
    assertThat(new SharedCounter(memory).value()).as("the value of a third one").isEqualTo(2);
    assertThat(counter.value()).as("the value of the first one").isEqualTo(2);
  }

  @Test
  @Points(2)
  @Hint("Two locks on one memory are one lock. What does tryLock do if somebody has it?")
  void tryLockTakesOnlyAFreeLock() {
    SharedBuffer memory = new SharedBuffer(4);
    SharedLock lock = new SharedLock(memory);

    assertThat(lock.tryLock()).as("tryLock of a free lock").isTrue();
    assertThat(new SharedLock(memory).tryLock()).as("tryLock while it is taken").isFalse();
    lock.unlock();
    assertThat(new SharedLock(memory).tryLock()).as("tryLock after unlock").isTrue();
  }

  @Test
  @Points(2)
  @Hint("What if the action throws? And what if unlock is called twice?")
  void aLockIsFreedAfterAnErrorAndOnlyOnce() throws Exception {
    SharedLock lock = new SharedLock(new SharedBuffer(4));
    IllegalStateException error = new IllegalStateException("in the action");

    assertThat(lock.withLock(() -> "result")).as("what the action returns").isEqualTo("result");
    assertThatThrownBy(() ->
            lock.withLock(() -> {
              throw error;
            }))
        .as("what the action throws")
        .isSameAs(error);
    assertThat(lock.tryLock()).as("tryLock after the action has thrown").isTrue();
    lock.unlock();
    assertThatThrownBy(lock::unlock)
        .as("unlock of a lock that nobody holds")
        .isInstanceOf(IllegalStateException.class);
    assertThat(lock.tryLock()).as("tryLock after that").isTrue();
  }

  @Test
  @Points(3)
  @Hint(
      "While somebody else has the lock, a loop that looks again and again keeps a whole core busy."
          + " Which call of Atomics sleeps, and whom does unlock have to wake?")
  void whoeverWaitsSleepsAndAllGetTheLockInTheEnd() throws Exception {
    SharedBuffer memory = new SharedBuffer(4);
    SharedLock lock = new SharedLock(memory);
    AtomicInteger had = new AtomicInteger();
    List<Sleeper> sleepers = new ArrayList<>();
    lock.lock();
    for (int i = 0; i < 4; i++) {
      sleepers.add(
          Sleeper.start(() -> new SharedLock(memory).withLock(() -> had.incrementAndGet())));
    }

    for (Sleeper each : sleepers) {
      each.assertSleeps("lock(), while another thread has the lock");
    }
    assertThat(had.get()).as("threads that got the lock while another one had it").isZero();

    lock.unlock();
    for (Sleeper each : sleepers) {
      each.assertEnds("lock(), after unlock()");
    }
    assertThat(had.get()).as("threads that got the lock after unlock").isEqualTo(4);
    assertThat(lock.tryLock()).as("tryLock after all of them").isTrue();
  }
}
