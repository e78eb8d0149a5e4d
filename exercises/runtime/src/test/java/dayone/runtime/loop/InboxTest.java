package dayone.runtime.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The one test of the loop with real time and real threads: nothing gets lost between them. */
final class InboxTest {

  private final EventLoop loop = EventLoop.create();

  @Test
  void everyCompletionArrivesOnceAndOnTheThreadOfTheLoop() {
    int count = 20_000;
    Set<Integer> arrived = new HashSet<>();
    Set<Thread> threads = new HashSet<>();

    loop.run(() -> {
      for (int i = 0; i < count; i++) {
        int number = i;
        loop.queueWork(
            "work",
            () -> number,
            (error, result) -> {
              arrived.add(number);
              threads.add(Thread.currentThread());
            });
      }
    });

    assertThat(arrived).hasSize(count);
    assertThat(threads).containsExactly(Thread.currentThread());
  }

  /** One at a time, so that the loop sleeps before each: a lost wake-up would hang here. */
  @Test
  void aSleepingLoopIsWokenByEachCompletion() {
    AtomicInteger left = new AtomicInteger(5_000);
    loop.run(() -> pingPong(left));

    assertThat(left).hasValue(0);
  }

  private void pingPong(AtomicInteger left) {
    if (left.get() > 0) {
      loop.queueWork("ping", left::decrementAndGet, (error, result) -> pingPong(left));
    }
  }

  @Test
  void workRunsOnAsManyThreadsAsThePoolHas() {
    EventLoop small = EventLoop.builder().threadPoolSize(2).build();
    Set<String> names = new HashSet<>();
    List<String> seen = new ArrayList<>();

    small.run(() -> {
      for (int i = 0; i < 50; i++) {
        small.queueWork(
            "work", () -> Thread.currentThread().getName(), (error, name) -> seen.add(name));
      }
    });
    names.addAll(seen);

    assertThat(seen).hasSize(50);
    assertThat(names).isSubsetOf("loop-pool-1", "loop-pool-2");
  }

  @Test
  void whatTheWorkThrowsReachesTheCallback() {
    AtomicBoolean called = new AtomicBoolean();
    loop.run(() ->
        loop.queueWork(
            "work",
            () -> {
              throw new IllegalStateException("in the pool");
            },
            (error, result) -> {
              assertThat(error).hasMessage("in the pool");
              assertThat(result).isNull();
              called.set(true);
            }));

    assertThat(called).isTrue();
  }

  @Test
  void anInterruptEndsASleepingLoopInsteadOfSpinning() {
    assertThatThrownBy(() ->
            loop.run(() -> {
              loop.setTimeout(() -> {}, 3_600_000);
              Thread.currentThread().interrupt();
            }))
        .hasMessageContaining("interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aPoolNeedsAThread() {
    assertThatThrownBy(() -> EventLoop.builder().threadPoolSize(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one thread");
  }
}
