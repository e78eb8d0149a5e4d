package dayone.runtime.promise.aplus;

import static dayone.runtime.promise.aplus.Token.DUMMY;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * 2.2.1: both handlers are optional.
 *
 * <p>In JavaScript a handler may be missing in many ways: {@code null}, {@code false}, a number, an
 * object. In Java it is missing by the choice of the method, and all methods that leave one out are
 * tried here. The cases with handlers that are no functions do not compile.
 */
final class Section221OptionalHandlersTest {

  private final Scene scene = new Scene();

  // A missing onFulfilled is 2.2.1.1: it shows with the handler for rejections.
  @EveryCase(fulfilled = "2.2.1.2", rejected = "2.2.1.1")
  void aHandlerIsCalledWithoutTheOther(LoneHandler handler, Position position) {
    assertThat(
            scene.play(() ->
                handler.on(position.settled(handler.side(), DUMMY), () -> scene.see(handler))))
        .containsExactly(handler);
  }
}
