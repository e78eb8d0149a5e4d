package dayone.runtime.net;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.promise.Effect;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class WriteTest {

  /** More than the system's own buffers take on any machine. */
  private static final int BIG = 16 * 1024 * 1024;

  private final Loopback on = new Loopback();
  private long received;

  private void close(Socket accepted) {
    accepted.onClose(hadError -> on.server().close());
  }

  @Test
  void writeReturnsFalseAboveTheMarkAndDrainFollows() {
    Socket[] server = new Socket[1];
    on.run(
        accepted -> {
          server[0] = accepted;
          accepted.pause();
          accepted.onData(data -> received += data.remaining());
          close(accepted);
        },
        loopback -> {
          Socket client = on.connect();
          client.onConnect(() -> {
            on.log("" + client.write(ByteBuffer.allocate(BIG), on.logs("big")));
            on.log(client.writableLength() + " " + client.writableNeedDrain());
            on.log("" + client.write("small", on.logs("small")));
            on.log("" + client.write("small", on.logs("small 2")));
            on.log(client.writableLength() + " " + client.bytesWritten());
            client.onDrain(() -> {
              on.log("drain", client.writableLength(), client.writableNeedDrain());
              client.end();
            });
            client.onFinish(on.program.logs("finish"));
            on.later(
                50,
                () -> {
                  on.log("resume", received, client.writableLength());
                  server[0].resume();
                });
          });
        });

    assertThat(on.program.output())
        .containsExactly(
            "false",
            BIG + " true",
            "false",
            "false",
            (BIG + 10) + " " + (BIG + 10),
            "resume 0 " + (BIG + 10),
            "drain 0 false",
            "big null",
            "small null",
            "small 2 null",
            "finish");
    assertThat(received).isEqualTo(BIG + 10);
  }

  @Test
  void aPeerThatNeverReadsCostsItsReaderNoMoreThanTheMarkAndOneRead() {
    long[] read = new long[1];
    on.run(
        accepted -> {
          accepted.pause();
          on.later(
              1000,
              () -> {
                read[0] = accepted.bytesRead();
                accepted.destroy();
                on.server().close();
              });
        },
        loopback -> {
          Socket client = on.connect();
          client.write(ByteBuffer.allocate(BIG));
          client.onError(error -> {});
        });

    assertThat(read[0]).isBetween(16L * 1024, 16L * 1024 + 64 * 1024);
  }

  @Test
  void corkedWritesLeaveTogether() {
    on.run(
        accepted -> {
          accepted.onData(on.logs("data"));
          close(accepted);
        },
        loopback -> {
          Socket client = on.connect();
          client.onConnect(() -> {
            Effect<@Nullable Throwable> same = error -> on.log("same callback");
            client.cork();
            client.write("a", same);
            client.write("b", same);
            client.write("c", error -> on.log("another callback"));
            on.log("waiting", client.writableLength());
            on.program.loop.nextTick(() -> {
              on.log("tick");
              client.uncork();
              on.log("waiting", client.writableLength());
              client.end();
            });
          });
        });

    assertThat(on.program.output())
        .containsExactly(
            "waiting 3",
            "tick",
            "waiting 0",
            "same callback",
            "same callback",
            "another callback",
            "data abc");
  }

  @Test
  void callbacksOfWritesThatAreDoneAtOnceShareATickIfTheyAreTheSame() {
    on.run(
        accepted -> {
          accepted.resume();
          close(accepted);
        },
        loopback -> {
          Socket client = on.connect();
          client.onConnect(() -> {
            Effect<@Nullable Throwable> a = error -> on.log("A");
            Effect<@Nullable Throwable> b = error -> on.log("B");
            client.write("1", a);
            on.program.loop.nextTick(on.program.logs("tick 1"));
            client.write("2", a);
            client.write("3", b);
            on.program.loop.nextTick(on.program.logs("tick 2"));
            client.write("4", b);
            client.write("5", a);
            on.program.loop.nextTick(on.program.logs("tick 3"));
            client.write("6", a);
            client.write("7");
            client.end();
          });
          client.onFinish(on.program.logs("finish"));
        });

    assertThat(on.program.output())
        .containsExactly("A", "A", "tick 1", "B", "B", "tick 2", "A", "A", "tick 3", "finish");
  }

  @Test
  void nothingMayBeWrittenAfterTheEnd() {
    on.run(
        accepted -> {
          accepted.onError(error -> {}).resume();
          close(accepted);
        },
        loopback -> {
          Socket client = on.connect();
          client.onConnect(() -> {
            client.end(on.logs("end callback"));
            on.log("write", client.write("x", on.logs("write callback")));
            on.log("state", client.readyState());
          });
          client.onFinish(on.program.logs("never"));
          client.onError(on.logs("error"));
          client.onClose(on.logs("close"));
        });

    assertThat(on.program.output())
        .containsExactly(
            "write false",
            "state CLOSED",
            "write callback ERR_STREAM_WRITE_AFTER_END",
            "end callback ERR_STREAM_WRITE_AFTER_END",
            "error ERR_STREAM_WRITE_AFTER_END",
            "close true");
  }

  @Test
  void aWriteAfterThePeerHasEndedMayComeInTimeOrIsEpipe() {
    on.run(
        accepted -> accepted.end("bye"),
        loopback -> {
          Socket client = on.connect();
          client.onData(on.logs("data"));
          client.onEnd(() -> {
            on.log("end", client.readyState());
            on.log("write", client.write("in time", on.logs("first")));
            on.program.loop.nextTick(() ->
                on.program.loop.nextTick(() -> {
                  on.log("late", client.readyState());
                  on.log("write", client.write("too late", on.logs("second")));
                }));
          });
          client.onError(on.logs("error"));
          client.onClose(hadError -> {
            on.log("close", hadError);
            on.server().close();
          });
        });

    assertThat(on.program.output())
        .containsExactly(
            "data bye",
            "end WRITE_ONLY",
            "write true",
            "first null",
            "late CLOSED",
            "write false",
            "second EPIPE",
            "error EPIPE",
            "close true");
  }

  @Test
  void destroyGivesUpWhatWaits() {
    on.run(
        accepted -> {
          accepted.pause();
          accepted.onError(error -> {});
        },
        loopback -> {
          Socket client = on.connect();
          client.onConnect(() -> {
            client.write(
                ByteBuffer.allocate(BIG),
                error -> {
                  on.log("with the system", error);
                  on.program.loop.nextTick(on.program.logs("tick of callback"));
                });
            client.write("queued", on.logs("queued"));
            client.end(on.logs("end"));
            client.destroy();
            on.program.loop.nextTick(on.program.logs("tick"));
          });
          client.onClose(hadError -> {
            on.log("close", hadError);
            on.server().close();
            on.program.loop.process().exit(0);
          });
        });

    assertThat(on.program.output())
        .containsExactly(
            "tick",
            "with the system null",
            "queued ERR_STREAM_DESTROYED",
            "end ERR_STREAM_DESTROYED",
            "tick of callback",
            "close false");
  }

  @Test
  void theBufferOfTheProgramStaysAsItWas() {
    ByteBuffer data = ByteBuffer.wrap("<hello>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    data.position(1).limit(6);
    on.run(
        accepted -> {
          accepted.onData(on.logs("data"));
          close(accepted);
        },
        loopback -> {
          Socket client = on.connect();
          client.write(data);
          client.onConnect(() ->
              on.later(
                  10,
                  () -> {
                    client.write(data);
                    client.end();
                  }));
        });

    assertThat(on.program.output()).containsExactly("data hello", "data hello");
    assertThat(data.position()).isEqualTo(1);
    assertThat(data.limit()).isEqualTo(6);
  }

  @Test
  void manySmallWritesKeepTheirOrder() {
    StringBuilder sent = new StringBuilder();
    StringBuilder got = new StringBuilder();
    on.run(
        accepted -> {
          accepted.onData(data -> got.append(java.nio.charset.StandardCharsets.UTF_8.decode(data)));
          close(accepted);
        },
        loopback -> {
          Socket client = on.connect();
          for (int i = 0; i < 100_000; i++) {
            String word = i + " ";
            sent.append(word);
            client.write(word);
          }
          client.end();
        });

    assertThat(got.toString()).isEqualTo(sent.toString());
  }
}
