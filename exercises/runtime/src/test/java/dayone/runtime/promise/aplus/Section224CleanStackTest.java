package dayone.runtime.promise.aplus;

import static dayone.runtime.promise.aplus.Token.DUMMY;
import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;

/** 2.2.4: no handler is called while code of the program is on the stack. */
final class Section224CleanStackTest {

  private final Scene scene = new Scene();

  @EveryCase("2.2.4")
  void thenReturnsBeforeTheHandlerIsCalled(Side side, Settling settling) {
    assertThat(
            scene.play(() -> {
              side.on(settling.promise(scene, side, DUMMY), scene::see);
              scene.see("then has returned");
            }))
        .containsExactly("then has returned", DUMMY);
  }

  @EveryCase("2.2.4")
  void settlingReturnsBeforeAHandlerAttachedEarlierIsCalled(Side side) {
    assertThat(
            scene.play(() -> {
              Resolvers<Object> resolvers = Promise.withResolvers();
              side.on(resolvers.promise(), scene::see);
              side.settle(resolvers, DUMMY);
              scene.see("settled");
            }))
        .containsExactly("settled", DUMMY);
  }

  @EveryCase("2.2.4")
  void aHandlerAttachedAfterSettlingWaitsForTheEndOfTheScript(Side side) {
    assertThat(
            scene.play(() -> {
              Resolvers<Object> resolvers = Promise.withResolvers();
              side.settle(resolvers, DUMMY);
              side.on(resolvers.promise(), scene::see);
              scene.see("attached");
            }))
        .containsExactly("attached", DUMMY);
  }

  @EveryCase("2.2.4")
  void aHandlerAttachedInAHandlerWaitsForItsEnd(Side outer, Side inner) {
    assertThat(
            scene.play(() -> {
              Promise<Object> attachedTo = inner.settled(DUMMY);
              outer.on(
                  outer.settled(DUMMY),
                  outcome -> {
                    inner.on(attachedTo, scene::see);
                    return scene.see("the outer one ends");
                  });
            }))
        .containsExactly("the outer one ends", DUMMY);
  }

  @EveryCase("2.2.4")
  void aTimerThatSettlesEndsBeforeTheHandlerIsCalled(Side side) {
    assertThat(
            scene.play(() -> {
              Resolvers<Object> resolvers = Promise.withResolvers();
              scene.later(() -> {
                side.settle(resolvers, DUMMY);
                scene.see("the timer ends");
              });
              side.on(resolvers.promise(), scene::see);
            }))
        .containsExactly("the timer ends", DUMMY);
  }
}
