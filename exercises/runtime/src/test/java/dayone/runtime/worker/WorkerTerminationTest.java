package dayone.runtime.worker;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.fixture.Program;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The end of a worker from outside, in whatever it does. */
@Timeout(60)
final class WorkerTerminationTest {

  /** Lets what terminate cannot end come to its end when its test is over. */
  private static volatile CountDownLatch testIsOver = new CountDownLatch(1);

  private final Program program = Program.inOrder();
  private final EventLoop loop = program.loop;

  @AfterEach
  void noThreadIsLeft() throws InterruptedException {
    testIsOver.countDown();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("worker ")) {
        thread.join();
      }
    }
    testIsOver = new CountDownLatch(1);
  }

  /** What a worker may be busy with. It says "busy" first. */
  enum Busy implements Worker.Program {
    WAITING_FOR_A_MESSAGE {
      @Override
      public void run(WorkerContext worker) {
        worker.parentPort().onMessage(message -> {});
      }
    },
    WAITING_FOR_A_TIMER {
      @Override
      public void run(WorkerContext worker) {
        worker.loop().setInterval(() -> {}, 10);
      }
    },
    SLEEPING {
      @Override
      public void run(WorkerContext worker) throws Exception {
        Thread.sleep(Duration.ofDays(1));
      }
    },
    SLEEPING_AND_SWALLOWING_THE_INTERRUPT {
      @Override
      public void run(WorkerContext worker) {
        try {
          Thread.sleep(Duration.ofDays(1));
        } catch (InterruptedException e) {
          worker.loop().setInterval(() -> {}, 10);
        }
      }
    },
    WAITING_FOR_A_LATCH {
      @Override
      public void run(WorkerContext worker) throws Exception {
        new CountDownLatch(1).await();
      }
    },
    WAITING_FOR_A_REQUEST {
      @Override
      public void run(WorkerContext worker) {
        CountDownLatch end = testIsOver;
        worker
            .loop()
            .<Object>queueWork(
                "work",
                () -> {
                  end.await();
                  return "done";
                },
                (error, result) -> {});
      }
    },
    POSTING_FOR_EVER {
      @Override
      public void run(WorkerContext worker) {
        while (true) {
          new MessageChannel(worker.loop()).port1().postMessage("x");
        }
      }
    },
    TICKING_FOR_EVER {
      @Override
      public void run(WorkerContext worker) {
        worker.loop().nextTick(() -> run(worker));
      }
    },
    AWAITING_FOR_EVER {
      @Override
      public void run(WorkerContext worker) {
        async(() -> {
          while (true) {
            await(Promise.resolve());
          }
        });
      }
    },
    TURNING_FOR_EVER {
      @Override
      public void run(WorkerContext worker) {
        worker.loop().setImmediate(() -> run(worker));
      }
    },
    CATCHING_EVERYTHING {
      @Override
      public void run(WorkerContext worker) {
        worker.loop().setImmediate(() -> run(worker));
        try {
          Thread.sleep(Duration.ofDays(1));
        } catch (Throwable thrown) {
          worker.process().on("uncaughtException", args -> {});
        }
      }
    },
    COMPUTING_AND_ASKING {
      @Override
      public void run(WorkerContext worker) {
        while (!worker.isTerminated()) {
          Thread.onSpinWait();
        }
      }
    };

    abstract void run(WorkerContext worker) throws Exception;

    @Override
    public final void main(WorkerContext worker) throws Exception {
      worker.process().on("exit", code -> worker.parentPort().postMessage("exit handler"));
      worker.parentPort().postMessage("busy");
      run(worker);
    }
  }

  /** A program is given by its class, so that it holds nothing: enum constants do. */
  static void busy(WorkerContext worker) throws Exception {
    Busy busy = worker.workerData();
    busy.main(worker);
  }

  /** With a grace that no slow machine exceeds: whoever is given up has failed the test. */
  private static WorkerOptions patient() {
    return new WorkerOptions().terminationGrace(Duration.ofMinutes(10));
  }

  private Worker busyWorker(Busy with) {
    return new Worker(loop, WorkerTerminationTest::busy, patient().workerData(with));
  }

  @ParameterizedTest
  @EnumSource
  void itEndsWhateverItDoes(Busy with) {
    program.run(() -> {
      Worker worker = busyWorker(with);
      worker.onMessage(message -> {
        program.log(message);
        worker.terminate().thenAccept(code -> program.log("terminated " + code));
      });
      worker.onError(error -> program.log(error));
      worker.onExit(code -> program.log("exit " + code));
    });

    assertThat(program.output()).containsExactly("busy", "exit 1", "terminated 1");
    assertThat(WorkerThreads.alive()).isEmpty();
    assertThat(loop.leftovers()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void itEndsWithItsParentWhateverItDoes(Busy with) {
    program.run(() -> busyWorker(with).onMessage(message -> loop.process().exit(5)));

    assertThat(WorkerThreads.alive()).isEmpty();
  }

  @Test
  void itEndsBeforeItHasBegun() {
    program.run(() -> {
      for (int i = 0; i < 50; i++) {
        busyWorker(Busy.SLEEPING).onExit(code -> program.log("exit " + code)).terminate();
      }
    });

    assertThat(program.output()).hasSize(50).containsOnly("exit 1");
    assertThat(WorkerThreads.alive()).isEmpty();
  }

  @Test
  void messagesBehindTheOneThatItIsBusyWithAreNotDelivered() {
    program.run(() -> {
      Worker worker =
          new Worker(
              loop,
              w ->
                  w.parentPort()
                      .onMessage(message -> {
                        w.parentPort().postMessage("got " + message);
                        Thread.sleep(Duration.ofDays(1));
                      }),
              patient());
      worker.onMessage(message -> {
        program.log(message);
        worker.terminate();
      });
      worker.onExit(code -> program.log("exit " + code));
      worker.postMessage(1);
      worker.postMessage(2);
    });

    assertThat(program.output()).containsExactly("got 1", "exit 1");
  }

  @Test
  void terminateMayBeCalledAgainAndAfterTheExit() {
    program.run(() -> {
      Worker worker = busyWorker(Busy.SLEEPING);
      worker.terminate().thenAccept(code -> program.log("first " + code));
      worker.terminate().thenAccept(code -> program.log("second " + code));
      worker.onExit(
          code -> worker.terminate().thenAccept(again -> program.log("after the exit " + again)));
      new Worker(loop, w -> w.process().exit(3)).onExit(code -> {});
    });

    assertThat(program.output())
        .containsExactlyInAnyOrder("first 1", "second 1", "after the exit 1");
  }

  static void spin(WorkerContext worker) {
    worker.parentPort().postMessage("busy");
    CountDownLatch end = testIsOver;
    while (end.getCount() > 0) {
      Thread.onSpinWait();
    }
    worker.parentPort().postMessage("nobody hears this");
  }

  @Test
  void aComputationThatNeverAsksIsGivenUpWhenTheGraceIsOver() {
    List<String> alive = new ArrayList<>();
    program.run(() -> {
      MessageChannel channel = new MessageChannel(loop);
      channel
          .port1()
          .onClose(event -> {
            program.log("its port is closed");
            return null;
          });
      channel.port1().onMessage(program::log);
      Worker worker =
          new Worker(
              loop,
              WorkerTerminationTest::spin,
              new WorkerOptions()
                  .terminationGrace(Duration.ofMillis(20))
                  .workerData(channel.port2())
                  .transferList(List.of(channel.port2())));
      worker.onMessage(message -> {
        program.log(message);
        worker
            .terminate()
            .thenAccept(code -> {
              program.log("terminated " + code);
              alive.addAll(WorkerThreads.alive());
              testIsOver.countDown();
            });
      });
      loop.setTimeout(program.logs("virtual time goes on"), 3_600_000);
    });

    assertThat(program.output())
        .containsExactlyInAnyOrder(
            "busy", "its port is closed", "terminated 1", "virtual time goes on")
        .endsWith("virtual time goes on");
    assertThat(alive).hasSize(1);
  }

  static void parent(WorkerContext worker) {
    Worker child =
        new Worker(worker.loop(), WorkerTerminationTest::busy, patient().workerData(Busy.SLEEPING));
    child.onMessage(worker.parentPort()::postMessage);
  }

  @Test
  void theWorkersOfAWorkerEndWithIt() {
    program.run(() -> {
      Worker worker = new Worker(loop, WorkerTerminationTest::parent, patient());
      worker.onMessage(message -> worker.terminate());
    });

    assertThat(WorkerThreads.alive()).isEmpty();
  }
}
