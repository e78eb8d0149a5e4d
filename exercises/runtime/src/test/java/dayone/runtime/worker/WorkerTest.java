package dayone.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.fixture.Program;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.UncaughtException;
import dayone.runtime.promise.Promise;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a worker tells its parent, and in which order. Each order was seen in Node 20. */
@Timeout(60)
final class WorkerTest {

  private final Program program = Program.inOrder();
  private final EventLoop loop = program.loop;

  private Worker watched(Worker worker) {
    return worker
        .onOnline(program.logs("online"))
        .onMessage(message -> program.log("message " + message))
        .onError(error -> program.log("error " + error))
        .onExit(code -> program.log("exit " + code));
  }

  private List<String> eventsOf(Worker.Program main) {
    program.run(() -> watched(new Worker(loop, main)));
    return program.output();
  }

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
            eventsOf(w -> {
              w.parentPort().postMessage("a");
              w.loop().setTimeout(() -> w.parentPort().postMessage("b"), 1);
            }))
        .containsExactly("online", "message a", "message b", "exit 0");
  }

  @Test
  void messagesAndTheExitHandlersComeBeforeTheErrorAndThatBeforeTheExit() {
    assertThat(
            eventsOf(w -> {
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
  void anExceptionInATimerIsAnError() {
    assertThat(
            eventsOf(w -> {
              w.loop().setInterval(() -> {}, 10);
              w.loop()
                  .setTimeout(
                      () -> {
                        throw new IllegalStateException("in a timer");
                      },
                      1);
            }))
        .containsExactly("online", "error java.lang.IllegalStateException: in a timer", "exit 1");
  }

  @Test
  void anExceptionInAMessageListenerIsAnError() {
    program.run(() -> {
      Worker worker =
          watched(
              new Worker(
                  loop,
                  w ->
                      w.parentPort()
                          .onMessage(message -> {
                            throw new IllegalStateException("got " + message);
                          })));
      worker.postMessage("x");
    });

    assertThat(program.output())
        .containsExactly("online", "error java.lang.IllegalStateException: got x", "exit 1");
  }

  @Test
  void anUnhandledRejectionIsAnError() {
    assertThat(
            eventsOf(w -> {
              Promise.reject(new IllegalStateException("no"));
              w.loop().setTimeout(() -> {}, 1_000);
            }))
        .containsExactly("online", "error java.lang.IllegalStateException: no", "exit 1");
  }

  @Test
  void exitEndsTheWorkerOnlyAndItsCodeArrives() {
    program.run(() -> {
      watched(
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
  void aWorkerForWhichTheSystemHasNoThreadFailsAndExits() {
    // A stack larger than the address space.
    WorkerOptions tooMuch = new WorkerOptions().stackSizeMb(Integer.MAX_VALUE);
    program.run(() ->
        new Worker(loop, WorkerTest::sum, tooMuch)
            .onError(error -> program.log(error.getClass().getSimpleName()))
            .onExit(code -> program.log("exit " + code)));

    assertThat(program.output()).containsExactly("OutOfMemoryError", "exit 1");
    assertThat(loop.leftovers()).isEmpty();
  }

  @Test
  void anExitCodeThatWasSetArrives() {
    assertThat(eventsOf(w -> w.process().setExitCode(3))).containsExactly("online", "exit 3");
  }

  @Test
  void anErrorOfAnUncaughtExceptionListenerEndsTheWorkerWithCode1() {
    assertThat(
            eventsOf(w -> {
              w.process()
                  .on(
                      "uncaughtException",
                      args -> {
                        throw new IllegalStateException("second");
                      });
              throw new IllegalStateException("first");
            }))
        .containsExactly("online", "error java.lang.IllegalStateException: second", "exit 1");
  }

  @Test
  void aWorkerMayHandleItsOwnExceptions() {
    assertThat(
            eventsOf(w -> {
              w.process()
                  .on(
                      "uncaughtException",
                      args -> w.parentPort().postMessage(((Throwable) args[0]).getMessage()));
              throw new IllegalStateException("handled");
            }))
        .containsExactly("online", "message handled", "exit 0");
  }

  @Test
  void anErrorThatNobodyListensForIsAnUncaughtExceptionOfTheParent() {
    assertThatThrownBy(() ->
            program.run(() ->
                new Worker(
                    loop,
                    w -> {
                      throw new IllegalStateException("boom");
                    })))
        .isInstanceOf(UncaughtException.class)
        .hasRootCauseMessage("boom");
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
      Worker worker = watched(new Worker(loop, WorkerTest::echo));
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
            eventsOf(w -> {
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
      Worker worker = watched(new Worker(loop, w -> {}));
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
          watched(
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

  // ---- errors are cloned

  static final class WithState extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final int extra = 1;

    WithState(String message, Throwable cause) {
      super(message, cause);
    }
  }

  static final class NotSerializable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings({"serial", "UnusedVariable"}) // This is what it is about.
    final Object state = new Object();

    NotSerializable(String message) {
      super(message, new IllegalArgumentException("below"));
    }
  }

  private Throwable errorOf(Worker.Program main) {
    List<Throwable> errors = new ArrayList<>();
    program.run(() -> new Worker(loop, main).onError(errors::add));
    return errors.getFirst();
  }

  @Test
  void anErrorKeepsItsClassMessageStackAndCause() {
    Throwable error =
        errorOf(w -> {
          throw new WithState("m", new UncheckedIOException("c", new java.io.IOException("d")));
        });

    assertThat(error).isInstanceOf(WithState.class).hasMessage("m").hasRootCauseMessage("d");
    assertThat(((WithState) error).extra).isEqualTo(1);
    assertThat(error.getStackTrace()[0].getClassName()).isEqualTo(WorkerTest.class.getName());
  }

  @Test
  void anErrorThatCannotBeClonedArrivesInWords() {
    Throwable error =
        errorOf(w -> {
          throw new NotSerializable("m");
        });

    assertThat(error)
        .isInstanceOf(WorkerError.class)
        .hasMessage(NotSerializable.class.getName() + ": m")
        .hasRootCauseMessage("below");
    assertThat(((WorkerError) error).className()).isEqualTo(NotSerializable.class.getName());
    assertThat(error.getStackTrace()[0].getClassName()).isEqualTo(WorkerTest.class.getName());
  }

  // ---- a program must hold nothing

  @Test
  void aLambdaThatCapturesIsRefused() {
    List<String> shared = new ArrayList<>();

    assertThatThrownBy(() -> new Worker(loop, w -> shared.add("from the worker")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a lambda made in dayone.runtime.worker.WorkerTest captures")
        .hasMessageContaining("java.util.List")
        .hasMessageContaining("workerData");
    assertThatThrownBy(() -> new Worker(loop, this::notStatic))
        .hasMessageContaining("captures an object of the type " + WorkerTest.class.getName());
  }

  private void notStatic(WorkerContext worker) {
    program.log(worker);
  }

  private static final class Stateful implements Worker.Program {
    private final List<Object> seen = new ArrayList<>();

    @Override
    public void main(WorkerContext worker) {
      seen.add(worker.workerData());
    }
  }

  private static final class Stateless implements Worker.Program {

    @Override
    public void main(WorkerContext worker) {
      worker.parentPort().postMessage(worker.threadId());
    }
  }

  @Test
  void anObjectWithFieldsIsRefusedAndOneWithoutIsNot() {
    assertThatThrownBy(() -> new Worker(loop, new Stateful()))
        .hasMessageContaining("has the field 'seen'");
    assertThat(eventsOf(new Stateless())).containsExactly("online", "message 1", "exit 0");
  }

  @Test
  void workerDataIsClonedAtOnce() {
    List<Integer> data = new ArrayList<>(List.of(1));
    program.run(() -> {
      watched(
          new Worker(
              loop,
              w -> w.parentPort().postMessage(w.workerData()),
              new WorkerOptions().workerData(data)));
      data.add(2);
    });

    assertThat(program.output()).contains("message [1]");
    assertThatThrownBy(() ->
            new Worker(
                loop, w -> {}, new WorkerOptions().workerData(List.of(Thread.currentThread()))))
        .isInstanceOf(DataCloneException.class)
        .hasMessageStartingWith("workerData[0] could not be cloned");
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
    assertThat(eventsOf(WorkerTest::parentOfWorkers))
        .containsExactlyInAnyOrder(
            "online", "message loop-pool-1", "message grandchild 2", "exit 0")
        .startsWith("online")
        .endsWith("exit 0");
  }
}
