package dayone.runtime.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a connection ends: by its two ends, by destroy, by an error, by a reset. */
@Timeout(60)
final class EndTest {

  private final Loopback on = new Loopback();

  @Test
  void withHalfOpenSocketsTheAnswerMayComeAfterTheEnd() {
    on.run(
        ServerOptions.defaults().allowHalfOpen(true),
        accepted -> {
          accepted.onData(on.logs("server data"));
          accepted.onEnd(() -> {
            on.log("server end", accepted.readyState());
            on.program.loop.setImmediate(() -> accepted.end("answer"));
          });
          accepted.onClose(hadError -> {
            on.log("server socket close", hadError);
            on.server().close();
          });
        },
        loopback -> {
          Socket client = on.connect();
          client.onConnect(() -> {
            client.end("question");
            on.log("ended", client.readyState());
          });
          client.onData(data -> on.log("data", data, client.readyState()));
          client.onFinish(() -> on.log("finish", client.readyState()));
          client.onEnd(on.program.logs("end"));
          client.onClose(hadError -> on.log("close", hadError, client.readyState()));
        });

    assertThat(on.program.output())
        .containsExactly(
            "ended READ_ONLY",
            "finish READ_ONLY",
            "server data question",
            "server end WRITE_ONLY",
            "data answer READ_ONLY",
            "end",
            "close false CLOSED",
            "server socket close false");
  }

  @Test
  void aClientMayBeHalfOpenAsWell() {
    on.run(
        accepted -> {
          accepted.onData(on.logs("server data"));
          accepted.onClose(hadError -> on.server().close());
          accepted.end("goodbye");
        },
        loopback -> {
          Socket client = on.connect(SocketOptions.defaults().allowHalfOpen(true));
          client.onData(on.logs("data"));
          client.onEnd(() -> {
            on.log("end", client.readyState());
            on.later(1000, () -> client.end("not so fast"));
          });
          client.onClose(on.logs("close"));
        });

    assertThat(on.program.output())
        .containsExactly(
            "data goodbye", "end WRITE_ONLY", "server data not so fast", "close false");
  }

  @Test
  void theEndOfThePeerIsSeenWithoutAnyListenerForData() {
    on.run(
        Socket::end,
        loopback -> {
          Socket client = on.connect();
          client.onEnd(on.program.logs("end"));
          client.onClose(hadError -> {
            on.log("close", hadError);
            on.server().close();
          });
        });

    assertThat(on.program.output()).containsExactly("end", "close false");
  }

  @Test
  void theEndOfThePeerIsNotSeenBeforeWhatItSentIsRead() {
    on.run(
        accepted -> {
          accepted.end("data nobody reads");
          accepted.onClose(on.logs("server socket close"));
        },
        loopback -> {
          Socket client = on.connect();
          client.onEnd(on.program.logs("end"));
          client.onClose(on.logs("close"));
          on.later(
              50,
              () -> {
                on.log("timer", client.readyState());
                on.server().close();
                client.resume();
              });
        });

    assertThat(on.program.output())
        .containsExactly("timer OPEN", "end", "server socket close false", "close false");
  }

  @Test
  void destroyWithAnErrorTellsTheErrorInATickAndTheCloseInTheClosePhase() {
    on.run(
        accepted -> {
          accepted.resume();
          accepted.onEnd(on.program.logs("server end"));
          accepted.onClose(hadError -> on.server().close());
        },
        loopback -> {
          Socket client = on.connect();
          client.onConnect(() -> {
            client.destroy(new Exception("boom"));
            on.program.loop.setImmediate(on.program.logs("immediate"));
            on.program.loop.nextTick(on.program.logs("tick"));
            on.log("write", client.write("after", on.logs("write callback")));
            client.end(on.logs("end callback"));
          });
          client.onError(on.logs("error"));
          client.onClose(on.logs("close"));
          client.onEnd(on.program.logs("never"));
        });

    assertThat(on.program.output())
        .containsExactly(
            "write false",
            "error boom",
            "tick",
            "write callback ERR_STREAM_DESTROYED",
            "end callback ERR_STREAM_DESTROYED",
            "immediate",
            "close true",
            "server end");
  }

  @Test
  void handlesThatCloseTogetherHearOfItInReverse() {
    on.run(
        accepted -> accepted.onError(error -> {}).resume(),
        loopback -> {
          Socket a = on.connect();
          a.onConnect(() -> {
            Socket b = on.connect();
            b.onConnect(() -> {
              a.onClose(hadError -> on.log("a"));
              b.onClose(hadError -> on.log("b"));
              a.destroy();
              b.destroy();
              on.server().close(error -> on.log("server"));
            });
          });
        });

    assertThat(on.program.output()).containsExactly("b", "a", "server");
  }

  @Test
  void destroySoonSendsTheLastWords() {
    on.run(
        accepted -> {
          accepted.write("last words");
          accepted.destroySoon();
          accepted.onFinish(on.program.logs("server finish"));
          accepted.onClose(hadError -> {
            on.log("server socket close", hadError);
            on.server().close();
          });
        },
        loopback -> {
          Socket client = on.connect();
          client.onData(on.logs("data"));
          client.onEnd(on.program.logs("end"));
          client.onClose(on.logs("client close"));
        });

    assertThat(on.program.output())
        .containsExactly(
            "server finish",
            "server socket close false",
            "data last words",
            "end",
            "client close false");
  }

  @Test
  void aResetIsAnErrorOfThePeerThatReads() {
    on.run(
        accepted -> {
          accepted.onData(on.logs("server data"));
          accepted.onError(on.logs("server error"));
          accepted.onClose(hadError -> {
            on.log("server socket close", hadError);
            on.server().close();
          });
        },
        loopback -> {
          Socket client = on.connect();
          client.onConnect(() -> client.write("x", error -> on.later(20, client::resetAndDestroy)));
          client.onError(on.logs("never"));
          client.onClose(on.logs("close"));
        });

    assertThat(on.program.output())
        .startsWith("server data x")
        .contains("server error read ECONNRESET", "server socket close true", "close false")
        .hasSize(4);
  }

  @Test
  void aResetIsAnErrorOfTheNextWriteOfAPeerThatDoesNotRead() {
    on.run(
        ServerOptions.defaults().allowHalfOpen(true),
        accepted -> {
          accepted.pause();
          accepted.onData(data -> {});
          accepted.pause();
          accepted.onError(on.logs("error"));
          accepted.onClose(hadError -> {
            on.log("close", hadError);
            on.server().close();
          });
          // Read until the mark is reached: then nothing tells of the reset any more.
          on.later(
              60,
              () -> {
                on.log("write", accepted.write("a", on.logs("write callback")));
                on.later(20, () -> accepted.write("b", on.logs("second write callback")));
              });
        },
        loopback -> {
          Socket client = on.connect();
          client.write(new byte[64 * 1024]);
          client.onConnect(() -> on.later(20, client::resetAndDestroy));
        });

    assertThat(on.program.output())
        .containsExactly(
            "write false",
            "write callback write ECONNRESET",
            "error write ECONNRESET",
            "close true",
            "second write callback ERR_STREAM_DESTROYED");
  }
}
