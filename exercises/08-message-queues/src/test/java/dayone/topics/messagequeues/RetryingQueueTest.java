package dayone.topics.messagequeues;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@Task(3)
@LoopTest(maxCallbacks = 5_000)
final class RetryingQueueTest {

  @Test
  @Points(3)
  @Hint(
      "The first attempt comes at once. Behind the first failure the wait is firstWait, behind each"
          + " further one twice as long, and each wait begins when the attempt has failed.")
  void triesAgainAfterWaitsThatDouble(EventLoop loop) {
    Log log = new Log(loop);
    loop.run(() -> {
      RetryingQueue queue = new RetryingQueue(loop, new RetryPolicy(5, 100, 10_000, 0), () -> 0.5);
      log.settled(
          "mail",
          queue.add(
              "mail",
              attempt ->
                  attempt < 4
                      ? log.failingJob("attempt " + attempt, 10, new IllegalStateException("busy"))
                      : log.job("sent", 10)));
      log.add("added");
    });

    assertThat(log.lines())
        .containsExactly(
            "0 attempt 1 begins",
            "0 added",
            "110 attempt 2 begins",
            "320 attempt 3 begins",
            "730 sent begins",
            "740 mail sent");
  }

  @Test
  @Points(3)
  @Hint(
      "How many attempts are there, the first included? After the last one there is no wait: its error"
          + " is the answer, and the job becomes a dead letter.")
  void givesUpAfterTheLastAttempt(EventLoop loop) {
    List<Exception> thrown = new ArrayList<>();
    Log log = new Log(loop);
    List<DeadLetter> letters = new ArrayList<>();
    loop.run(() -> {
      RetryingQueue queue = new RetryingQueue(loop, new RetryPolicy(3, 100, 10_000, 0), () -> 0.5);
      Promise<String> mail =
          queue.add(
              "mail",
              attempt -> {
                thrown.add(new IllegalStateException("attempt " + attempt));
                return Promise.reject(thrown.getLast());
              });
      mail.catchError(error -> {
        log.add(error.getMessage());
        letters.addAll(queue.deadLetters());
        return "";
      });
    });

    assertThat(log.lines()).containsExactly("300 attempt 3");
    assertThat(letters)
        .as("the dead letters")
        .containsExactly(new DeadLetter("mail", 3, thrown.getLast()));
  }

  @Test
  @Points(2)
  @Hint("A job that succeeds is not tried again, and a job does not have to wait for another one.")
  void keepsJobsApart(EventLoop loop) {
    Log log = new Log(loop);
    loop.run(() -> {
      RetryingQueue queue = new RetryingQueue(loop, new RetryPolicy(2, 50, 50, 0), () -> 0.5);
      log.settled("good", queue.add("good", attempt -> log.job("good " + attempt, 10)));
      log.settled(
          "bad",
          queue.add(
              "bad",
              attempt -> log.failingJob("bad " + attempt, 10, new IllegalStateException("no"))));
      loop.setTimeout(() -> log.add(queue.deadLetters().size() + " dead"), 200);
    });

    assertThat(log.lines())
        .containsExactly(
            "0 good 1 begins",
            "0 bad 1 begins",
            "10 good good 1",
            "60 bad 2 begins",
            "70 bad rejected: IllegalStateException",
            "200 1 dead");
  }
}
