package dayone.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.promise.Effect;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ListenersTest {

  private final Listeners<String> listeners = new Listeners<>();
  private final List<String> calls = new ArrayList<>();

  @Test
  void whoListensOnceAndForGoodLosesTheFirstOnly() throws Exception {
    Effect<String> listener = calls::add;
    listeners.add(listener, true);
    listeners.add(listener, false);

    listeners.emit("a");
    listeners.emit("b");
    listeners.emit("c");

    assertThat(calls).containsExactly("a", "a", "b", "c");
  }

  @Test
  void whoListensOnceIsCalledOnceAlsoIfAListenerBeforeItEmits() throws Exception {
    listeners.add(event -> listeners.emit("inner"), true);
    listeners.add(calls::add, true);

    listeners.emit("outer");

    assertThat(calls).containsExactly("inner");
  }

  @Test
  void theLastToListenIsGoneBeforeItIsCalled() throws Exception {
    Listeners<String> watched = new Listeners<>(() -> calls.add("nobody is left"));
    watched.add(calls::add, true);

    watched.emit("a");

    assertThat(calls).containsExactly("nobody is left", "a");
  }
}
