package dayone.runtime.promise.aplus;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.promise.Promise;
import java.util.concurrent.atomic.AtomicReference;

/**
 * 2.3.1: a promise that is resolved with itself is rejected. JavaScript's {@code TypeError} is
 * {@link IllegalArgumentException} here.
 */
final class Section231SelfResolutionTest {

  private final Scene scene = new Scene();

  @EveryCase("2.3.1")
  void aPromiseResolvedWithItselfIsRejected(Route route) {
    AtomicReference<Promise<Object>> itself = new AtomicReference<>();

    assertThat(
            scene.outcomes(() -> {
              itself.set(route.composing(itself::get));
              return itself.get();
            }))
        .hasSize(2)
        .allSatisfy(outcome -> {
          assertThat(outcome.side()).isEqualTo(Side.REJECTED);
          assertThat(outcome.with()).isInstanceOf(IllegalArgumentException.class);
          assertThat(outcome.with()).asString().contains("resolved with itself");
        });
  }
}
