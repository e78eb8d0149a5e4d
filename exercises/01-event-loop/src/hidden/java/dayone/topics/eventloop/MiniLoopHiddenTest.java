package dayone.topics.eventloop;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.testkit.Hint;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Task(3)
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class MiniLoopHiddenTest {

  /** Enough callbacks to overflow the stack of a loop that calls itself. */
  private static final int MANY = 100_000;

  private static final int SOME = 2_000;

  private final MiniLoop loop = new MiniLoop();
  private final List<String> printed = new ArrayList<>();

  @Test
  @Points(4)
  @Hint(
      "Other programs than the visible test runs, and longer ones. Does the visible test pass? Then"
          + " think of many timers at once, of callbacks that compute, and of several things closed.")
  void agreesWithNodesLoopOnLongerPrograms() {
    MiniLoopRun.compare(1_000_000, 700, 40);
  }

  @Test
  @Points(3)
  @Hint(
      "A phase serves those who waited when it began. What does yours do with a callback that is added"
          + " while it runs?")
  void leavesToTheNextTurnWhatAPhaseAddsToItself() {
    loop.script(() -> {
      loop.pending(() -> {
        print("pending");
        loop.pending(() -> print("pending again"));
      });
      loop.prepare(() -> {
        print("prepare");
        loop.prepare(() -> print("prepare again"));
      });
      loop.io(() -> {
        print("io");
        loop.io(() -> print("io again"));
      });
      loop.check(() -> {
        print("check");
        loop.check(() -> print("check again"));
      });
      loop.close(() -> {
        print("close");
        loop.close(() -> print("close again"));
      });
      loop.timer(
          1,
          () -> {
            print("timer");
            loop.timer(0, () -> print("timer again"));
          });
      loop.compute(1);
    });

    loop.turn();
    assertThat(printed)
        .as("in turn 1")
        .containsExactly("timer", "pending", "prepare", "io", "check", "close");

    printed.clear();
    loop.compute(1);
    loop.turn();
    assertThat(printed)
        .as("in turn 2")
        .containsExactly(
            "timer again",
            "pending again",
            "prepare again",
            "io again",
            "check again",
            "close again");
  }

  @Test
  @Points(3)
  @Hint(
      "When may the poll phase sleep, and until when? And what does turn() have to say when a timer is"
          + " all that is left, and when nothing is?")
  void sleepsUntilTheNextTimerIfNothingElseWaits() {
    assertThat(loop.turn()).as("turn() of a loop that nobody asked for anything").isFalse();

    loop.script(() -> {
      loop.timer(30, () -> print("second at " + loop.now()));
      loop.timer(20, () -> print("first at " + loop.now()));
      loop.check(() -> print("check at " + loop.now()));
    });

    assertThat(loop.turn()).as("turn() with two timers left").isTrue();
    assertThat(loop.now()).as("now() after a turn with an immediate in it").isZero();
    assertThat(loop.turn()).as("turn() that sleeps").isTrue();
    assertThat(loop.now()).as("now() after the loop has slept").isEqualTo(20);
    assertThat(loop.turn()).as("turn() with a timer left").isTrue();
    assertThat(loop.turn()).as("the last turn()").isFalse();
    assertThat(loop.now()).as("now() at the end").isEqualTo(30);
    assertThat(printed).containsExactly("check at 0", "first at 20", "second at 30");
  }

  @Test
  @Points(2)
  @Hint(
      "A callback throws in the middle of a phase. Where are those that the phase had still to call,"
          + " and who calls them in the next turn?")
  void losesNothingWhenACallbackThrows() {
    loop.script(() -> {
      for (int number = 1; number <= 3; number++) {
        String name = " " + number;
        loop.timer(1, () -> fail("timer" + name));
        loop.io(() -> fail("io" + name));
        loop.check(() -> fail("check" + name));
        loop.close(() -> fail("close" + name));
      }
      loop.compute(1);
    });

    int failures = turnsUntilTheEnd();

    assertThat(printed)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 3)
                .boxed()
                .flatMap(number ->
                    List.of("timer", "io", "check", "close").stream()
                        .flatMap(kind -> List.of(kind, "tick of " + kind).stream())
                        .map(name -> name + " " + number))
                .toList());
    assertThat(failures).as("exceptions that came out of turn()").isEqualTo(12);
  }

  @Test
  @Points(2)
  @Hint(
      "A hundred thousand callbacks wait, or each asks for the next. Does a method of yours call"
          + " itself?")
  void carriesAHundredThousandCallbacks() {
    int[] called = new int[4];
    loop.script(() -> {
      chainOfTicks(called, MANY);
      chainOfJobs(called, MANY);
      for (int i = 0; i < MANY; i++) {
        loop.check(() -> called[2]++);
      }
      // Fewer: nobody has asked for a heap, and a list that is searched each time is right, too.
      for (int i = 0; i < SOME; i++) {
        loop.timer(i % 100, () -> called[3]++);
      }
    });
    // All timers are due within 100 ms: so many turns are more than enough, also for a loop that
    // never
    // comes to an end.
    for (int turn = 0; turn < 1_000 && loop.turn(); turn++) {}

    assertThat(called).containsExactly(MANY, MANY, MANY, SOME);
  }

  private void chainOfTicks(int[] called, int left) {
    if (left > 0) {
      called[0]++;
      loop.tick(() -> chainOfTicks(called, left - 1));
    }
  }

  private void chainOfJobs(int[] called, int left) {
    if (left > 0) {
      called[1]++;
      loop.job(() -> chainOfJobs(called, left - 1));
    }
  }

  /** Turns on after every exception; how many there were. */
  private int turnsUntilTheEnd() {
    int failures = 0;
    for (int turn = 0; turn < 100; turn++) {
      try {
        if (!loop.turn()) {
          break;
        }
      } catch (IllegalStateException e) {
        failures++;
      }
    }
    return failures;
  }

  private void fail(String name) {
    print(name);
    loop.tick(() -> print("tick of " + name));
    throw new IllegalStateException(name);
  }

  private void print(String line) {
    printed.add(line);
  }
}
