package dayone.runtime.promise.aplus;

import static dayone.runtime.promise.aplus.Token.OTHER;
import static dayone.runtime.promise.aplus.Token.SENTINEL;
import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.promise.Resolvers;
import dayone.runtime.promise.Thenable;

/** 2.3.3.3.4: what a thenable throws counts only if it has done nothing before. */
final class Section23334ThrowingThenableTest {

  /** What else happens between the first call and the throw. */
  enum Meanwhile {
    NOTHING,
    RESOLVE,
    REJECT;

    void call(Resolvers<Object> resolvers) {
      switch (this) {
        case NOTHING -> {}
        case RESOLVE -> resolvers.resolve(OTHER);
        case REJECT -> resolvers.reject(OTHER);
      }
    }
  }

  private final Scene scene = new Scene();

  @EveryCase("2.3.3.3.4.1")
  void whatItThrowsAfterACallIsIgnored(Route route, FirstCall first, Meanwhile meanwhile) {
    Thenable<Object> x =
        resolvers -> {
          first.call(scene, resolvers);
          meanwhile.call(resolvers);
          throw OTHER;
        };

    assertThat(scene.outcomes(() -> route.returning(() -> x)))
        .isEqualTo(first.outcome().earlyAndLate());
  }

  @EveryCase("2.3.3.3.4.2")
  void whatItThrowsWithoutACallRejects(Route route, Meanwhile inATimer) {
    Thenable<Object> x =
        resolvers -> {
          scene.later(() -> inATimer.call(resolvers));
          throw SENTINEL;
        };

    assertThat(scene.outcomes(() -> route.returning(() -> x)))
        .isEqualTo(Outcome.rejected(SENTINEL).earlyAndLate());
  }
}
