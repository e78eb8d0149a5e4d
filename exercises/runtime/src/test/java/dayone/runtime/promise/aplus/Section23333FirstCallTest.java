package dayone.runtime.promise.aplus;

import static dayone.runtime.promise.aplus.Token.DUMMY;
import static dayone.runtime.promise.aplus.Token.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import dayone.runtime.promise.Thenable;
import java.util.ArrayList;
import java.util.List;

/** 2.3.3.3.3: of several calls of a thenable the first one counts. */
final class Section23333FirstCallTest {

  private final Scene scene = new Scene();

  @EveryCase("2.3.3.3.3")
  void theFirstCallCounts(Route route, FirstCall first, Side second, Twice when) {
    Thenable<Object> x =
        resolvers ->
            when.act(
                scene, () -> first.call(scene, resolvers), () -> second.settle(resolvers, OTHER));

    assertThat(scene.outcomes(() -> route.returning(() -> x)))
        .isEqualTo(first.outcome().earlyAndLate());
  }

  @EveryCase("2.3.3.3.3")
  void resolversThatAreKeptAndUsedOverAndOverSettleOnce(Route route) {
    List<Resolvers<Object>> kept = new ArrayList<>();
    Thenable<Object> x = kept::add;

    assertThat(
            scene.outcomes(() -> {
              Promise<Object> promise = route.returning(() -> x);
              scene.later(1, () -> abuse(kept.getFirst(), DUMMY));
              scene.later(2, () -> abuse(kept.getFirst(), OTHER));
              return promise;
            }))
        .isEqualTo(Outcome.fulfilled(DUMMY).earlyAndLate());
  }

  private static void abuse(Resolvers<Object> resolvers, Token with) {
    resolvers.resolve(with);
    resolvers.resolve(OTHER);
    resolvers.reject(OTHER);
    resolvers.reject(OTHER);
  }
}
