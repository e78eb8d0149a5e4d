package dayone.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.async.EventTarget;
import dayone.runtime.fixture.Program;
import dayone.runtime.loop.EventLoop;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ports that move, on one loop and between threads. */
@Timeout(120)
final class PortTransferTest {

  private static final int MILLION = 1_000_000;

  private final Program program = Program.inOrder();
  private final EventLoop loop = program.loop;

  private EventTarget.Listener<Object> logsEnd(String line) {
    return event -> {
      program.log(line);
      return null;
    };
  }

  private static void send(MessagePort port, MessagePort travelling) {
    port.postMessage(travelling, List.of(travelling));
  }

  // ---- on one loop

  @Test
  void aPortArrivesWithTheMessagesThatWait() {
    program.run(() -> {
      MessageChannel way = new MessageChannel(loop);
      MessageChannel channel = new MessageChannel(loop);
      channel.port2().onClose(logsEnd("left its place"));
      channel.port1().postMessage(1);
      channel.port1().postMessage(2);
      send(way.port1(), channel.port2());
      channel.port1().postMessage(3);
      way.port2()
          .onceMessage((MessagePort arrived) -> {
            channel.port1().postMessage(4);
            arrived.onMessage(message -> {
              program.log(message);
              if (message.equals(4)) {
                arrived.close();
              }
            });
          });
    });

    assertThat(program.output()).containsExactly("left its place", "1", "2", "3", "4");
    // The ends of the way, and the one whose other end was the last to keep the loop alive.
    assertThat(loop.leftovers()).hasSize(3);
  }

  @Test
  void aPortThatHasLeftDoesNothingAnyMore() {
    program.run(() -> {
      MessageChannel way = new MessageChannel(loop);
      MessageChannel channel = new MessageChannel(loop);
      send(way.port1(), channel.port2());
      channel.port2().onMessage(logs("never"));
      channel.port2().postMessage("nowhere");
      channel.port2().close();
      channel.port1().postMessage("x");

      assertThat(channel.port2().receiveMessage()).isNull();
      assertThat(channel.port1().receiveMessage()).isNull();
      assertThatThrownBy(() -> send(way.port1(), channel.port2()))
          .isInstanceOf(DataCloneException.class)
          .hasMessageContaining("closed or was transferred before");
      MessagePort arrived = (MessagePort) way.port2().receiveMessage();
      assertThat(arrived.receiveMessage()).isEqualTo("x");
    });

    assertThat(program.output()).isEmpty();
  }

  private dayone.runtime.promise.Effect<Object> logs(String line) {
    return message -> program.log(line);
  }

  @Test
  void aPortCannotBeSentThroughItself() {
    program.run(() -> {
      MessageChannel channel = new MessageChannel(loop);
      assertThatThrownBy(() -> send(channel.port1(), channel.port1()))
          .isInstanceOf(DataCloneException.class)
          .hasMessageContaining("the port that the message is posted to");

      channel.port1().onClose(logsEnd("the other end got lost"));
      channel.port1().onMessage(logs("never"));
      send(channel.port1(), channel.port2());
    });

    assertThat(program.output()).containsExactly("the other end got lost");
  }

  @Test
  void aPortInAMessageThatNobodyGetsIsClosed() {
    program.run(() -> {
      MessageChannel way = new MessageChannel(loop);
      MessageChannel waiting = new MessageChannel(loop);
      MessageChannel tooLate = new MessageChannel(loop);
      waiting.port1().onMessage(logs("never"));
      waiting.port1().onClose(logsEnd("closed with the mailbox"));
      tooLate.port1().onMessage(logs("never"));
      tooLate.port1().onClose(logsEnd("closed at once"));
      send(way.port1(), waiting.port2());
      way.port2().close();
      loop.setTimeout(() -> send(way.port1(), tooLate.port2()), 1);
    });

    assertThat(program.output()).containsExactly("closed with the mailbox", "closed at once");
  }

  // ---- between threads

  static void echo(WorkerContext worker) {
    MessagePort port = worker.workerData();
    port.onMessage(message -> {
      port.postMessage(message);
      if (message.equals("end")) {
        port.close();
      }
    });
  }

  @Test
  void aPortOfAWorkerClosesWhenTheWorkerEnds() {
    program.run(() -> {
      MessageChannel channel = new MessageChannel(loop);
      channel.port1().onMessage(message -> program.log(message));
      channel.port1().onClose(logsEnd("close"));
      new Worker(
              loop,
              w -> {
                MessagePort port = w.workerData();
                port.postMessage("hi");
                port.postMessage("ho");
              },
              new WorkerOptions()
                  .workerData(channel.port2())
                  .transferList(List.of(channel.port2())))
          .onExit(code -> program.log("exit " + code));
    });

    // Two channels, so close and exit may come in either order, as in Node.
    assertThat(program.output())
        .containsExactlyInAnyOrder("hi", "ho", "close", "exit 0")
        .containsSubsequence("hi", "ho", "close");
    assertThat(loop.leftovers()).isEmpty();
  }

  @Test
  void aPortOfAWorkerThatNeverBeganClosesAsWell() {
    program.run(() -> {
      for (int i = 0; i < 20; i++) {
        MessageChannel channel = new MessageChannel(loop);
        channel.port1().onMessage(logs("never"));
        channel.port1().onClose(logsEnd("close"));
        new Worker(
                loop,
                w -> {},
                new WorkerOptions()
                    .workerData(channel.port2())
                    .transferList(List.of(channel.port2())))
            .terminate();
      }
    });

    assertThat(program.output()).hasSize(20).containsOnly("close");
  }

  /** Counts what it gets and notes the first that is not the next. */
  private static final class Sequence {
    private int next;
    private String wrong = "";

    void got(int number) {
      if (number != next && wrong.isEmpty()) {
        wrong = "got " + number + " in place of " + next;
      }
      next++;
    }

    @Override
    public String toString() {
      return wrong.isEmpty() ? next + " in order" : wrong;
    }
  }

  static void sendMillion(WorkerContext worker) {
    Sequence sequence = new Sequence();
    worker
        .parentPort()
        .onMessage((Integer number) -> {
          sequence.got(number);
          if (number == MILLION - 1) {
            worker.parentPort().postMessage("worker: " + sequence);
            worker.parentPort().close();
          }
        });
    for (int i = 0; i < MILLION; i++) {
      worker.parentPort().postMessage(i);
    }
  }

  @Test
  void aMillionMessagesEachWayArriveOnceAndInOrder() {
    Sequence sequence = new Sequence();
    // Real time, and nobody observes: a trace of two million calls is not the subject.
    EventLoop bare = EventLoop.create();
    bare.run(() -> {
      Worker worker = new Worker(bare, PortTransferTest::sendMillion);
      worker.onMessage(message -> {
        if (message instanceof Integer number) {
          sequence.got(number);
        } else {
          program.log(message);
        }
      });
      for (int i = 0; i < MILLION; i++) {
        worker.postMessage(i);
      }
    });

    assertThat(sequence).hasToString("1000000 in order");
    assertThat(program.output()).containsExactly("worker: 1000000 in order");
  }

  static void passOn(WorkerContext worker) {
    worker
        .parentPort()
        .onMessage((MessagePort travelling) -> {
          // Some arrive while it is here, the others wait for its next stop.
          for (int i = 0; i < 3; i++) {
            Object message = travelling.receiveMessage();
            if (message != null) {
              worker.parentPort().postMessage(message);
            }
          }
          send(worker.parentPort(), travelling);
        });
  }

  static void post(WorkerContext worker) {
    MessagePort port = worker.workerData();
    for (int i = 0; i < 20_000; i++) {
      port.postMessage(i);
    }
  }

  /** One end posts without a pause while the other goes to and fro between two threads. */
  @Test
  void nothingIsLostOrDoubledWhileAPortTravels() {
    Sequence sequence = new Sequence();
    EventLoop bare = EventLoop.create();
    bare.run(() -> {
      MessageChannel channel = new MessageChannel(bare);
      Worker other = new Worker(bare, PortTransferTest::passOn);
      other.onMessage(message -> {
        switch (message) {
          case Integer number -> sequence.got(number);
          case MessagePort arrived -> {
            Object next = arrived.receiveMessage();
            if (next != null) {
              sequence.got((Integer) next);
            }
            if (sequence.next < 20_000) {
              other.postMessage(arrived, List.of(arrived));
            } else {
              other.terminate();
            }
          }
          default -> throw new AssertionError(message);
        }
      });
      new Worker(
          bare,
          PortTransferTest::post,
          new WorkerOptions().workerData(channel.port1()).transferList(List.of(channel.port1())));
      other.postMessage(channel.port2(), List.of(channel.port2()));
    });

    assertThat(sequence).hasToString("20000 in order");
  }

  static void ping(WorkerContext worker) {
    worker.parentPort().onMessage(worker.parentPort()::postMessage);
  }

  /** Both sleep before each message: a wake-up that gets lost would hang here. */
  @Test
  void aSleepingLoopIsWokenByEachMessage() {
    int[] left = {5_000};
    EventLoop bare = EventLoop.create();
    bare.run(() -> {
      Worker worker = new Worker(bare, PortTransferTest::ping);
      worker.onMessage(message -> {
        if (--left[0] > 0) {
          worker.postMessage(message);
        } else {
          worker.terminate();
        }
      });
      worker.postMessage("ball");
    });

    assertThat(left[0]).isZero();
  }

  @Test
  void threadsAndHandlesAreBackToWhereTheyWere() {
    program.run(() -> {
      for (int i = 0; i < 200; i++) {
        MessageChannel channel = new MessageChannel(loop);
        new Worker(
            loop,
            PortTransferTest::echo,
            new WorkerOptions().workerData(channel.port2()).transferList(List.of(channel.port2())));
        channel.port1().onMessage(message -> {});
        channel.port1().postMessage("end");
      }
    });

    assertThat(WorkerThreads.alive()).isEmpty();
    assertThat(loop.leftovers()).isEmpty();
  }
}
