package dayone.topics.messagequeues;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@Task(3)
@LoopTest(maxCallbacks = 200_000)
final class RetryingQueueHiddenTest {

  @Test
  @Points(3)
  @Hint(
      "Jitter takes a part off each wait, and only off: wait · jitter · random. Which number does the"
          + " next wait double: the one before jitter, or what was left of it? And one number is drawn for"
          + " each wait, none behind the last attempt.")
  void shortensEachWaitByTheJitter(EventLoop loop) {
    for (int seed = 1; seed <= 20; seed++) {
      Random random = new Random(seed);
      int attempts = 1 + random.nextInt(8);
      // Multiples of 64 and eighths: every wait is a whole number, however it is computed.
      long firstWait = 64L * (1 + random.nextInt(4));
      long longestWait = firstWait * (1 + random.nextInt(40));
      double jitter = random.nextInt(5) / 4.0;
      List<Double> numbers = new ArrayList<>();
      Random draws = new Random(seed);
      for (int i = 0; i < attempts; i++) {
        numbers.add(draws.nextInt(8) / 8.0);
      }
      List<String> expected = new ArrayList<>();
      long time = loop.now();
      long wait = firstWait;
      for (int attempt = 1; attempt <= attempts; attempt++) {
        expected.add(time + " attempt " + attempt);
        time += (long) (wait * (1 - jitter * numbers.get(attempt - 1)));
        wait = Math.min(longestWait, 2 * wait);
      }

      Log log = new Log(loop);
      int[] drawn = {0};
      RetryPolicy policy = new RetryPolicy(attempts, firstWait, longestWait, jitter);
      loop.run(() -> {
        RetryingQueue queue =
            new RetryingQueue(loop, policy, () -> numbers.get(drawn[0]++ % numbers.size()));
        ignore(queue.add("job", attempt -> failed(log, attempt)));
      });

      assertThat(log.lines())
          .as("the attempts with %s and %s", policy, numbers)
          .isEqualTo(expected);
      assertThat(drawn[0]).as("how many numbers were drawn for %s", policy).isEqualTo(attempts - 1);
    }
  }

  private static Promise<String> failed(Log log, int attempt) {
    log.add("attempt " + attempt);
    return Promise.reject(new IllegalStateException("attempt " + attempt));
  }

  @Test
  @Points(2)
  @Hint(
      "Two to the power of eighty does not fit into a long, and a shift by 64 is none. What is the"
          + " eightieth wait, and does it ever exceed longestWait?")
  void neverWaitsLongerThanTheLongestWait(EventLoop loop) {
    Log log = new Log(loop);
    loop.run(() -> {
      RetryingQueue queue = new RetryingQueue(loop, new RetryPolicy(90, 300, 1_000, 0), () -> 0);
      ignore(queue.add("job", attempt -> failed(log, attempt)));
    });

    List<String> expected = new ArrayList<>(List.of("0 attempt 1", "300 attempt 2"));
    for (int attempt = 3; attempt <= 90; attempt++) {
      expected.add((900 + (attempt - 3) * 1_000) + " attempt " + attempt);
    }
    assertThat(log.lines()).isEqualTo(expected);
  }

  @Test
  @Points(2)
  @Hint(
      "An address that is none does not become one by waiting. What does a job that fails with a"
          + " PermanentException become, after how many attempts?")
  void doesNotRepeatWhatIsPermanent(EventLoop loop) {
    PermanentException noAddress = new PermanentException("no address");
    Log log = new Log(loop);
    List<DeadLetter> letters = new ArrayList<>();
    loop.run(() -> {
      RetryingQueue queue = new RetryingQueue(loop, new RetryPolicy(5, 100, 100, 0), () -> 0);
      log.settled("first", queue.add("first", attempt -> log.failingJob("first", 10, noAddress)));
      log.settled(
          "second",
          queue.add(
              "second",
              attempt -> {
                if (attempt == 2) {
                  throw noAddress;
                }
                return failed(log, attempt);
              }));
      loop.setTimeout(() -> letters.addAll(queue.deadLetters()), 1_000);
    });

    assertThat(log.lines())
        .containsExactly(
            "0 first begins",
            "0 attempt 1",
            "10 first rejected: PermanentException",
            "100 second rejected: PermanentException");
    assertThat(letters)
        .as("the dead letters")
        .containsExactly(
            new DeadLetter("first", 1, noAddress), new DeadLetter("second", 2, noAddress));
  }

  @Test
  @Points(2)
  @Hint(
      "A job may also throw instead of returning a promise. That is a failed attempt like others: not an"
          + " exception of add, nor of a timer.")
  void countsAnExceptionAsAFailure(EventLoop loop) {
    List<Throwable> thrown = new ArrayList<>();
    List<Object> outcomes = new ArrayList<>();
    loop.run(() -> {
      RetryingQueue queue = new RetryingQueue(loop, new RetryPolicy(3, 100, 100, 0), () -> 0);
      queue
          .<String>add(
              "checked",
              attempt -> {
                IOException error = new IOException("attempt " + attempt);
                thrown.add(error);
                throw error;
              })
          .catchError(error -> {
            outcomes.add(error);
            return "";
          });
      queue
          .<String>add(
              "mended",
              attempt -> {
                if (attempt < 3) {
                  throw new IllegalStateException("attempt " + attempt);
                }
                return Promise.resolve("third");
              })
          .thenAccept(outcomes::add);
    });

    assertThat(thrown).as("how often the first job was tried").hasSize(3);
    assertThat(outcomes)
        .as("what became of the two jobs")
        .containsExactlyInAnyOrder(thrown.getLast(), "third");
  }

  @Test
  @Points(3)
  @Hint(
      "Redrive begins afresh: an empty list, attempt number 1, and the first wait again. A job that dies"
          + " again is on the list again, and nobody else hears of it. A list that was handed out before"
          + " stays as it was.")
  void givesDeadLettersAnotherChance(EventLoop loop) {
    Log log = new Log(loop);
    List<List<DeadLetter>> lists = new ArrayList<>();
    boolean[] mended = {false};
    loop.run(() -> {
      RetryingQueue queue = new RetryingQueue(loop, new RetryPolicy(2, 100, 800, 0), () -> 0);
      for (String name : List.of("a", "b")) {
        ignore(
            queue.add(
                name,
                attempt -> {
                  log.add(name + " " + attempt);
                  return mended[0] && name.equals("a")
                      ? Promise.resolve("done")
                      : Promise.reject(new IllegalStateException(name));
                }));
      }
      loop.setTimeout(
          () -> {
            lists.add(queue.deadLetters());
            mended[0] = true;
            queue.redrive();
            lists.add(queue.deadLetters());
          },
          1_000);
      loop.setTimeout(() -> lists.add(queue.deadLetters()), 2_000);
      loop.setTimeout(queue::redrive, 3_000);
      loop.setTimeout(() -> lists.add(queue.deadLetters()), 4_000);
    });

    assertThat(log.lines())
        .containsExactly(
            "0 a 1",
            "0 b 1",
            "100 a 2",
            "100 b 2", // both die
            "1000 a 1",
            "1000 b 1",
            "1100 b 2", // b dies again
            "3000 b 1",
            "3100 b 2");
    assertThat(lists.stream().map(list -> list.stream().map(DeadLetter::name).toList()))
        .as(
            "the dead letters: before, right after and long after the first redrive; after the second")
        .isEqualTo(Stream.of("a b", "", "b", "b").map(RetryingQueueHiddenTest::words).toList());
    assertThat(lists.getLast()).extracting(DeadLetter::attempts).containsExactly(2);
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  private static void ignore(Promise<String> promise) {
    promise.catchError(error -> "");
  }
}
