package dayone.topics.eventloop;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.testkit.Hint;
import dayone.testkit.Points;
import dayone.testkit.Task;
import dayone.topics.eventloop.PoolOfFour.Request;
import dayone.topics.eventloop.PoolOfFour.Wave;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Task(5)
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class PoolOfFourTest {

  @Test
  @Points(2)
  @Hint(
      "Who waits for the end of this call: the operating system, which reports, or a thread that has to"
          + " sit there? The lesson has a table.")
  void knowsWhoTakesAThreadOfThePool() {
    assertThat(PoolOfFour.takesThePool("fs.stat")).as("fs.stat").isTrue();
    assertThat(PoolOfFour.takesThePool("crypto.pbkdf2")).as("crypto.pbkdf2").isTrue();
    assertThat(PoolOfFour.takesThePool("net.connect")).as("net.connect").isFalse();
    assertThat(PoolOfFour.takesThePool("setTimeout")).as("setTimeout").isFalse();
  }

  @Test
  @Points(2)
  @Hint(
      "Four threads, ten pieces of work of the same length. Who works at the beginning, who has to wait,"
          + " and what does a thread do as soon as it is free?")
  void endsTenEqualPiecesInThreeWaves() {
    List<Request> batch =
        Stream.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j")
            .map(name -> new Request(name, "crypto.pbkdf2", 100))
            .toList();

    assertThat(PoolOfFour.waves(4, batch))
        .containsExactly(
            new Wave(100, List.of("a", "b", "c", "d")),
            new Wave(200, List.of("e", "f", "g", "h")),
            new Wave(300, List.of("i", "j")));
  }

  @Test
  @Points(1)
  @Hint(
      "Two threads, a long piece of work and several short ones. Does a thread that is free wait for the"
          + " other one? And who needs no thread at all?")
  void keepsNoThreadWaitingForAnother() throws InterruptedException {
    List<Request> batch =
        List.of(
            new Request("long", "crypto.scrypt", 90),
            new Request("short 1", "fs.stat", 30),
            new Request("page", "http.get", 50),
            new Request("short 2", "fs.stat", 30),
            new Request("short 3", "dns.lookup", 30),
            new Request("last", "zlib.gzip", 10));

    assertThat(PoolOfFour.waves(2, batch)).isEqualTo(PoolRun.waves(2, batch));
  }
}
