package dayone.grader.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final StringWriter text = new StringWriter();
  private final AtomicLong nanos = new AtomicLong();

  private String last() {
    String all = text.toString();
    return all.substring(all.lastIndexOf("\u001b[K") + 3);
  }

  @Test
  void barShowsTheTimeThatIsLeftByWhatWasGradedInThisRun() {
    BarProgress bar = new BarProgress(new PrintWriter(text), nanos::get);
    bar.begins(10);
    bar.isDone("a", "as before", false);
    bar.isDone("b", "as before", false);
    assertThat(last()).isEqualTo("[######                        ] 2/10");

    nanos.set(Duration.ofSeconds(20).toNanos());
    bar.isDone("c", "1 of 1", true);
    assertThat(last()).isEqualTo("[#########                     ] 3/10  2 min left");

    nanos.set(Duration.ofSeconds(21).toNanos());
    bar.isDone("d", "1 of 1", true);
    assertThat(last()).endsWith(" 4/10  1 min left");
  }

  @Test
  void timesAreShort() {
    assertThat(BarProgress.inWords(Duration.ofMillis(3))).isEqualTo("1 s");
    assertThat(BarProgress.inWords(Duration.ofSeconds(59))).isEqualTo("59 s");
    assertThat(BarProgress.inWords(Duration.ofMinutes(59))).isEqualTo("59 min");
    assertThat(BarProgress.inWords(Duration.ofMinutes(61))).isEqualTo("1 h 1 min");
  }

  @Test
  void linesHoldNoCommandsOfWorkflowsAndNoEscapes() {
    LineProgress lines = new LineProgress(new PrintWriter(text));
    lines.begins(1);
    lines.isDone("a\u001b[2J\n::error::x", "1 of 1", true);
    lines.says("::notice::y");

    assertThat(text.toString()).isEqualTo("[1/1] a [2J ::error::x: 1 of 1\n: :notice::y\n");
  }
}
