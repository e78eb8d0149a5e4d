package dayone.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.fixture.Program;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a worker tells its parent, and in which order. Each order was seen in Node 20. */
@Timeout(60)
final class WorkerTest {

  private final WorkerEvents events = new WorkerEvents();
  private final Program program = events.program;
  private final EventLoop loop = events.loop;

  // ---- the page of the course

  record Numbers(List<Integer> values) {}

  static void sum(WorkerContext worker) {
    Numbers numbers = worker.workerData();
    worker.parentPort().postMessage(numbers.values().stream().mapToInt(n -> n).sum());
  }

  private Promise<Integer> runWorker(Worker.Program main, Object data) {
    return new Promise<>(resolvers -> {
      Worker worker = new Worker(loop, main, new WorkerOptions().workerData(data));
      worker.onMessage(resolvers::resolve);
      worker.onError(resolvers::reject);
      worker.onExit(code -> {
        if (code != 0) {
          resolvers.reject(new IllegalStateException("Worker stopped with exit code " + code));
        }
      });
    });
  }

  @Test
  void aWorkerComputesAndSendsItsResult() {
    program.run(() ->
        runWorker(WorkerTest::sum, new Numbers(List.of(1, 2, 3, 4, 5))).thenAccept(program::log));

    assertThat(program.output()).containsExactly("15");
    assertThat(loop.leftovers()).isEmpty();
  }

  @Test
  void aWorkerThatFailsOrStopsRejects() {
    program.run(() -> {
      runWorker(w -> w.process().exit(7), null)
          .then(ok -> null, e -> program.trace.console().log(e.getMessage()));
      runWorker(WorkerTest::sum, "no numbers")
          .then(ok -> null, e -> program.trace.console().log(e.getClass().getSimpleName()));
    });

    assertThat(program.output())
        .containsExactlyInAnyOrder("Worker stopped with exit code 7", "ClassCastException");
  }

  // ---- the order of events

  @Test
  void messagesComeBetweenOnlineAndExit() {
    assertThat(
            events.of(w -> {
              w.parentPort().postMessage("a");
              w.loop().setTimeout(() -> w.parentPort().postMessage("b"), 1);
            }))
        .containsExactly("online", "message a", "message b", "exit 0");
  }

  @Test
  void messagesAndTheExitHandlersComeBeforeTheErrorAndThatBeforeTheExit() {
    assertThat(
            events.of(w -> {
              w.process().on("exit", code -> w.parentPort().postMessage("exit handler " + code[0]));
              w.parentPort().postMessage("a");
              throw new IllegalStateException("boom");
            }))
        .containsExactly(
            "online",
            "message a",
            "message exit handler 1",
            "error java.lang.IllegalStateException: boom",
            "exit 1");
  }

  @Test
  void exitEndsTheWorkerOnlyAndItsCodeArrives() {
    program.run(() -> {
      events.watched(
          new Worker(
              loop,
              w -> {
                w.process()
                    .on("exit", code -> w.parentPort().postMessage("exit handler " + code[0]));
                w.parentPort().postMessage("x");
                w.process().exit(7);
              }));
      loop.setTimeout(program.logs("the parent goes on"), 1_000);
    });

    assertThat(program.output())
        .containsExactly(
            "online", "message x", "message exit handler 7", "exit 7", "the parent goes on");
  }

  @Test
  void messagesWaitWhileNobodyListensAnyMoreAndTheExitDoesNot() {
    program.run(() -> {
      Worker worker =
          new Worker(
              loop,
              w -> {
                MessagePort port = w.parentPort();
                port.postMessage("a");
                port.postMessage("b");
                port.onceMessage(request -> {
                  port.postMessage("c");
                  port.postMessage("never heard");
                });
              });
      worker.onceMessage(first -> {
        program.log(first);
        loop.setTimeout(
            () -> {
              program.log("later");
              worker.postMessage("more");
              worker.onceMessage(second -> {
                program.log(second);
                worker.onceMessage(program::log);
              });
            },
            1);
      });
      worker.onExit(code -> program.log("exit " + code));
    });

    assertThat(program.output()).containsExactly("a", "later", "b", "c", "exit 0");
    assertThat(loop.leftovers()).isEmpty();
  }

  @Test
  void anExitCodeThatWasSetArrives() {
    assertThat(events.of(w -> w.process().setExitCode(3))).containsExactly("online", "exit 3");
  }

  @Test
  void aListenerThatThrowsKeepsLaterListenersFromThatMessageOnly() {
    program.run(() -> {
      loop.process()
          .on("uncaughtException", args -> program.log(((Throwable) args[0]).getMessage()));
      Worker worker =
          new Worker(
              loop,
              w -> {
                w.parentPort().postMessage(1);
                w.parentPort().postMessage(2);
              });
      worker.onceMessage(message -> {
        throw new IllegalStateException("in listener");
      });
      worker.onceMessage(message -> program.log("second " + message));
      worker.onMessage(message -> program.log("third " + message));
    });

    assertThat(program.output()).containsExactly("in listener", "second 2", "third 2");
  }

  // ---- messages to the worker

  static void echo(WorkerContext worker) {
    worker
        .parentPort()
        .onMessage(message -> {
          if ("stop".equals(message)) {
            worker.parentPort().close();
          } else {
            worker.parentPort().postMessage(message);
          }
        });
  }

  @Test
  void messagesWaitUntilTheWorkerListensAndAListenerKeepsItAlive() {
    program.run(() -> {
      Worker worker = events.watched(new Worker(loop, WorkerTest::echo));
      worker.postMessage(1);
      worker.postMessage(null);
      loop.setTimeout(() -> worker.postMessage("late"), 60_000);
      loop.setTimeout(() -> worker.postMessage("stop"), 120_000);
    });

    assertThat(program.output())
        .containsExactly("online", "message 1", "message null", "message late", "exit 0");
  }

  @Test
  void afterItsParentPortIsClosedAWorkerGoesOnUnheard() {
    assertThat(
            events.of(w -> {
              w.parentPort().onMessage(message -> {});
              w.parentPort().close();
              w.loop().setTimeout(() -> w.parentPort().postMessage("late"), 10);
              w.process().setExitCode(4);
            }))
        .containsExactly("online", "exit 4");
  }

  @Test
  void whatIsSentToAWorkerThatHasExitedGoesNowhere() {
    program.run(() -> {
      Worker worker = events.watched(new Worker(loop, w -> {}));
      worker.onExit(code -> {
        worker.postMessage("too late");
        program.log(worker.threadId());
      });
    });

    assertThat(program.output()).containsExactly("online", "exit 0", "-1");
  }

  // ---- what keeps the parent alive

  @Test
  void aWorkerIsALeftoverWithANameOfItsOwn() {
    List<String> leftovers = new ArrayList<>();
    program.run(() -> {
      new Worker(loop, WorkerTest::echo).terminate();
      leftovers.addAll(loop.leftovers());
      new Worker(loop, WorkerTest::echo, new WorkerOptions().name("echo")).terminate();
      leftovers.add(loop.leftovers().getLast());
    });

    assertThat(leftovers)
        .containsExactly("handle 'worker 1 (WorkerTest)'", "handle 'worker 2 (echo)'");
    assertThat(loop.leftovers()).isEmpty();
  }

  @Test
  void anUnreferencedWorkerEndsWithItsParent() {
    program.run(() -> {
      Worker worker =
          events.watched(
              new Worker(
                  loop,
                  WorkerTest::echo,
                  new WorkerOptions().terminationGrace(Duration.ofMinutes(10))));
      worker.unref();
      loop.setTimeout(program.logs("done"), 10);
    });

    assertThat(program.output()).contains("done").doesNotContain("exit 1");
    assertThat(WorkerThreads.alive()).isEmpty();
  }

  @Test
  void aListenerForMessagesReferencesTheWorkerAgain() {
    program.run(() -> {
      Worker worker = new Worker(loop, WorkerTest::echo);
      worker.unref();
      worker.onceMessage(message -> program.log(message));
      worker.postMessage("heard");
    });

    assertThat(program.output()).containsExactly("heard");
  }

  // ---- workers of workers, and the pool that they share

  static void parentOfWorkers(WorkerContext worker) {
    worker
        .loop()
        .queueWork(
            "work",
            () -> Thread.currentThread().getName(),
            (error, thread) -> worker.parentPort().postMessage(thread));
    new Worker(worker.loop(), w -> w.parentPort().postMessage("grandchild " + w.threadId()))
        .onMessage(worker.parentPort()::postMessage);
  }

  @Test
  void aWorkerMayHaveWorkersAndSharesTheThreadPool() {
    assertThat(events.of(WorkerTest::parentOfWorkers))
        .containsExactlyInAnyOrder(
            "online", "message loop-pool-1", "message grandchild 2", "exit 0")
        .startsWith("online")
        .endsWith("exit 0");
  }
}
