package dayone.runtime.promise.aplus;

import static dayone.runtime.promise.aplus.Token.DUMMY;
import static dayone.runtime.promise.aplus.Token.OTHER;
import static dayone.runtime.promise.aplus.Token.SENTINEL;
import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;

/** 2.2.2 and 2.2.3: when a handler is called, with what, and how often. */
final class Section222And223HandlerCallsTest {

  private final Scene scene = new Scene();

  @EveryCase(fulfilled = "2.2.2.1", rejected = "2.2.3.1")
  void isCalledWithTheOutcome(Side side, Settling settling) {
    assertThat(scene.play(() -> side.on(settling.promise(scene, side, SENTINEL), scene::see)))
        .containsExactly(SENTINEL);
  }

  @EveryCase(fulfilled = "2.2.2.2", rejected = "2.2.3.2")
  void isNotCalledBeforeThePromiseIsSettled(Side side) {
    assertThat(
            scene.play(() -> {
              Resolvers<Object> resolvers = Promise.withResolvers();
              side.on(resolvers.promise(), scene::see);
              scene.later(() -> {
                scene.see("still pending");
                side.settle(resolvers, SENTINEL);
                scene.see("settled");
              });
            }))
        .containsExactly("still pending", "settled", SENTINEL);
  }

  @EveryCase(fulfilled = "2.2.2.2", rejected = "2.2.3.2")
  void isNeverCalledIfThePromiseIsNeverSettled(Side side) {
    assertThat(
            scene.play(() -> {
              Resolvers<Object> resolvers = Promise.withResolvers();
              side.on(resolvers.promise(), scene::see);
              scene.later(3, () -> scene.see("end"));
            }))
        .containsExactly("end");
  }

  @EveryCase(fulfilled = "2.2.2.3", rejected = "2.2.3.3")
  void isCalledOnceByAPromiseThatIsSettledAlready(Side side) {
    assertThat(
            scene.play(() -> {
              side.on(side.settled(DUMMY), scene::see);
              scene.later(() -> scene.see("end"));
            }))
        .containsExactly(DUMMY, "end");
  }

  @EveryCase(fulfilled = "2.2.2.3", rejected = "2.2.3.3")
  void isCalledOnceIfThePromiseIsSettledTwice(Side side, Twice when) {
    assertThat(
            scene.play(() -> {
              Resolvers<Object> resolvers = Promise.withResolvers();
              side.on(resolvers.promise(), scene::see);
              when.act(
                  scene, () -> side.settle(resolvers, DUMMY), () -> side.settle(resolvers, OTHER));
            }))
        .containsExactly(DUMMY);
  }

  @EveryCase(fulfilled = "2.2.2.3", rejected = "2.2.3.3")
  void isCalledOnceForEachThenHoweverFarApart(Side side) {
    assertThat(
            scene.play(() -> {
              Resolvers<Object> resolvers = Promise.withResolvers();
              Promise<Object> promise = resolvers.promise();
              side.on(promise, outcome -> scene.see("first"));
              scene.later(1, () -> side.on(promise, outcome -> scene.see("second")));
              scene.later(2, () -> side.on(promise, outcome -> scene.see("third")));
              scene.later(3, () -> side.settle(resolvers, DUMMY));
            }))
        .containsExactly("first", "second", "third");
  }

  @EveryCase(fulfilled = "2.2.2.3", rejected = "2.2.3.3")
  void isCalledOnceForEachThenBeforeAndAfterSettling(Side side) {
    assertThat(
            scene.play(() -> {
              Resolvers<Object> resolvers = Promise.withResolvers();
              side.on(resolvers.promise(), outcome -> scene.see("before"));
              side.settle(resolvers, DUMMY);
              side.on(resolvers.promise(), outcome -> scene.see("after"));
            }))
        .containsExactly("before", "after");
  }
}
