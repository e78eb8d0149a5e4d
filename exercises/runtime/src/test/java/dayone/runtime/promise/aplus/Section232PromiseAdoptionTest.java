package dayone.runtime.promise.aplus;

import static dayone.runtime.promise.aplus.Token.SENTINEL;
import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;

/** 2.3.2: a promise that is resolved with another becomes what that becomes. */
final class Section232PromiseAdoptionTest {

  private final Scene scene = new Scene();

  @EveryCase("2.3.2.1")
  void staysPendingWithAPromiseThatDoes(Route route) {
    assertThat(scene.outcomes(() -> route.composing(() -> Promise.withResolvers().promise())))
        .isEmpty();
  }

  @EveryCase(fulfilled = "2.3.2.2", rejected = "2.3.2.3")
  void becomesWhatThePromiseBecomes(Side side, Route route, Moment when) {
    assertThat(
            scene.outcomes(() ->
                route.composing(() -> {
                  Resolvers<Object> resolvers = Promise.withResolvers();
                  when.act(scene, () -> side.settle(resolvers, SENTINEL));
                  return resolvers.promise();
                })))
        .isEqualTo(new Outcome(side, SENTINEL).earlyAndLate());
  }
}
