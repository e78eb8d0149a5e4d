package dayone.runtime.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.fixture.Program;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class CompletionOrderTest {

  private static List<String> outputUnder(long seed) {
    Program program = Program.seeded(seed);
    program.run(() -> {
      for (int i = 0; i < 4; i++) {
        program.work("work " + i);
      }
      program.loop.setImmediate(program.logs("immediate"));
      program.loop.setTimeout(program.logs("timer"), 1);
    });
    return program.output();
  }

  @Test
  void oneSeedIsOneOrder() {
    for (long seed = 0; seed < 20; seed++) {
      assertThat(outputUnder(seed)).isEqualTo(outputUnder(seed));
    }
  }

  @Test
  void seedsCoverDifferentOrdersAndDifferentTurns() {
    Set<List<String>> orders = new HashSet<>();
    for (long seed = 0; seed < 100; seed++) {
      orders.add(outputUnder(seed));
    }

    assertThat(orders).hasSizeGreaterThan(20);
    assertThat(orders).allSatisfy(order -> assertThat(order).hasSize(6));
    for (int i = 0; i < 4; i++) {
      String first = "work " + i;
      assertThat(orders).anyMatch(order -> order.getFirst().equals(first));
    }
    assertThat(orders).anyMatch(order -> order.indexOf("immediate") == 4);
    assertThat(orders).anyMatch(order -> order.indexOf("immediate") == 1);
  }

  @Test
  void submissionOrderDoesNotDependOnWhichThreadIsFaster() {
    CountDownLatch secondIsDone = new CountDownLatch(1);
    Program program = Program.inOrder();

    program.run(() -> {
      program.loop.queueWork(
          "slow",
          () -> {
            secondIsDone.await();
            return "slow";
          },
          (error, result) -> program.log(result));
      program.loop.queueWork(
          "fast",
          () -> {
            secondIsDone.countDown();
            return "fast";
          },
          (error, result) -> program.log(result));
    });

    assertThat(program.output()).containsExactly("slow", "fast");
  }

  @Test
  void aRequestMadeByACompletionWaitsForTheNextPollPhase() {
    Program program = Program.inOrder();
    program.run(() ->
        program.loop.queueWork(
            "first",
            () -> "first",
            (error, result) -> {
              program.work("second");
              program.loop.setImmediate(program.logs("immediate"));
            }));

    assertThat(program.output()).containsExactly("immediate", "second");
  }

  @Test
  void virtualTimeStandsStillUntilTheWorkIsDone() {
    Program program = Program.inOrder();
    program.run(() -> {
      program.loop.setTimeout(program.logs("timer"), 1);
      program.work("work");
    });

    assertThat(program.output()).containsExactly("work", "timer");
  }
}
