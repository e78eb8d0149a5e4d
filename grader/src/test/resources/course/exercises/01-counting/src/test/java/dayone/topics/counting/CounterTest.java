package dayone.topics.counting;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.testkit.Hint;
import dayone.testkit.Judged;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Task(1)
@Hint("Start at zero and add each number once.")
@ExtendWith(Judged.class)
class CounterTest {
  @Test
  @Points(10)
  void addsUp() {
    assertThat(Counter.sum(List.of(1, 2, 3))).as("sum of 1, 2, 3").isEqualTo(6);
  }

  @Test
  @Points(10)
  @Hint("The sum of nothing is zero.")
  void countsNothingAsZero() {
    assertThat(Counter.sum(List.of())).as("sum of nothing").isEqualTo(0);
  }

  @Test
  void isNotScored() {}
}
