package dayone.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.async.EventTarget;
import dayone.runtime.fixture.Program;
import dayone.runtime.promise.Effect;
import org.junit.jupiter.api.Test;

final class MessagePortTest {

  private final Program program = Program.inOrder();

  private Effect<Object> logs(String who) {
    return value -> program.log(who + ":" + value);
  }

  private EventTarget.Listener<Object> logsEnd(String who) {
    return event -> {
      program.log(who + ":");
      return null;
    };
  }

  @Test
  void messagesArriveInOrderInThePollPhaseEachWithItsOwnDrain() {
    program.run(() -> {
      MessageChannel channel = new MessageChannel(program.loop);
      channel
          .port2()
          .onMessage(value -> {
            program.log("got " + value);
            program.loop.nextTick(program.logs("tick of " + value));
            if (value.equals("b")) {
              channel.port2().close();
            }
          });
      channel.port1().postMessage("a");
      channel.port1().postMessage("b");
      program.loop.setImmediate(program.logs("immediate"));
    });

    assertThat(program.output())
        .containsExactly("got a", "tick of a", "got b", "tick of b", "immediate");
  }

  @Test
  void aListenerKeepsTheLoopAliveUntilItIsTakenOff() {
    program.run(() -> {
      MessageChannel channel = new MessageChannel(program.loop);
      Effect<Object> listener = logs("port2");
      channel.port2().onMessage(listener);
      program.loop.setTimeout(
          () -> {
            channel.port1().postMessage("late");
            program.loop.setImmediate(() -> channel.port2().offMessage(listener));
          },
          10);
    });

    assertThat(program.output()).containsExactly("port2:late");
  }

  @Test
  void withoutAListenerMessagesWaitAndCanBeTakenAtOnce() {
    program.run(() -> {
      MessageChannel channel = new MessageChannel(program.loop);
      channel.port1().postMessage("first");
      channel.port1().postMessage("second");
      program.log(channel.port2().receiveMessage());
      channel.port2().onceMessage(logs("listener"));
      assertThat(channel.port1().receiveMessage()).isNull();
    });

    assertThat(program.output()).containsExactly("first", "listener:second");
  }

  @Test
  void closingOneEndClosesTheOtherATurnLaterAfterWhatWasPosted() {
    program.run(() -> {
      MessageChannel channel = new MessageChannel(program.loop);
      channel.port1().onClose(logsEnd("closed 1"));
      channel.port2().onClose(logsEnd("closed 2"));
      channel.port2().onMessage(logs("port2"));
      channel.port1().postMessage("last words");
      channel.port1().close();
      channel.port1().postMessage("goes nowhere");
    });

    assertThat(program.output()).containsExactly("port2:last words", "closed 1:", "closed 2:");
  }

  @Test
  void whatComesWhileNobodyListensAnyMoreWaitsForTheNextListener() {
    program.run(() -> {
      MessageChannel channel = new MessageChannel(program.loop);
      channel.port2().onceMessage(logs("once"));
      channel.port1().postMessage("a");
      channel.port1().postMessage("b");
      program.loop.setTimeout(
          () -> {
            program.log("later");
            channel.port2().onceMessage(logs("again"));
            channel.port1().postMessage("c");
          },
          10);
    });

    assertThat(program.output()).containsExactly("once:a", "later", "again:b");
  }

  @Test
  void thePortHasLetTheLoopGoWhenItsLastListenerIsCalledAndMayBeHeldAgain() {
    program.run(() -> {
      MessageChannel channel = new MessageChannel(program.loop);
      channel
          .port2()
          .onceMessage(value -> {
            program.log("once:" + value);
            channel.port2().ref();
            program.loop.setTimeout(channel.port2()::unref, 10).unref();
          });
      channel.port1().postMessage("a");
    });

    assertThat(program.output()).containsExactly("once:a");
    assertThat(program.clock.millis()).isEqualTo(10);
  }
}
