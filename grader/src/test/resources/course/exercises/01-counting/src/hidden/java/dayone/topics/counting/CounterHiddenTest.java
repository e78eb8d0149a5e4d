package dayone.topics.counting;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.testkit.Hint;
import dayone.testkit.Judged;
import dayone.testkit.Points;
import dayone.testkit.RuleBroken;
import dayone.testkit.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Task(1)
@Hint("Try a few lists by hand.")
@ExtendWith(Judged.class)
class CounterHiddenTest {
  @Test
  @Points(10)
  void addsNegativeNumbers() {
    assertThat(Counter.sum(List.of(-5, 2))).as("secret").isEqualTo(-3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 1000})
  @Points(10)
  void addsMany(int count) {
    List<Integer> ones = IntStream.range(0, count).mapToObj(i -> 1).toList();
    assertThat(Counter.sum(ones)).as("secret").isEqualTo(count);
  }

  @Test
  @Points(10)
  void leavesItsInputAlone() {
    List<Integer> numbers = new ArrayList<>(List.of(1, 2));
    Counter.sum(numbers);
    if (!numbers.equals(List.of(1, 2))) {
      throw new RuleBroken("A method that only reads leaves its input alone.", "secret");
    }
  }
}
