package dayone.runtime.async;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.fixture.Program;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Timeout;
import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Promise;
import org.junit.jupiter.api.Test;

final class AsyncLocalStorageTest {

  private final Program program = Program.inOrder();
  private final EventLoop loop = program.loop;
  private final AsyncLocalStorage<String> storage = new AsyncLocalStorage<>();

  private Callback logStore(String what) {
    return () -> program.log(what + ":" + storage.getStore());
  }

  @Test
  void everyKindOfCallbackFindsTheStoreOfWhereItWasScheduled() {
    program.run(() -> {
      storage.run(
          "A",
          () -> {
            loop.nextTick(logStore("tick"));
            loop.queueMicrotask(logStore("microtask"));
            Promise.resolve().then(logStore("promise"));
            loop.setImmediate(logStore("immediate"));
            loop.setTimeout(logStore("timer"), 5);
            loop.queueWork("work", () -> "x", (error, result) -> logStore("work").call());
            Async.async(() -> {
              Async.await(1);
              logStore("async").call();
            });
          });
      logStore("outside").call();
    });

    assertThat(program.output())
        .containsExactly(
            "outside:null",
            "tick:A",
            "microtask:A",
            "promise:A",
            "async:A",
            "work:A",
            "immediate:A",
            "timer:A");
  }

  @Test
  void runPutsBackWhatWasThereEvenIfItsBodyThrows() {
    program.run(() ->
        storage.run(
            "outer",
            () -> {
              try {
                storage.run(
                    "inner",
                    () -> {
                      logStore("inside").call();
                      throw new IllegalStateException("out");
                    });
              } catch (IllegalStateException e) {
                logStore("after").call();
              }
            }));

    assertThat(program.output()).containsExactly("inside:inner", "after:outer");
  }

  @Test
  void enterWithLastsForTheRestOfTheCallbackAndWhatItSchedules() {
    program.run(() -> {
      loop.setImmediate(() -> {
        storage.enterWith("B");
        loop.nextTick(logStore("child"));
      });
      loop.setImmediate(logStore("sibling"));
    });

    assertThat(program.output()).containsExactly("child:B", "sibling:null");
  }

  @Test
  void anIntervalRemembersWhatItsCallbackEntered() {
    program.run(() -> {
      Timeout[] interval = new Timeout[1];
      interval[0] =
          loop.setInterval(
              () -> {
                logStore("beat").call();
                if (storage.getStore() != null) {
                  loop.clearInterval(interval[0]);
                }
                storage.enterWith("C");
              },
              1);
    });

    assertThat(program.output()).containsExactly("beat:null", "beat:C");
  }

  @Test
  void exitHidesTheStoreFromItsBody() {
    program.run(() ->
        storage.run(
            "D",
            () -> {
              storage.exit(() -> {
                logStore("exited").call();
                return null;
              });
              logStore("back").call();
            }));

    assertThat(program.output()).containsExactly("exited:null", "back:D");
  }

  @Test
  void anAsyncResourceCarriesTheStoresOfItsMaking() {
    program.run(() -> {
      AsyncResource[] resource = new AsyncResource[1];
      storage.run("E", () -> resource[0] = new AsyncResource());
      resource[0].runInAsyncScope(() -> {
        logStore("in scope").call();
        return null;
      });
      logStore("outside").call();
    });

    assertThat(program.output()).containsExactly("in scope:E", "outside:null");
  }
}
