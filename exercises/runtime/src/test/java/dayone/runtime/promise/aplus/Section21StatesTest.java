package dayone.runtime.promise.aplus;

import static dayone.runtime.promise.aplus.Token.DUMMY;
import static dayone.runtime.promise.aplus.Token.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;

/** 2.1: a promise that is settled stays as it is. */
final class Section21StatesTest {

  private final Scene scene = new Scene();

  @EveryCase(fulfilled = "2.1.2.1", rejected = "2.1.3.1")
  void aSettledPromiseShowsOneState(Side side, Settling settling) {
    assertThat(scene.outcomes(() -> settling.promise(scene, side, DUMMY)))
        .isEqualTo(new Outcome(side, DUMMY).earlyAndLate());
  }

  @EveryCase(fulfilled = "2.1.2.1", rejected = "2.1.3.1")
  void settlingItTheOtherWayAfterwardsChangesNothing(Side side, Twice when) {
    assertThat(
            scene.outcomes(() -> {
              Resolvers<Object> resolvers = Promise.withResolvers();
              when.act(
                  scene,
                  () -> side.settle(resolvers, DUMMY),
                  () -> side.opposite().settle(resolvers, OTHER));
              return resolvers.promise();
            }))
        .isEqualTo(new Outcome(side, DUMMY).earlyAndLate());
  }
}
