package dayone.topics.eventloop;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.testkit.Hint;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Task(3)
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class MiniLoopTest {

  private final MiniLoop loop = new MiniLoop();
  private final List<String> printed = new ArrayList<>();

  @Test
  @Points(3)
  @Hint(
      "Put a finger on timers in the diagram and go round once. Which of your queues do you empty"
          + " there, and which next?")
  void callsTheSixPhasesInTheirOrder() {
    loop.script(() -> {
      loop.close(() -> print("close"));
      loop.check(() -> print("check"));
      loop.io(() -> print("io"));
      loop.prepare(() -> print("prepare"));
      loop.pending(() -> print("pending"));
      loop.timer(5, () -> print("timer"));
      loop.compute(5);
      print("script");
    });
    assertThat(printed).as("after the script").containsExactly("script");

    loop.turn();

    assertThat(printed)
        .as("after the first turn")
        .containsExactly("script", "timer", "pending", "prepare", "io", "check", "close");
  }

  @Test
  @Points(3)
  @Hint(
      "When does your loop look at its ticks and jobs: after each phase, or after each callback? And"
          + " what does a tick wait for that a job has asked for?")
  void emptiesBothQueuesAfterEveryCallback() {
    loop.script(() -> {
      loop.job(() -> {
        print("job 1");
        loop.tick(() -> print("tick of job 1"));
        loop.job(() -> print("job of job 1"));
      });
      loop.tick(() -> print("tick 1"));
      loop.job(() -> print("job 2"));
      loop.check(() -> {
        print("check 1");
        loop.job(() -> print("job of check 1"));
        loop.tick(() -> print("tick of check 1"));
      });
      loop.check(() -> print("check 2"));
      print("script");
    });
    assertThat(printed)
        .as("after the script")
        .containsExactly("script", "tick 1", "job 1", "job 2", "job of job 1", "tick of job 1");

    printed.clear();
    loop.turn();

    assertThat(printed)
        .as("in the first turn")
        .containsExactly("check 1", "tick of check 1", "job of check 1", "check 2");
  }

  @Test
  @Points(4)
  @Hint(
      "The failure shows a program that is as small as can be. Go through it on paper, with a box for"
          + " each queue and each phase, and compare with what your loop did.")
  void agreesWithNodesLoopOnFiveHundredPrograms() {
    MiniLoopRun.compare(1, 500, 12);
  }

  private void print(String line) {
    printed.add(line);
  }
}
