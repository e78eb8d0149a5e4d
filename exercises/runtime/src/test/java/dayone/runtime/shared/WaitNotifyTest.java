package dayone.runtime.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.time.VirtualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class WaitNotifyTest {

  private final Int32Array ints = Int32Array.ofLength(4);
  private final EventLoop loop = EventLoop.create();

  /** Where timers decide about the order. */
  private final EventLoop virtual = EventLoop.builder().clock(new VirtualClock()).build();

  private final List<String> output = new ArrayList<>();

  @Test
  void whoeverFindsAnotherValueDoesNotWait() {
    assertThat(Atomics.wait(ints, 0, 1)).isEqualTo(WaitResult.NOT_EQUAL);
    assertThat(Atomics.wait(BigInt64Array.ofLength(1), 0, 1L << 32))
        .isEqualTo(WaitResult.NOT_EQUAL);
    assertThat(WaitResult.NOT_EQUAL).hasToString("not-equal");
  }

  @Test
  void withoutANotificationTheTimeRunsOut() {
    assertThat(Atomics.wait(ints, 0, 0, 5)).isEqualTo(WaitResult.TIMED_OUT);
    assertThat(Atomics.wait(ints, 0, 0, 0)).isEqualTo(WaitResult.TIMED_OUT);
    assertThat(Atomics.wait(ints, 0, 0, -5)).isEqualTo(WaitResult.TIMED_OUT);
    assertThat(Atomics.notify(ints, 0)).isZero();
  }

  @Test
  void thoseWhoWaitAreWokenFirstComeFirstServed() {
    BlockingQueue<String> woken = new LinkedBlockingQueue<>();
    for (int i = 0; i < 4; i++) {
      String name = "waiter " + i;
      int before = i;
      waits(name, woken);
      await().until(() -> waiting() == before + 1);
    }

    for (int i = 0; i < 4; i++) {
      assertThat(Atomics.notify(ints, 0, 1)).isOne();
      await().untilAsserted(() -> assertThat(woken).isNotEmpty());
      assertThat(woken.poll()).isEqualTo("waiter " + i + " ok");
    }
    assertThat(Atomics.notify(ints, 0)).isZero();
  }

  @Test
  void aNotificationWakesOnlyThoseOfItsElementThroughWhateverView() {
    BlockingQueue<String> woken = new LinkedBlockingQueue<>();
    waits("waiter", woken);
    await().until(() -> waiting() == 1);

    assertThat(Atomics.notify(ints, 1)).isZero();
    assertThat(Atomics.notify(ints, 0, 0)).isZero();
    assertThat(Atomics.notify(new BigInt64Array(ints.buffer()), 0)).isOne();
    await().untilAsserted(() -> assertThat(woken).containsExactly("waiter ok"));
  }

  private int waiting() {
    return ints.buffer().waiters().size();
  }

  private void waits(String name, BlockingQueue<String> woken) {
    Thread.ofPlatform()
        .daemon()
        .name(name)
        .start(() -> woken.add(name + " " + Atomics.wait(ints, 0, 0)));
  }

  @Test
  void anInterruptEndsTheWaitAndLeavesNobodyInLine() throws InterruptedException {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread thread =
        Thread.ofPlatform()
            .name("blocked loop")
            .start(() -> {
              try {
                Atomics.wait(ints, 0, 0);
              } catch (Throwable way) {
                thrown.set(way);
                assertThat(Thread.currentThread().isInterrupted()).isTrue();
              }
            });
    await().until(() -> waiting() == 1);

    thread.interrupt();
    thread.join();

    assertThat(thrown.get())
        .isInstanceOf(WaitInterrupted.class)
        .hasMessageContaining("'blocked loop' was interrupted");
    assertThat(Atomics.notify(ints, 0)).isZero();
  }

  @Test
  void waitAsyncDecidesAtOnceWhatNeedsNoWaiting() {
    loop.run(() -> {
      assertThat(Atomics.waitAsync(loop, ints, 0, 1))
          .isEqualTo(new AsyncWait.Decided(WaitResult.NOT_EQUAL));
      assertThat(Atomics.waitAsync(loop, ints, 0, 0, 0))
          .isEqualTo(new AsyncWait.Decided(WaitResult.TIMED_OUT));
    });

    assertThat(loop.leftovers()).isEmpty();
  }

  /** As Node 20 prints it. */
  @Test
  void promisesAreFulfilledInThePollPhaseInOrder() {
    virtual.run(() -> {
      for (int i = 0; i < 3; i++) {
        logs("promise " + i, Atomics.waitAsync(virtual, ints, 0, 0));
      }
      virtual.setImmediate(() -> output.add("immediate"));
      virtual.nextTick(() -> output.add("tick"));
      assertThat(Atomics.notify(ints, 0, 2)).isEqualTo(2);
      virtual.setTimeout(() -> assertThat(Atomics.notify(ints, 0)).isOne(), 5);
    });

    assertThat(output)
        .containsExactly("tick", "promise 0 ok", "promise 1 ok", "immediate", "promise 2 ok");
    assertThat(virtual.leftovers()).isEmpty();
  }

  @Test
  void aPromiseThatWaitsDoesNotKeepTheLoopAlive() {
    virtual.run(() -> logs("never", Atomics.waitAsync(virtual, ints, 0, 0, 5)));

    assertThat(output).isEmpty();
  }

  @Test
  void aPromiseTimesOut() {
    virtual.run(() -> {
      logs("promise", Atomics.waitAsync(virtual, ints, 0, 0, 5));
      virtual.setTimeout(() -> {}, 20);
    });

    assertThat(output).containsExactly("promise timed-out");
    assertThat(Atomics.notify(ints, 0)).isZero();
    assertThat(virtual.leftovers()).isEmpty();
  }

  @Test
  void threadsAndPromisesStandInOneLine() {
    BlockingQueue<String> woken = new LinkedBlockingQueue<>();
    waits("thread", woken);
    await().until(() -> waiting() == 1);

    loop.run(() -> {
      logs("promise", Atomics.waitAsync(loop, ints, 0, 0));
      assertThat(Atomics.notify(ints, 0, 1)).isOne();
      await().untilAsserted(() -> assertThat(woken).containsExactly("thread ok"));
      assertThat(output).isEmpty();
      Atomics.notify(ints, 0, 1);
    });

    assertThat(output).containsExactly("promise ok");
  }

  @Test
  void anotherThreadWakesASleepingLoop() {
    loop.run(() -> {
      var keepAlive = loop.openHandle("keeps the loop alive");
      switch (Atomics.waitAsync(loop, ints, 0, 0)) {
        case AsyncWait.Decided decided -> throw new AssertionError(decided);
        case AsyncWait.Waiting(var promise) ->
            promise.thenAccept(result -> {
              output.add("promise " + result);
              keepAlive.close(() -> {});
            });
      }
      Thread main = Thread.currentThread();
      Thread.ofPlatform()
          .start(() -> {
            await()
                .until(() ->
                    main.getState() == Thread.State.WAITING
                        || main.getState() == Thread.State.TIMED_WAITING);
            Atomics.notify(ints, 0);
          });
    });

    assertThat(output).containsExactly("promise ok");
  }

  private void logs(String name, AsyncWait wait) {
    switch (wait) {
      case AsyncWait.Decided(WaitResult value) -> throw new AssertionError(value);
      case AsyncWait.Waiting(var promise) ->
          promise.thenAccept(result -> output.add(name + " " + result));
    }
  }
}
