package dayone.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.fixture.Program;
import dayone.runtime.loop.EventLoop;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class BroadcastChannelTest {

  private final Program program = Program.inOrder();
  private final EventLoop loop = program.loop;

  @Test
  void allOthersOfTheNameReceiveIt() {
    program.run(() -> {
      BroadcastChannel a = new BroadcastChannel(loop, "x");
      a.onMessage(message -> program.log("a"));
      new BroadcastChannel(loop, "y").unref();
      for (String who : List.of("b", "c")) {
        BroadcastChannel other = new BroadcastChannel(loop, "x");
        other.onMessage(message -> {
          program.log(who + " " + message);
          loop.nextTick(program.logs("tick " + who));
          other.close();
        });
      }
      a.postMessage(1);
      loop.setImmediate(() -> {
        program.log("immediate");
        a.postMessage(2);
        a.close();
        a.close();
        assertThatThrownBy(() -> a.postMessage(3))
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("'x' is closed");
      });
    });

    // Node's order.
    assertThat(program.output()).containsExactly("b 1", "tick b", "c 1", "tick c", "immediate");
  }

  @Test
  void eachReceiverHasACloneOfItsOwn() {
    List<Object> received = new ArrayList<>();
    program.run(() -> {
      for (int i = 0; i < 2; i++) {
        BroadcastChannel channel = new BroadcastChannel(loop, "x");
        channel.onMessage(received::add);
        channel.unref();
      }
      BroadcastChannel sender = new BroadcastChannel(loop, "x");
      sender.postMessage(new ArrayList<>(List.of(1)));
      loop.setImmediate(sender::close);
    });

    assertThat(received).hasSize(2);
    assertThat(received.get(0)).isEqualTo(received.get(1)).isNotSameAs(received.get(1));
  }

  static void listen(WorkerContext worker) {
    BroadcastChannel channel = new BroadcastChannel(worker.loop(), "news");
    channel.onMessage(message -> {
      channel.close();
      worker.parentPort().postMessage(worker.threadId() + " heard " + message);
    });
    worker.parentPort().postMessage("listening");
  }

  @Test
  void itReachesEveryThreadAndNotOtherPrograms() {
    BroadcastChannel elsewhere = new BroadcastChannel(EventLoop.create(), "news");
    elsewhere.onMessage(message -> program.log("another program"));
    program.run(() -> {
      BroadcastChannel channel = new BroadcastChannel(loop, "news");
      channel.unref();
      int[] listening = {0};
      for (int i = 0; i < 3; i++) {
        new Worker(loop, BroadcastChannelTest::listen)
            .onMessage(message -> {
              if (!message.equals("listening")) {
                program.log(message);
              } else if (++listening[0] == 3) {
                channel.postMessage("news");
              }
            });
      }
    });

    assertThat(program.output())
        .containsExactlyInAnyOrder("1 heard news", "2 heard news", "3 heard news");
  }
}
