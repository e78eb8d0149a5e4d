package dayone.runtime.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ReadTest {

  private final Loopback on = new Loopback();

  @Test
  void aPausedSocketKeepsWhatComesUntilItIsResumed() {
    on.run(
        accepted -> {
          accepted.write("one");
          on.later(30, () -> accepted.end("two"));
        },
        loopback -> {
          Socket client = on.connect();
          client.onData(data -> {
            on.log("data", data, client.isPaused());
            client.pause();
            on.log("paused", client.isPaused());
            on.later(
                80,
                () -> {
                  on.log("resume");
                  client.resume();
                  on.program.loop.nextTick(on.program.logs("tick"));
                });
          });
          client.onEnd(on.program.logs("end"));
          client.onClose(hadError -> {
            on.log("close", hadError);
            on.server().close();
          });
        });

    assertThat(on.program.output())
        .containsExactly(
            "data one false",
            "paused true",
            "resume",
            "data two false",
            "paused true",
            "tick",
            "end",
            "close false",
            "resume",
            "tick");
  }

  @Test
  void pauseOnConnectReadsNothingBeforeResume() {
    on.run(
        ServerOptions.defaults().pauseOnConnect(true),
        accepted -> {
          accepted.onData(on.logs("data"));
          on.later(
              100,
              () -> {
                on.log("read", accepted.bytesRead());
                accepted.resume();
              });
          accepted.onClose(hadError -> on.server().close());
        },
        loopback -> on.connect().end("early"));

    assertThat(on.program.output()).containsExactly("read 0", "data early");
  }

  @Test
  void anExceptionOfAListenerDoesNotStopTheFlow() {
    on.program
        .loop
        .process()
        .on("uncaughtException", arguments -> on.log("uncaught", arguments[0]));
    on.run(
        accepted -> {
          accepted.write("one");
          on.later(20, () -> accepted.end("two"));
        },
        loopback -> {
          Socket client = on.connect();
          client.onData(data -> {
            on.log("data", data);
            throw new IllegalStateException("in listener");
          });
          client.onEnd(on.program.logs("end"));
          client.onClose(hadError -> {
            on.log("close", hadError);
            on.server().close();
          });
        });

    assertThat(on.program.output())
        .containsExactly(
            "data one",
            "uncaught in listener",
            "data two",
            "uncaught in listener",
            "end",
            "close false");
  }

  @Test
  void aListenerMayKeepTheBuffer() {
    List<ByteBuffer> kept = new ArrayList<>();
    on.run(
        accepted -> {
          accepted.onData(kept::add);
          accepted.onClose(hadError -> on.server().close());
        },
        loopback -> {
          Socket client = on.connect();
          client.write("first");
          client.onConnect(() -> on.later(10, () -> client.end("other")));
        });

    kept.forEach(data -> on.log("kept", data));
    assertThat(on.program.output()).containsExactly("kept first", "kept other");
  }

  @Test
  void theIdleTimeoutFiresAfterSilenceAndClosesNothing() {
    on.run(
        accepted -> on.later(900, () -> accepted.write("late")),
        loopback -> {
          Socket client = on.connect();
          client.resume();
          client.setTimeout(1000, on.program.logs("once"));
          client.onTimeout(() -> {
            on.log("timeout", on.program.loop.now(), client.destroyed());
            client.end();
            on.server().close();
          });
        });

    assertThat(on.program.output()).containsExactly("once", "timeout 1900 false");
  }

  @Test
  void anIdleTimeoutDoesNotKeepTheLoopAlive() {
    on.run(
        accepted -> {
          accepted.unref();
          accepted.setTimeout(1000, on.program.logs("never"));
        },
        loopback -> {
          Socket client = on.connect();
          client.setTimeout(1000, on.program.logs("never"));
          client.onConnect(() -> {
            client.unref();
            on.program.loop.setImmediate(() -> on.server().unref());
          });
        });

    assertThat(on.program.output()).isEmpty();
  }
}
