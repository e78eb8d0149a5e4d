package dayone.grader.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.grader.catalog.ExpectedTest;
import dayone.grader.catalog.Visibility;
import dayone.grader.wire.Frame;
import dayone.grader.wire.Frame.Ending;
import dayone.grader.wire.Wire;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The judge's end of the wire, with this test at the other end. */
class ChildTest {
  private static final ExpectedTest TEST =
      new ExpectedTest("a.B", "works", List.of(), Visibility.VISIBLE, 1, 10, "Look.");
  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir Path folder = Path.of("");
  private Child child;
  private Wire other;

  @BeforeEach
  void connect() throws Exception {
    Path socket = folder.resolve("s");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      SocketChannel far = SocketChannel.open(UnixDomainSocketAddress.of(socket));
      other = new Wire(Channels.newInputStream(far), Channels.newOutputStream(far));
      Process process = new ProcessBuilder("sleep", "600").start();
      child =
          new Child(
              process,
              new OutputTail(process.getInputStream()),
              new Reaper(new Workspace()),
              server.accept(),
              folder);
    }
    other.write(new Frame.Ready());
    child.awaitReady(LONG);
  }

  @AfterEach
  void end() {
    child.close();
  }

  private static Frame passed(long ticket) {
    return new Frame.TestEnded(ticket, Ending.PASSED, "", "", "", "");
  }

  /** Answers one question, several times. */
  private void answering(int times) {
    Thread.ofVirtual()
        .start(
            new FutureTask<>(() -> {
              if (other.read().orElseThrow() instanceof Frame.RunTest question) {
                for (int i = 0; i < times; i++) {
                  other.write(passed(question.ticket()));
                }
              }
              return null;
            }));
  }

  @Test
  void answerWithTheTicketCounts() throws Exception {
    answering(1);

    assertThat(child.run(TEST, LONG, LONG)).isInstanceOf(Reply.Ended.class);
  }

  @Test
  void answerThatWasThereBeforeTheQuestionDoesNotCount() throws Exception {
    other.write(passed(0));

    assertThat(child.run(TEST, LONG, LONG)).isInstanceOf(Reply.Gone.class);
  }

  @Test
  void answerWithTheTicketOfTheTestBeforeDoesNotCount() throws Exception {
    answering(2);

    assertThat(child.run(TEST, LONG, LONG)).isInstanceOf(Reply.Ended.class);
    assertThat(child.run(TEST, LONG, LONG)).isInstanceOf(Reply.Gone.class);
  }
}
