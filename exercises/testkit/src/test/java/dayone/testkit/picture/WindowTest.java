package dayone.testkit.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.trace.Call;
import dayone.runtime.trace.Trace;
import dayone.testkit.ProgramRunner;
import dayone.testkit.order.Focus;
import dayone.testkit.picture.Subject.Blocked;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WindowTest {

  /** A main script, and then turns of three immediates each, of which one prints. */
  private static final Trace TURNS = turns();

  private static Trace turns() {
    return new ProgramRunner()
        .run((loop, console) -> {
          Runnable[] turn = new Runnable[1];
          int[] count = {0};
          turn[0] =
              () -> {
                if (count[0]++ < 100) {
                  loop.setImmediate(() -> console.log("line"));
                  loop.setImmediate(() -> {});
                  loop.setImmediate(() -> turn[0].run());
                }
              };
          turn[0].run();
        });
  }

  @Test
  void smallRunIsShownWhole() {
    assertThat(Window.around(5, TURNS.calls(), 1_000))
        .isEqualTo(new Window(0, TURNS.calls().size()));
  }

  @Test
  void largeRunIsCutToWholeTurnsAroundThePlace() {
    Window window = Window.around(150, TURNS.calls(), 20);

    assertThat(window.to() - window.from()).isBetween(18, 20);
    assertThat(window.from()).isLessThanOrEqualTo(150);
    assertThat(window.to()).isGreaterThan(150);
    assertThat(turnsOf(window)).doesNotContain(turn(window.from() - 1), turn(window.to()));
  }

  @Test
  void beginningAndEndAreNoObstacle() {
    int last = TURNS.calls().size() - 1;

    assertThat(Window.around(0, TURNS.calls(), 20).from()).isZero();
    assertThat(Window.around(last, TURNS.calls(), 20).to()).isEqualTo(last + 1);
  }

  @Test
  void turnThatIsLongerThanTheLimitIsCutItself() {
    Trace chain =
        new ProgramRunner()
            .run((loop, console) -> IntStream.range(0, 500).forEach(i -> loop.nextTick(() -> {})));

    assertThat(Window.around(250, chain.calls(), 20)).isEqualTo(new Window(240, 260));
    assertThat(Window.around(500, chain.calls(), 20)).isEqualTo(new Window(481, 501));
    assertThat(Window.around(2, chain.calls(), 20)).isEqualTo(new Window(0, 20));
  }

  @Test
  void placeIsTheCallOfTheLineElseTheBlockedCallElseTheEnd() {
    List<Call> calls = TURNS.calls();
    Call ofLine = TURNS.lines().get(50).printedBy();
    Call blocked = calls.get(100);

    assertThat(contains(subject(new Focus(List.of(), 50), blocked), ofLine)).isTrue();
    assertThat(contains(subject(null, blocked), blocked)).isTrue();
    assertThat(contains(subject(new Focus(List.of(), 100_000), null), calls.getLast())).isTrue();
  }

  private static Subject subject(Focus focus, Call blocked) {
    return new Subject(
        "",
        "",
        TURNS,
        focus,
        blocked == null ? List.of() : List.of(new Blocked(blocked, "sleeps")));
  }

  private static boolean contains(Subject subject, Call call) {
    Window window = Window.of(subject, 8);
    return TURNS.calls().subList(window.from(), window.to()).contains(call);
  }

  private static List<Long> turnsOf(Window window) {
    return IntStream.range(window.from(), window.to()).mapToObj(WindowTest::turn).toList();
  }

  private static long turn(int call) {
    return TURNS.calls().get(call).turn();
  }
}
