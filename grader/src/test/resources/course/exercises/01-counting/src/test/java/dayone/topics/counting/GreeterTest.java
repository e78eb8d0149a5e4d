package dayone.topics.counting;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.testkit.Hint;
import dayone.testkit.Judged;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Task(2)
@Hint("Look at the comma.")
@ExtendWith(Judged.class)
class GreeterTest {
  @Test
  @Points(10)
  void greetsOne() {
    assertThat(Greeter.greet("Ada")).isEqualTo("Hello, Ada!");
  }

  @Test
  @Points(10)
  void greetsAll() {
    assertThat(Greeter.greetAll(List.of("Ada", "Alan")))
        .containsExactly("Hello, Ada!", "Hello, Alan!");
  }
}
