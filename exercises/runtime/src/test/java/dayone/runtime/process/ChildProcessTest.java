package dayone.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dayone.runtime.loop.EventLoop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class ChildProcessTest {

  @TempDir Path folder;

  private final EventLoop loop = EventLoop.create();
  private final List<Object> output = new ArrayList<>();

  private ChildProcess fork(Class<?> program, String... arguments) {
    ForkOptions quick =
        ForkOptions.DEFAULT
            .withExecArgv("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
            .withStderr(ProcessBuilder.Redirect.to(folder.resolve("stderr").toFile()));
    ChildProcess child = ChildProcess.fork(loop, quick, program, arguments);
    child.onExit((code, signal) -> output.add("exit " + code + " " + signal));
    return child;
  }

  @Test
  void everythingThatJsonHasPassesBothWays() {
    List<Object> sent =
        Arrays.asList(
            null,
            true,
            1,
            1L << 40,
            1.5,
            "grüße\n\"zwei\" \u2028",
            List.of(List.of(), Map.of()),
            Map.of("key", Arrays.asList(1, null)));
    loop.run(() -> {
      ChildProcess child = fork(ChildPrograms.Echo.class);
      sent.forEach(child::send);
      child.send(Double.NaN);
      child.send(new int[] {1, 2});
      child.send(new ChildPrograms.Sum.Total("a record", 7));
      child.onMessage(message -> {
        output.add(message);
        if (output.size() == sent.size() + 3) {
          child.disconnect();
        }
      });
    });

    assertThat(output.subList(0, sent.size())).isEqualTo(sent);
    assertThat(output.subList(sent.size(), output.size()))
        .containsExactly(
            null, List.of(1, 2), Map.of("name", "a record", "total", 7), "exit 0 null");
    assertThat(loop.leftovers()).isEmpty();
  }

  @Test
  void aListenerMayNameARecordAndGetsIt() {
    loop.run(() -> {
      ChildProcess child = fork(ChildPrograms.Sum.class);
      child.onMessage(ChildPrograms.Sum.Total.class, output::add);
      child.onDisconnect(ignored -> output.add("disconnected " + child.isConnected()));
      child.send(new ChildPrograms.Sum.Numbers("two", List.of(40, 2)));
    });

    assertThat(output)
        .containsExactly(
            new ChildPrograms.Sum.Total("two", 42), "disconnected false", "exit 0 null");
  }

  @Test
  void theExitComesAfterAllThatWasSentAndNoiseStaysOut() throws Exception {
    int count = 3_000;
    loop.run(() -> {
      ChildProcess child = fork(ChildPrograms.Talker.class, String.valueOf(count));
      child.onMessage(output::add);
    });

    assertThat(output).hasSize(count + 1).endsWith(count - 1, "exit 3 null");
    assertThat(Files.readAllLines(folder.resolve("stderr"))).hasSize(count).contains("noise 7");
  }

  @Test
  void bigMessagesInBothDirectionsDoNotBlockEachOther() {
    String big = "x".repeat(1_000_000);
    loop.run(() -> {
      ChildProcess child = fork(ChildPrograms.Echo.class);
      for (int i = 0; i < 10; i++) {
        child.send(big);
      }
      child.onMessage(message -> {
        output.add(big.equals(message));
        if (output.size() == 10) {
          child.disconnect();
        }
      });
    });

    assertThat(output).hasSize(11).containsOnly(true, "exit 0 null");
  }

  @Test
  void aChildThatThrowsTellsWhatAndEndsWithOne() throws Exception {
    loop.run(() -> {
      ChildProcess child = fork(ChildPrograms.Thrower.class);
      child.onError(error -> {
        assertThat(error)
            .isInstanceOf(ChildProcessException.class)
            .hasMessageContaining(
                "ERR_CHILD_UNCAUGHT: the child's program threw"
                    + " java.lang.UnsupportedOperationException: no such operation")
            .hasMessageContaining("ChildPrograms.java");
        output.add("error");
      });
    });

    assertThat(output).containsExactly("error", "exit 1 null");
    assertThat(Files.readString(folder.resolve("stderr"))).contains("no such operation");
  }

  @Test
  void aClassWithoutAMainMethodIsNamed() {
    loop.run(() -> {
      ChildProcess child = fork(ChildPrograms.NoMain.class);
      child.onError(error -> output.add(error.getMessage()));
    });

    assertThat(output.getFirst().toString())
        .contains("ChildPrograms$NoMain", "public static void main");
    assertThat(output).endsWith("exit 1 null");
  }

  @Test
  void aLineThatIsNoMessageIsAnErrorAndTheNextIsHeard() {
    loop.run(() -> {
      ChildProcess child = fork(ChildPrograms.Vandal.class);
      child.onError(error -> output.add(error.getMessage()));
      child.onMessage(output::add);
    });

    assertThat(output).hasSize(4).endsWith("still heard", "exit 0 null");
    assertThat(output.get(0).toString()).startsWith("ERR_IPC_BAD_FRAME").contains("\"not JSON\"");
    assertThat(output.get(1).toString()).startsWith("ERR_IPC_BAD_FRAME").contains("\"[1, 2]\"");
  }

  @Test
  void killEndsAChildThatListensNoMore() {
    for (Signal signal : List.of(Signal.SIGTERM, Signal.SIGKILL)) {
      loop.run(() -> {
        ChildProcess child = fork(ChildPrograms.Busy.class);
        child.onMessage(started -> assertThat(child.kill(signal)).isTrue());
        child.onExit((code, killedBy) -> {
          assertThat(child.signalCode()).isEqualTo(signal);
          assertThat(child.exitCode()).isNull();
          assertThat(child.kill()).isFalse();
        });
      });
    }

    assertThat(output).containsExactly("exit null SIGTERM", "exit null SIGKILL");
  }

  @Test
  void aChildWhoseParentIsKilledEndsThoughItIsBusy() {
    long[] grandchild = new long[1];
    loop.run(() -> {
      ChildProcess child = fork(ChildPrograms.Parent.class, "waits");
      child.onMessage(message -> {
        grandchild[0] = ((Number) ((Map<?, ?>) message).get("pid")).longValue();
        child.kill(Signal.SIGKILL);
      });
    });

    assertThat(output).containsExactly("exit null SIGKILL");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> ProcessHandle.of(grandchild[0]).filter(ProcessHandle::isAlive).isEmpty());
  }

  @Test
  void aParentThatEndsTakesItsUnreferencedChildAlong() {
    long[] grandchild = new long[1];
    loop.run(() -> {
      ChildProcess child = fork(ChildPrograms.Parent.class, "ends");
      child.onMessage(
          message -> grandchild[0] = ((Number) ((Map<?, ?>) message).get("pid")).longValue());
    });

    assertThat(output).containsExactly("exit 0 null");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> ProcessHandle.of(grandchild[0]).filter(ProcessHandle::isAlive).isEmpty());
  }

  @Test
  void aMessageToAChildThatHasEndedIsAnError() {
    loop.run(() -> {
      ChildProcess child = fork(ChildPrograms.Vandal.class);
      child.onError(error -> {
        if (((ChildProcessException) error).code().equals("ERR_IPC_CHANNEL_CLOSED")) {
          output.add(error.getMessage());
        }
      });
      child.onExit((code, signal) -> {
        child.send("late");
        output.add("sent");
      });
    });

    assertThat(output).hasSize(3).startsWith("exit 0 null", "sent");
    assertThat(output.get(2).toString()).contains("channel to the child is closed");
  }

  @Test
  void aChildThatCannotStartIsAnError() {
    loop.run(() -> {
      ChildProcess child =
          ChildProcess.fork(
              loop,
              ForkOptions.DEFAULT.withCwd(folder.resolve("missing")),
              ChildPrograms.Echo.class);
      child.onError(error -> output.add(((ChildProcessException) error).code()));
      assertThat(child.pid()).isEqualTo(-1);
      assertThat(child.isConnected()).isFalse();
      assertThat(child.kill()).isFalse();
    });

    assertThat(output).containsExactly("ERR_CHILD_SPAWN");
    assertThat(loop.leftovers()).isEmpty();
  }

  @Test
  void aProcessThatWasNotForkedHasNoParent() {
    assertThatThrownBy(() -> ParentChannel.open(loop)).hasMessageContaining("ChildProcess.fork");
  }
}
