package dayone.runtime.promise.aplus;

import static dayone.runtime.promise.aplus.Token.DUMMY;
import static dayone.runtime.promise.aplus.Token.SENTINEL;
import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.promise.Fn;
import dayone.runtime.promise.Promise;

/** 2.2.6: {@code then} may be called several times on one promise. */
final class Section226SeveralHandlersTest {

  /** One call of a handler. */
  private record Call(String handler, Object with) {}

  private final Scene scene = new Scene();

  private Fn<Object, Object> handler(String name) {
    return outcome -> scene.see(new Call(name, outcome));
  }

  @EveryCase(fulfilled = "2.2.6.1", rejected = "2.2.6.2")
  void everyHandlerGetsTheOutcomeAndNoneOfTheOtherSideIsCalled(Side side, Settling settling) {
    assertThat(
            scene.play(() -> {
              Promise<Object> promise = settling.promise(scene, side, SENTINEL);
              side.on(promise, handler("first"), handler("wrong side"));
              side.on(promise, handler("second"), handler("wrong side"));
              side.on(promise, handler("third"), handler("wrong side"));
            }))
        .containsExactlyInAnyOrder(
            new Call("first", SENTINEL), new Call("second", SENTINEL), new Call("third", SENTINEL));
  }

  @EveryCase(fulfilled = "2.2.6.1", rejected = "2.2.6.2")
  void aHandlerThatThrowsDoesNotStopTheOthers(Side side, Settling settling) {
    assertThat(
            scene.play(() -> {
              Promise<Object> promise = settling.promise(scene, side, SENTINEL);
              side.on(promise, handler("first"), handler("wrong side"));
              side.on(
                  promise,
                  outcome -> {
                    scene.see(new Call("throwing", outcome));
                    throw new IllegalStateException("of a handler");
                  },
                  handler("wrong side"));
              side.on(promise, handler("third"), handler("wrong side"));
            }))
        .containsExactly(
            new Call("first", SENTINEL),
            new Call("throwing", SENTINEL),
            new Call("third", SENTINEL));
  }

  @EveryCase(fulfilled = "2.2.6.1", rejected = "2.2.6.2")
  void everyCallOfThenBeginsAChainWithAnOutcomeOfItsOwn(Side side, Settling settling) {
    Token one = new Token("one");
    Token two = new Token("two");
    Token three = new Token("three");
    Fn<Object, Object> value = outcome -> scene.see(Outcome.fulfilled(outcome));
    Fn<Throwable, Object> reason = outcome -> scene.see(Outcome.rejected(outcome));

    assertThat(
            scene.play(() -> {
              Promise<Object> promise = settling.promise(scene, side, DUMMY);
              side.on(promise, outcome -> one).then(value, reason);
              side.on(promise, outcome -> Reason.raise(two)).then(value, reason);
              side.on(promise, outcome -> three).then(value, reason);
            }))
        .containsExactly(Outcome.fulfilled(one), Outcome.rejected(two), Outcome.fulfilled(three));
  }

  @EveryCase(fulfilled = "2.2.6.1", rejected = "2.2.6.2")
  void handlersAreCalledInTheOrderInWhichTheyWereAttached(Side side, Settling settling) {
    assertThat(
            scene.play(() -> {
              Promise<Object> promise = settling.promise(scene, side, DUMMY);
              side.on(promise, handler("alone"));
              side.on(promise, handler("with another"), handler("wrong side"));
              side.on(promise, handler("alone again"));
            }))
        .containsExactly(
            new Call("alone", DUMMY),
            new Call("with another", DUMMY),
            new Call("alone again", DUMMY));
  }

  @EveryCase(fulfilled = "2.2.6.1", rejected = "2.2.6.2")
  void aHandlerAttachedInAHandlerComesLast(Side side, Settling settling) {
    assertThat(
            scene.play(() -> {
              Promise<Object> promise = settling.promise(scene, side, DUMMY);
              side.on(
                  promise,
                  outcome -> {
                    side.on(promise, handler("attached inside"));
                    return scene.see(new Call("first", outcome));
                  });
              side.on(promise, handler("second"));
            }))
        .containsExactly(
            new Call("first", DUMMY),
            new Call("second", DUMMY),
            new Call("attached inside", DUMMY));
  }
}
