package dayone.topics.eventloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dayone.testkit.Hint;
import dayone.testkit.Points;
import dayone.testkit.Task;
import dayone.topics.eventloop.PoolOfFour.Request;
import dayone.topics.eventloop.PoolOfFour.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Task(5)
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class PoolOfFourHiddenTest {

  @Test
  @Points(2)
  @Hint(
      "Go through the table once more. The name of a module does not decide: what does a call like this"
          + " wait for?")
  void knowsEveryCallOfTheTable() {
    for (String call : PoolCalls.ON_THE_POOL) {
      assertThat(PoolOfFour.takesThePool(call)).as(call).isTrue();
    }
    for (String call : PoolCalls.ELSEWHERE) {
      assertThat(PoolOfFour.takesThePool(call)).as(call).isFalse();
    }
  }

  @Test
  @Points(2)
  @Hint(
      "A batch as a program makes it: pieces of all lengths, some on the pool and some not, pools of one"
          + " to six threads. The queue of the pool is served first come, first served: which thread"
          + " takes the next one, and when?")
  void agreesWithTheRealPoolOnGeneratedBatches() throws InterruptedException {
    for (long seed = 1; seed <= 60; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int threads = random.nextInt(1, 7);
      List<Request> batch = batch(random);

      assertThat(PoolOfFour.waves(threads, batch))
          .as("waves of %s on %d threads", batch, threads)
          .isEqualTo(PoolRun.waves(threads, batch));
    }
  }

  @Test
  @Points(1)
  @Hint(
      "What if the batch is empty, the pool has no thread, or a call is not in the table? And what"
          + " of a batch of many thousands?")
  void treatsTheEdgesAsTheContractSays() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> PoolOfFour.takesThePool("fs.teleport"))
        .withMessageContaining("fs.teleport");
    assertThat(PoolOfFour.waves(4, List.of())).isEmpty();
    for (int threads : new int[] {0, -1}) {
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> PoolOfFour.waves(threads, List.of(new Request("a", "fs.stat", 1))));
    }
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> PoolOfFour.waves(4, List.of(new Request("a", "fs.teleport", 1))));

    List<Wave> waves =
        PoolOfFour.waves(
            4,
            IntStream.range(0, 10_000)
                .mapToObj(number -> new Request("stat " + number, "fs.stat", 1))
                .toList());
    assertThat(waves).hasSize(2_500);
    assertThat(waves.getLast().millis()).isEqualTo(2_500);
  }

  private static List<Request> batch(SplittableRandom random) {
    List<String> calls = new ArrayList<>(PoolCalls.ON_THE_POOL);
    calls.addAll(PoolCalls.ELSEWHERE);
    int size = random.nextInt(1, 16);
    return IntStream.range(0, size)
        .mapToObj(number ->
            new Request(
                "request " + number,
                calls.get(random.nextInt(calls.size())),
                10 * random.nextInt(1, 8)))
        .toList();
  }
}
