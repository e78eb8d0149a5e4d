package dayone.runtime.promise.aplus;

import static dayone.runtime.promise.aplus.Token.DUMMY;
import static dayone.runtime.promise.aplus.Token.SENTINEL;
import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.promise.Promise;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * 2.2.7: {@code then} returns a promise, and what becomes of it.
 *
 * <p>2.2.7.1 is the resolution procedure, which is section 2.3. Without meaning in Java are, of
 * 2.2.7.2, the reasons that nobody can throw ({@code undefined}, {@code null}, {@code false}, a
 * number, a date; for a promise stands a throwable that is a thenable), and of 2.2.7.3 and 2.2.7.4
 * the handlers that are no functions.
 */
final class Section227DerivedPromiseTest {

  private final Scene scene = new Scene();

  @Test
  @DisplayName("2.2.7: then returns another promise, which is pending")
  void thenReturnsAnotherPromise() {
    assertThat(
            scene.play(() -> {
              Promise<Object> first = Promise.resolve((Object) DUMMY);
              Promise<Object> second = first.then(value -> value);
              scene.see(second != first);
              scene.see(second.toString());
            }))
        .containsExactly(true, "Promise { <pending> }");
  }

  @EveryCase("2.2.7.2")
  void whatAHandlerThrowsIsTheReason(Side side, Settling settling, Reason kind) {
    Throwable reason = kind.make();

    assertThat(
            scene.outcomes(() ->
                side.on(settling.promise(scene, side, DUMMY), outcome -> Reason.raise(reason))))
        .isEqualTo(Outcome.rejected(reason).earlyAndLate());
  }

  // A missing onFulfilled is 2.2.7.3: it shows with a handler for rejections.
  @EveryCase(fulfilled = "2.2.7.4", rejected = "2.2.7.3")
  void anOutcomeWithoutAHandlerIsPassedOn(LoneHandler handler, Settling settling) {
    Side side = handler.side().opposite();

    assertThat(
            scene.outcomes(() ->
                handler.on(settling.promise(scene, side, SENTINEL), () -> scene.see("wrong side"))))
        .isEqualTo(new Outcome(side, SENTINEL).earlyAndLate());
  }
}
