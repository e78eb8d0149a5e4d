package dayone.runtime.promise.aplus;

import static dayone.runtime.promise.aplus.Token.DUMMY;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * 2.3.4: all that is neither a promise nor a thenable fulfils.
 *
 * <p>{@code undefined} does not exist in Java, and nobody can give numbers or booleans a method
 * {@code then}, which leaves those cases without meaning.
 */
final class Section234PlainValueTest {

  private final Scene scene = new Scene();

  @EveryCase("2.3.4")
  void aPlainValueFulfils(Side side, Settling settling, PlainValue kind) {
    Object value = kind.get();

    assertThat(
            scene.outcomes(() -> side.on(settling.promise(scene, side, DUMMY), outcome -> value)))
        .isEqualTo(Outcome.fulfilled(value).earlyAndLate());
  }
}
