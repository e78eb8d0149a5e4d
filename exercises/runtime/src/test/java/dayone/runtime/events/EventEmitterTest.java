package dayone.runtime.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EventEmitterTest {

  private final EventEmitter emitter = new EventEmitter();
  private final List<String> heard = new ArrayList<>();

  private Listener hears(String what) {
    return arguments -> heard.add(what);
  }

  @Test
  void listenersAreCalledInOrderAndPrependedOnesFirst() throws Exception {
    emitter.on("event", hears("a")).on("event", hears("b")).prependListener("event", hears("c"));

    assertThat(emitter.emit("event")).isTrue();
    assertThat(heard).containsExactly("c", "a", "b");
  }

  @Test
  void aListenerRegisteredOnceIsGoneBeforeItIsCalled() throws Exception {
    emitter.once(
        "event",
        arguments -> {
          heard.add("once");
          emitter.emit("event");
        });

    emitter.emit("event");
    emitter.emit("event");

    assertThat(heard).containsExactly("once");
  }

  @Test
  void whatChangesWhileEmittingChangesTheNextEmit() throws Exception {
    Listener second = hears("second");
    emitter.on(
        "event",
        arguments -> {
          emitter.off("event", second);
          emitter.on("event", hears("added"));
        });
    emitter.on("event", second);

    emitter.emit("event");

    assertThat(heard).containsExactly("second");
    assertThat(emitter.listenerCount("event")).isEqualTo(2);
  }

  @Test
  void offTakesOneRegistrationTheLatest() throws Exception {
    Listener twice = hears("twice");
    emitter.on("event", twice).on("event", hears("between")).on("event", twice);

    emitter.off("event", twice);
    emitter.emit("event");

    assertThat(heard).containsExactly("twice", "between");
  }

  @Test
  void argumentsReachTheListener() throws Exception {
    emitter.on("event", arguments -> heard.add(List.of(arguments).toString()));

    emitter.emit("event", "a", 1);

    assertThat(heard).containsExactly("[a, 1]");
  }

  @Test
  void anExceptionLeavesEmitAndSkipsTheOtherListeners() {
    emitter.on(
        "event",
        arguments -> {
          throw new IOException("listener");
        });
    emitter.on("event", hears("never"));

    assertThatThrownBy(() -> emitter.emit("event")).hasMessage("listener");
    assertThat(heard).isEmpty();
  }

  @Test
  void anErrorEventWithoutAListenerThrowsItsArgument() {
    IOException error = new IOException("unheard");

    assertThatThrownBy(() -> emitter.emit("error", error)).isSameAs(error);
    assertThatThrownBy(() -> emitter.emit("error", "text"))
        .hasMessageContaining("has no listener")
        .hasMessageContaining("text");
  }

  @Test
  void anEventWithoutAListenerIsNoError() throws Exception {
    assertThat(emitter.emit("event")).isFalse();
  }

  @Test
  void aListenerForOneEventIsCalledOnceAlsoIfAListenerBeforeItEmits() throws Exception {
    List<String> calls = new ArrayList<>();
    emitter.once("go", arguments -> emitter.emit("go"));
    emitter.once("go", arguments -> calls.add("once"));
    emitter.on("go", arguments -> calls.add("on"));

    emitter.emit("go");

    assertThat(calls).containsExactly("once", "on", "on");
  }
}
