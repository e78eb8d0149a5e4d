package dayone.runtime.async;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.fixture.Program;
import org.junit.jupiter.api.Test;

/** Each order was seen in Node 20, with listeners of a message port. */
final class EventTargetTest {

  private final Program program = Program.inOrder();
  private final EventTarget<String> target = new EventTarget<>();

  private EventTarget.Listener<String> logs(String who) {
    return event -> {
      program.log(who + event);
      return null;
    };
  }

  @Test
  void aListenerThatIsThereAlreadyIsNotAddedAgain() {
    EventTarget.Listener<String> listener = logs("a");
    target.add(listener, false);
    target.add(listener, true);

    target.dispatch("1");
    target.dispatch("2");

    assertThat(program.output()).containsExactly("a1", "a2");
  }

  @Test
  void whatAListenerRemovesIsNotCalledAndWhatItAddsIs() {
    EventTarget.Listener<String> removed = logs("removed");
    target.add(
        event -> {
          target.remove(removed);
          target.add(logs("added"), true);
          return null;
        },
        true);
    target.add(removed, false);
    target.add(logs("last"), false);

    target.dispatch("1");

    assertThat(program.output()).containsExactly("last1", "added1");
  }

  @Test
  void whatTheLastListenerAddsIsCalledNextTime() {
    target.add(
        event -> {
          target.add(logs("added"), false);
          return null;
        },
        true);

    target.dispatch("1");
    target.dispatch("2");

    assertThat(program.output()).containsExactly("added2");
  }

  @Test
  void theAttendanceEndsBeforeTheLastListenerIsCalled() {
    EventTarget<String> watched =
        new EventTarget<>(
            new EventTarget.Attendance() {
              @Override
              public void begins() {
                program.log("somebody");
              }

              @Override
              public void ends() {
                program.log("nobody");
              }
            });
    EventTarget.Listener<String> another = logs("another");
    watched.add(logs("once"), true);
    watched.add(another, false);
    watched.remove(another);
    watched.dispatch("1");

    assertThat(program.output()).containsExactly("somebody", "nobody", "once1");
  }
}
