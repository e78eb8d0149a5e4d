package dayone.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.fixture.Program;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.UncaughtException;
import dayone.runtime.promise.Promise;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of an exception in a worker. What a parent sees of it was seen in Node 20. */
@Timeout(60)
final class WorkerErrorTest {

  private final WorkerEvents events = new WorkerEvents();
  private final Program program = events.program;
  private final EventLoop loop = events.loop;

  @Test
  void anExceptionInATimerIsAnError() {
    assertThat(
            events.of(w -> {
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
          events.watched(
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
            events.of(w -> {
              Promise.reject(new IllegalStateException("no"));
              w.loop().setTimeout(() -> {}, 1_000);
            }))
        .containsExactly("online", "error java.lang.IllegalStateException: no", "exit 1");
  }

  @Test
  void anErrorOfAnUncaughtExceptionListenerEndsTheWorkerWithCode1() {
    assertThat(
            events.of(w -> {
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
            events.of(w -> {
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
  void aWorkerForWhichTheSystemHasNoThreadFailsAndExits() {
    // A stack larger than the address space.
    WorkerOptions tooMuch = new WorkerOptions().stackSizeMb(Integer.MAX_VALUE);
    program.run(() ->
        new Worker(loop, w -> {}, tooMuch)
            .onError(error -> program.log(error.getClass().getSimpleName()))
            .onExit(code -> program.log("exit " + code)));

    assertThat(program.output()).containsExactly("OutOfMemoryError", "exit 1");
    assertThat(loop.leftovers()).isEmpty();
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
    assertThat(error.getStackTrace()[0].getClassName()).isEqualTo(WorkerErrorTest.class.getName());
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
    assertThat(error.getStackTrace()[0].getClassName()).isEqualTo(WorkerErrorTest.class.getName());
  }
}
