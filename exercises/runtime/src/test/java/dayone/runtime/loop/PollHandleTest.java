package dayone.runtime.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.fixture.Program;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The selector of the poll phase, by means of pipes. */
@Timeout(60)
final class PollHandleTest {

  private Pipe pipe;
  private PollHandle handle;

  @BeforeEach
  void openPipe() throws IOException {
    pipe = Pipe.open();
  }

  @AfterEach
  void closePipe() throws IOException {
    pipe.sink().close();
    pipe.source().close();
  }

  private void watch(EventLoop loop, PollHandle.Watcher watcher) {
    handle = loop.openPoll("pipe", pipe.source(), watcher);
    handle.setInterest(SelectionKey.OP_READ);
    handle.setActive(true);
  }

  private byte read() {
    try {
      ByteBuffer one = ByteBuffer.allocate(1);
      pipe.source().read(one);
      return one.get(0);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void write(int value) throws IOException {
    pipe.sink().write(ByteBuffer.wrap(new byte[] {(byte) value}));
  }

  @Test
  void eachCallbackIsDrainedBeforeTheNext() throws Exception {
    Program program = Program.inOrder();
    write(1);

    program.run(() ->
        watch(
            program.loop,
            operations -> {
              read();
              handle.makeCallback(() -> program.loop.nextTick(program.logs("tick")));
              handle.makeCallback(program.logs("second"));
              handle.close(program.logs("closed"));
            }));

    assertThat(program.output()).containsExactly("tick", "second", "closed");
    assertThat(program.trace.calls())
        .filteredOn(call -> call.kind() == CallbackKind.IO)
        .hasSize(2)
        .allSatisfy(call -> assertThat(call.label()).isEqualTo("pipe"));
  }

  @Test
  void aChannelAnswersBeforeTheVirtualClockJumps() {
    Program program = Program.inOrder();

    program.run(() -> {
      watch(
          program.loop,
          operations -> {
            read();
            handle.makeCallback(program.logs("read"));
            handle.close(() -> {});
          });
      program.loop.setTimeout(program.logs("an hour later"), 3_600_000);
      write(1);
    });

    assertThat(program.output()).containsExactly("read", "an hour later");
  }

  @Test
  void theVirtualClockJumpsWhenTheChannelsAreSilent() {
    Program program = Program.inOrder();

    program.run(() -> {
      watch(program.loop, operations -> {});
      int[] beats = new int[1];
      // A thousand jumps: were each to wait for silence, the test would be seen to.
      var interval = new dayone.runtime.loop.Timeout[1];
      interval[0] =
          program.loop.setInterval(
              () -> {
                if (++beats[0] == 1000) {
                  program.loop.clearInterval(interval[0]);
                  handle.close(program.logs("closed after " + beats[0]));
                }
              },
              1000);
    });

    assertThat(program.output()).containsExactly("closed after 1000");
    assertThat(program.clock.millis()).isEqualTo(1_000_000);
  }

  @Test
  void whatIsFedRunsBeforeTheCheckPhase() throws Exception {
    Program program = Program.inOrder();
    write(1);

    program.run(() ->
        watch(
            program.loop,
            operations -> {
              read();
              handle.makeCallback(() -> {
                program.loop.setImmediate(program.logs("immediate"));
                handle.feed(() -> handle.makeCallback(program.logs("fed")));
              });
              handle.close(() -> {});
            }));

    assertThat(program.output()).containsExactly("fed", "immediate");
  }

  @Test
  void onlyAnActiveHandleKeepsTheLoopAlive() {
    Program program = Program.inOrder();

    program.run(() -> {
      watch(program.loop, operations -> {});
      handle.setActive(false);
      program.loop.setImmediate(program.logs("last"));
    });

    assertThat(program.output()).containsExactly("last");
    assertThat(pipe.source().isOpen()).as("open after the run").isFalse();
  }

  @Test
  void aRequestKeepsTheLoopAliveReferencedOrNot() throws Exception {
    Program program = Program.inOrder();
    write(1);

    program.run(() -> {
      watch(
          program.loop,
          operations -> {
            read();
            handle.makeCallback(program.logs("read"));
            handle.requestEnds();
          });
      handle.setReferenced(false);
      handle.requestBegins();
    });

    assertThat(program.output()).containsExactly("read");
  }

  @Test
  void aHandleThatIsClosedByAnotherInThePassIsNotVisited() throws Exception {
    Program program = Program.inOrder();
    Pipe other = Pipe.open();
    write(1);
    other.sink().write(ByteBuffer.wrap(new byte[] {2}));
    List<PollHandle> both = new ArrayList<>();

    program.run(() -> {
      PollHandle.Watcher closesBoth =
          operations -> {
            program.log("visited");
            both.forEach(each -> each.close(() -> {}));
          };
      for (Pipe each : List.of(pipe, other)) {
        PollHandle opened = program.loop.openPoll("pipe", each.source(), closesBoth);
        opened.setInterest(SelectionKey.OP_READ);
        opened.setActive(true);
        both.add(opened);
      }
    });
    other.sink().close();

    assertThat(program.output()).containsExactly("visited");
  }

  /** One at a time, so that the loop sleeps in its selector before each. */
  @Test
  void aLoopThatSleepsInItsSelectorIsWokenByEachCompletion() {
    EventLoop loop = EventLoop.create();
    AtomicInteger left = new AtomicInteger(5_000);

    loop.run(() -> {
      watch(loop, operations -> {});
      pingPong(loop, left);
    });

    assertThat(left).hasValue(0);
  }

  private void pingPong(EventLoop loop, AtomicInteger left) {
    if (left.get() > 0) {
      loop.queueWork("ping", left::decrementAndGet, (error, result) -> pingPong(loop, left));
    } else {
      handle.close(() -> {});
    }
  }

  /** The sender does not wait for the loop to sleep: between its last look and the sleep counts. */
  @Test
  void anAsyncHandleIsNotOverlookedByALoopThatIsAboutToSleep() throws Exception {
    for (boolean selecting : new boolean[] {false, true}) {
      EventLoop loop = EventLoop.create();
      int rounds = 20_000;
      AtomicInteger seen = new AtomicInteger();
      AsyncHandle[] async = new AsyncHandle[1];
      Thread[] sender = new Thread[1];

      loop.run(() -> {
        if (selecting) {
          watch(loop, operations -> {});
        }
        async[0] =
            loop.openAsync(
                "async",
                () -> {
                  if (seen.incrementAndGet() == rounds) {
                    async[0].handle().close(() -> {});
                    if (selecting) {
                      handle.close(() -> {});
                    }
                  }
                  return null;
                });
        sender[0] =
            Thread.ofPlatform()
                .start(() -> {
                  for (int i = 0; i < rounds; i++) {
                    async[0].send();
                    while (seen.get() <= i) {
                      Thread.onSpinWait();
                    }
                  }
                });
      });
      sender[0].join();

      assertThat(seen).hasValue(rounds);
    }
  }
}
