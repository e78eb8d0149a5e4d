package dayone.runtime.promise.aplus;

import static dayone.runtime.promise.aplus.Token.DUMMY;
import static dayone.runtime.promise.aplus.Token.SENTINEL;
import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import dayone.runtime.promise.Thenable;
import java.util.ArrayList;
import java.util.List;

/**
 * 2.3.3: what is a thenable, and how it is asked.
 *
 * <p>JavaScript reads the property {@code then} first and calls it afterwards; so it has cases for
 * how often it is read, for a read that throws, for objects without a prototype, and for a property
 * that changes. Java has the call alone: it is counted in place of the read, and what throws is the
 * call. What is a thenable is said by a type and not by a name; so 2.3.3.4, a {@code then} that is
 * no function, is tried with things that look like a thenable and are none.
 */
final class Section233ThenableTest {

  private final Scene scene = new Scene();

  @EveryCase("2.3.3.1")
  void thenIsCalledOnce(Route route, ThenableForm form) {
    Thenable<Object> x =
        form.of(resolvers -> {
          scene.see("then is called");
          resolvers.resolve(DUMMY);
        });

    assertThat(
            scene.play(() -> {
              route.returning(() -> x).then(scene::see);
              scene.later(() -> scene.see("end"));
            }))
        .containsExactly("then is called", DUMMY, "end");
  }

  @EveryCase("2.3.3.2")
  void aThenThatThrowsRejects(Route route, Reason kind) {
    Throwable reason = kind.make();
    Thenable<Object> x = resolvers -> Reason.raise(reason);

    assertThat(scene.outcomes(() -> route.returning(() -> x)))
        .isEqualTo(Outcome.rejected(reason).earlyAndLate());
  }

  @EveryCase("2.3.3.3")
  void thenGetsBothFunctionsOfThePromise(Route route, Side side) {
    List<Resolvers<Object>> given = new ArrayList<>();
    List<Promise<Object>> resolved = new ArrayList<>();
    Thenable<Object> x =
        resolvers -> {
          given.add(resolvers);
          side.settle(resolvers, SENTINEL);
        };

    assertThat(
            scene.outcomes(() -> {
              resolved.add(route.returning(() -> x));
              return resolved.getFirst();
            }))
        .isEqualTo(new Outcome(side, SENTINEL).earlyAndLate());
    assertThat(given).extracting(Resolvers::promise).isEqualTo(resolved);
  }

  // Promises/A+ leaves this open; ECMAScript has a job of its own for it.
  @EveryCase("2.3.3.3, ECMAScript")
  void thenIsNotCalledWhileCodeOfTheProgramIsOnTheStack(ThenableForm form) {
    Thenable<Object> x = form.of(resolvers -> scene.see("then is called"));

    assertThat(
            scene.play(() -> {
              Promise.withResolvers().resolveWith(x);
              scene.see("resolved");
            }))
        .containsExactly("resolved", "then is called");
  }

  @EveryCase("2.3.3.4")
  void whatOnlyLooksLikeAThenableFulfils(Route route, LookAlike kind) {
    Object value = kind.make();

    assertThat(scene.outcomes(() -> route.returning(() -> value)))
        .isEqualTo(Outcome.fulfilled(value).earlyAndLate());
  }
}
