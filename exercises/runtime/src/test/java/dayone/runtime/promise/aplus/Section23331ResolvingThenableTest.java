package dayone.runtime.promise.aplus;

import static dayone.runtime.promise.aplus.Token.SENTINEL;
import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Thenable;

/**
 * 2.3.3.3.1 and 2.3.3.3.2: what a thenable is resolved or rejected with.
 *
 * <p>Of the published cases those with {@code undefined}, with a property {@code then} that throws
 * when it is read, and with reasons that are no throwables have no meaning in Java.
 */
final class Section23331ResolvingThenableTest {

  private final Scene scene = new Scene();

  /** A promise resolved with a thenable that, at some time, is resolved with {@code y}. */
  private Promise<Object> resolvedWith(Route route, Moment when, Object y) {
    Thenable<Object> x = resolvers -> when.act(scene, () -> resolvers.resolve(y));
    return route.returning(() -> x);
  }

  @EveryCase("2.3.3.3.1")
  void aPlainValueFulfils(Route route, Moment when, PlainValue kind) {
    Object value = kind.get();

    assertThat(scene.outcomes(() -> resolvedWith(route, when, value)))
        .isEqualTo(Outcome.fulfilled(value).earlyAndLate());
  }

  @EveryCase("2.3.3.3.1")
  void whatFulfilsLaterIsFollowed(Route route, Moment when, Fulfilling y) {
    assertThat(scene.outcomes(() -> resolvedWith(route, when, y.with(scene, SENTINEL))))
        .isEqualTo(Outcome.fulfilled(SENTINEL).earlyAndLate());
  }

  @EveryCase("2.3.3.3.1")
  void whatRejectsLaterIsFollowed(Route route, Moment when, Rejecting y) {
    assertThat(scene.outcomes(() -> resolvedWith(route, when, y.with(scene, SENTINEL))))
        .isEqualTo(Outcome.rejected(SENTINEL).earlyAndLate());
  }

  @EveryCase("2.3.3.3.1")
  void aThenableForOneThatFulfilsIsFollowedToTheEnd(
      Route route, Moment when, Fulfilling outer, Fulfilling inner) {
    assertThat(
            scene.outcomes(
                () -> resolvedWith(route, when, outer.with(scene, inner.with(scene, SENTINEL)))))
        .isEqualTo(Outcome.fulfilled(SENTINEL).earlyAndLate());
  }

  @EveryCase("2.3.3.3.1")
  void aThenableForOneThatRejectsIsFollowedToTheEnd(
      Route route, Moment when, Fulfilling outer, Rejecting inner) {
    assertThat(
            scene.outcomes(
                () -> resolvedWith(route, when, outer.with(scene, inner.with(scene, SENTINEL)))))
        .isEqualTo(Outcome.rejected(SENTINEL).earlyAndLate());
  }

  @EveryCase("2.3.3.3.2")
  void aReasonRejectsAndIsNeverFollowed(Route route, Moment when, Reason kind) {
    Throwable reason = kind.make();
    Thenable<Object> x = resolvers -> when.act(scene, () -> resolvers.reject(reason));

    assertThat(scene.outcomes(() -> route.returning(() -> x)))
        .isEqualTo(Outcome.rejected(reason).earlyAndLate());
  }
}
