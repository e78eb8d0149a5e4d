package dayone.runtime.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real threads. The time limits are there to end a test that hangs. */
@Timeout(60)
final class ThreadPoolTest {

  private static void await(CountDownLatch latch) throws InterruptedException {
    assertThat(latch.await(50, TimeUnit.SECONDS)).as("the work was done in time").isTrue();
  }

  @Test
  void workThatBlocksHasAllThreadsAlthoughItWasHandedOverAtOnce() throws Exception {
    Executor pool = ThreadPool.ofSize(4);
    // Each piece waits until four of them are under way; none would end on fewer threads.
    CyclicBarrier four = new CyclicBarrier(4);
    CountDownLatch done = new CountDownLatch(40);
    for (int i = 0; i < 40; i++) {
      pool.execute(() -> {
        try {
          four.await(50, TimeUnit.SECONDS);
          done.countDown();
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      });
    }

    await(done);
  }

  @Test
  void noMoreThreadsThanItsSizeAreAtWork() throws Exception {
    Executor pool = ThreadPool.ofSize(3);
    AtomicInteger atWork = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(1_000);
    for (int i = 0; i < 1_000; i++) {
      pool.execute(() -> {
        most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
        Thread.onSpinWait();
        atWork.decrementAndGet();
        done.countDown();
      });
    }

    await(done);
    assertThat(most.get()).isBetween(1, 3);
  }

  @Test
  void oneThreadTakesTheWorkInTheOrderOfTheCalls() throws Exception {
    Executor pool = ThreadPool.ofSize(1);
    List<Integer> order = new ArrayList<>();
    CountDownLatch done = new CountDownLatch(1);
    for (int i = 0; i < 100; i++) {
      int number = i;
      pool.execute(() -> order.add(number));
    }
    pool.execute(done::countDown);

    await(done);
    assertThat(order).hasSize(100).isSorted();
  }

  @Test
  void nothingIsLostOrDoneTwiceWhoeverHandsItOverAndWhetherTheThreadsSleepOrNot() throws Exception {
    int threads = 4;
    int rounds = 5_000;
    Executor pool = ThreadPool.ofSize(2);
    AtomicIntegerArray runs = new AtomicIntegerArray(threads * rounds);
    CountDownLatch done = new CountDownLatch(threads * rounds);
    List<Thread> senders = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      int from = t * rounds;
      senders.add(
          Thread.ofPlatform()
              .start(() -> {
                for (int i = from; i < from + rounds; i++) {
                  int number = i;
                  CountDownLatch one = new CountDownLatch(1);
                  pool.execute(() -> {
                    runs.incrementAndGet(number);
                    one.countDown();
                    done.countDown();
                  });
                  // Every other time the pool has nothing left to do, and falls asleep.
                  if (number % 2 == 0) {
                    try {
                      await(one);
                    } catch (InterruptedException e) {
                      return;
                    }
                  }
                }
              }));
    }

    await(done);
    for (Thread sender : senders) {
      sender.join();
    }
    for (int i = 0; i < runs.length(); i++) {
      assertThat(runs.get(i)).as("runs of piece " + i).isEqualTo(1);
    }
  }
}
