package dayone.runtime.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class AtomicsTest {

  private static final int TIMES = 100_000;

  private final Int32Array ints = Int32Array.ofLength(4);
  private final BigInt64Array longs = BigInt64Array.ofLength(2);
  private final Uint8Array bytes = Uint8Array.ofLength(8);

  @Test
  void eachOperationGivesTheOldValue() {
    assertThat(Atomics.store(ints, 1, 12)).isEqualTo(12);
    assertThat(Atomics.add(ints, 1, 3)).isEqualTo(12);
    assertThat(Atomics.sub(ints, 1, 1)).isEqualTo(15);
    assertThat(Atomics.and(ints, 1, 0b0110)).isEqualTo(14);
    assertThat(Atomics.or(ints, 1, 0b1000)).isEqualTo(0b0110);
    assertThat(Atomics.xor(ints, 1, 0b1111)).isEqualTo(0b1110);
    assertThat(Atomics.exchange(ints, 1, 40)).isEqualTo(0b0001);
    assertThat(Atomics.compareExchange(ints, 1, 41, 0)).isEqualTo(40);
    assertThat(Atomics.compareExchange(ints, 1, 40, 50)).isEqualTo(40);
    assertThat(Atomics.load(ints, 1)).isEqualTo(50);
    assertThat(ints.toArray()).containsExactly(0, 50, 0, 0);
  }

  @Test
  void theSameForLongs() {
    Atomics.store(longs, 1, 1L << 40);

    assertThat(Atomics.add(longs, 1, 1)).isEqualTo(1L << 40);
    assertThat(Atomics.sub(longs, 1, 1)).isEqualTo((1L << 40) + 1);
    assertThat(Atomics.or(longs, 1, 2)).isEqualTo(1L << 40);
    assertThat(Atomics.and(longs, 1, 2)).isEqualTo((1L << 40) + 2);
    assertThat(Atomics.xor(longs, 1, 3)).isEqualTo(2);
    assertThat(Atomics.compareExchange(longs, 1, 1, -9)).isEqualTo(1);
    assertThat(Atomics.exchange(longs, 1, 0)).isEqualTo(-9);
    assertThat(Atomics.load(longs, 1)).isZero();
  }

  @Test
  void bytesWrapAroundAndLeaveTheirNeighboursAlone() {
    bytes.fill(0xaa);

    for (int index = 0; index < bytes.length(); index++) {
      assertThat(Atomics.store(bytes, index, 300)).isEqualTo(300);
      assertThat(Atomics.add(bytes, index, 250)).isEqualTo(44);
      assertThat(Atomics.sub(bytes, index, 40)).isEqualTo(38);
      assertThat(Atomics.or(bytes, index, 1)).isEqualTo(254);
      assertThat(Atomics.and(bytes, index, 0xf)).isEqualTo(255);
      assertThat(Atomics.xor(bytes, index, 0xff)).isEqualTo(15);
      assertThat(Atomics.compareExchange(bytes, index, 0x1f0, 7)).isEqualTo(0xf0);
      assertThat(Atomics.compareExchange(bytes, index, 6, 9)).isEqualTo(7);
      assertThat(Atomics.exchange(bytes, index, 1)).isEqualTo(7);
      assertThat(Atomics.load(bytes, index)).isEqualTo(1);
      for (int other = index + 1; other < bytes.length(); other++) {
        assertThat(bytes.get(other)).isEqualTo(0xaa);
      }
    }
  }

  @Test
  void lockFreeAreTheSizesThatNodeNames() {
    assertThat(List.of(1, 2, 3, 4, 5, 8, 16).stream().filter(Atomics::isLockFree))
        .containsExactly(1, 2, 4, 8);
  }

  @Test
  void noAdditionOfSeveralThreadsIsLost() throws InterruptedException {
    // The four bytes share an int, so they disturb each other.
    inParallel(
        4,
        thread -> {
          for (int i = 0; i < TIMES; i++) {
            Atomics.add(ints, 0, 1);
            Atomics.add(longs, 0, -1);
            Atomics.add(bytes, thread, 1);
          }
        });

    assertThat(Atomics.load(ints, 0)).isEqualTo(4 * TIMES);
    assertThat(Atomics.load(longs, 0)).isEqualTo(-4 * TIMES);
    assertThat(bytes.subarray(0, 4).toArray()).containsOnly(TIMES % 256);
  }

  @Test
  void aLockOfCompareExchangeAndWaitGuardsPlainMemory() throws InterruptedException {
    inParallel(
        3,
        thread -> {
          for (int i = 0; i < 10_000; i++) {
            while (Atomics.compareExchange(ints, 0, 0, 1) != 0) {
              Atomics.wait(ints, 0, 1);
            }
            ints.set(1, ints.get(1) + 1);
            Atomics.store(ints, 0, 0);
            Atomics.notify(ints, 0, 1);
          }
        });

    assertThat(ints.get(1)).isEqualTo(30_000);
  }

  /**
   * Two threads each write one cell and read the other's: with sequential consistency one of them
   * must see the other. (With plain or release/acquire accesses both may read 0.)
   */
  @Test
  void atLeastOneOfTwoSeesTheOther() throws InterruptedException {
    int rounds = 20_000;
    int[][] seen = new int[2][rounds];
    Int32Array cells = Int32Array.ofLength(2 * rounds);
    CyclicBarrier together = new CyclicBarrier(2);

    inParallel(
        2,
        thread -> {
          for (int round = 0; round < rounds; round++) {
            if (round % 100 == 0) {
              together.await();
            }
            Atomics.store(cells, 2 * round + thread, 1);
            seen[thread][round] = Atomics.load(cells, 2 * round + 1 - thread);
          }
        });

    for (int round = 0; round < rounds; round++) {
      assertThat(seen[0][round] + seen[1][round]).isPositive();
    }
  }

  private interface Body {
    void run(int thread) throws Exception;
  }

  private static void inParallel(int count, Body body) throws InterruptedException {
    List<Throwable> errors = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                try {
                  body.run(number);
                } catch (Throwable thrown) {
                  synchronized (errors) {
                    errors.add(thrown);
                  }
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(errors).isEmpty();
  }
}
