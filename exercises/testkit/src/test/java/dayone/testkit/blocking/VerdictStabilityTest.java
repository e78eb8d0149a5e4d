package dayone.testkit.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The verdict is the same each time, also on a machine that has no time. {@code -Dverdict.runs=500}
 * runs 500 programs that block and 500 that do not, half of them in each kind of coroutine.
 */
final class VerdictStabilityTest {

  private static final int RUNS = Integer.getInteger("verdict.runs", 10);

  @Test
  void verdictsDoNotDependOnTheLoad() throws Exception {
    List<String> wrong = new ArrayList<>(VerdictRuns.wrong(RUNS - RUNS / 2));
    wrong.addAll(HandOverVerdicts.wrong(RUNS / 2));

    System.out.println(2 * RUNS + " verdicts, " + wrong.size() + " wrong");
    assertThat(wrong).isEmpty();
  }
}
