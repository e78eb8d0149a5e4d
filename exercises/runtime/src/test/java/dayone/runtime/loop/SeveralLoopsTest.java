package dayone.runtime.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.fixture.Program;
import dayone.runtime.time.VirtualClock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a loop offers to those on other threads. {@code WorkerTest} and its neighbours use it. */
@Timeout(60)
final class SeveralLoopsTest {

  private final Program program = Program.inOrder();
  private final EventLoop loop = program.loop;

  @Test
  void aTerminatedLoopRunsNothingMore() {
    program.run(() -> {
      loop.process().on("exit", code -> program.log("exit"));
      loop.setTimeout(program.logs("timer"), 1);
      loop.nextTick(program.logs("tick"));
      loop.terminate();
      program.log("the callback itself goes on");
    });

    assertThat(program.output()).containsExactly("the callback itself goes on");
  }

  @Test
  void aCallOfATerminatedLoopDoesNotReturn() {
    int code =
        program.run(() -> {
          loop.terminate();
          try {
            loop.setTimeout(() -> {}, 1);
            program.log("never");
          } finally {
            program.log("finally");
          }
        });

    assertThat(code).isEqualTo(1);
    assertThat(program.output()).containsExactly("finally");
  }

  /** No callback runs there that could notice, and a virtual clock asks only who is asleep. */
  @Test
  void aLoopThatIsTerminatedOnItsWayToSleepDoesNotSleep() {
    EventLoop[] terminated = new EventLoop[1];
    terminated[0] =
        EventLoop.builder()
            .clock(new VirtualClock())
            .observer(event -> {
              if (event instanceof LoopEvent.PhaseEntered entered
                  && entered.phase() == Phase.POLL) {
                terminated[0].terminate();
              }
            })
            .build();

    int code = terminated[0].run(() -> terminated[0].openHandle("keeps the loop alive"));

    assertThat(code).isEqualTo(1);
  }

  @Test
  void cleanupHooksRunInReverseHoweverTheRunEnds() {
    List<String> hooks = new ArrayList<>();
    Runnable removed = () -> hooks.add("removed");
    program.run(() -> {
      loop.cleanupHooks().add(() -> hooks.add("first"));
      loop.cleanupHooks().add(removed);
      loop.cleanupHooks()
          .add(() -> {
            hooks.add("last");
            loop.cleanupHooks().add(() -> hooks.add("added meanwhile"));
          });
      loop.cleanupHooks().remove(removed);
      loop.process().exit(0);
    });
    assertThat(hooks).containsExactly("last", "first", "added meanwhile");

    loop.cleanupHooks().add(() -> hooks.add("after an exception"));
    assertThatThrownBy(() ->
            program.run(() -> {
              throw new IllegalStateException("boom");
            }))
        .isInstanceOf(UncaughtException.class);
    assertThat(hooks).endsWith("after an exception");
  }

  @Test
  void aVisitDeliversAllThatWaitedWhenItBeganAndAtLeastAThousand() {
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    List<Integer> deliveredBeforeTheImmediate = new ArrayList<>();
    int[] delivered = {0};
    program.run(() -> {
      AsyncHandle[] async = new AsyncHandle[1];
      async[0] =
          loop.openAsync(
              "async",
              new AsyncHandle.Deliveries() {
                @Override
                public dayone.runtime.microtask.Callback next() {
                  return queue.poll() == null ? null : () -> arrive();
                }

                private void arrive() {
                  // One more for each of the first two thousand: a queue that fills as it empties.
                  if (delivered[0]++ < 2_000) {
                    queue.add(1);
                  }
                  if (delivered[0] == 3_500) {
                    async[0].handle().close(() -> {});
                  }
                }

                @Override
                public int waiting() {
                  return queue.size();
                }
              });
      for (int i = 0; i < 1_500; i++) {
        queue.add(i);
      }
      async[0].send();
      loop.setImmediate(() -> {
        deliveredBeforeTheImmediate.add(delivered[0]);
        loop.setImmediate(() -> deliveredBeforeTheImmediate.add(delivered[0]));
      });
    });

    assertThat(deliveredBeforeTheImmediate).containsExactly(1_500, 3_000);
    assertThat(delivered[0]).isEqualTo(3_500);
  }
}
