package dayone.topics.counting;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.testkit.Hint;
import dayone.testkit.Judged;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

@Task(2)
@Hint("Greet nobody in particular, too.")
@ExtendWith(Judged.class)
class GreeterHiddenTest {
  @RepeatedTest(3)
  @Points(10)
  void greetsTheSameEveryTime() {
    assertThat(Greeter.greet("Bob")).isEqualTo("Hello, Bob!");
  }

  @TestFactory
  @Points(10)
  Stream<DynamicTest> greetsAnyName() {
    String first = Greeter.greet("Cid");
    return Stream.of(
        DynamicTest.dynamicTest("Cid", () -> assertThat(first).isEqualTo("Hello, Cid!")),
        DynamicTest.dynamicTest(
            "Dee", () -> assertThat(Greeter.greet("Dee")).isEqualTo("Hello, Dee!")));
  }

  @Nested
  class WithNobody {
    @Test
    @Points(10)
    void greetsNobody() {
      assertThat(Greeter.greetAll(List.of())).isEmpty();
    }
  }
}
