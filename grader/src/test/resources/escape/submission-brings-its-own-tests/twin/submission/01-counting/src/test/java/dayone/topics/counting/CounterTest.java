package dayone.topics.counting;

import org.junit.jupiter.api.Test;

class CounterTest {
  @Test
  void sumOfNothingIsZero() {}
}
