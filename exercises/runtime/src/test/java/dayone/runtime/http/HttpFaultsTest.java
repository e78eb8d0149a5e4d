package dayone.runtime.http;

import static dayone.runtime.async.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that are slow, broken or hostile. */
@Timeout(60)
final class HttpFaultsTest {

  private static final String HALF_BODY =
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\n\r\nabc";

  private final Scene scene = new Scene();

  @ParameterizedTest
  @CsvSource({
    "FOO / HTTP/1.1\\r\\n, 400 Bad Request",
    "GET / HTTP/1.1\\nHost: a\\n\\n, 400 Bad Request",
    "POST / HTTP/1.1\\r\\nContent-Length: 1\\r\\nTransfer-Encoding: chunked\\r\\n, 400 Bad Request",
  })
  void whatIsNoHttpIsRefusedAndTheConnectionClosed(String request, String status) {
    String got =
        scene.exchange(
            (message, response) -> scene.log("never"),
            request.replace("\\r", "\r").replace("\\n", "\n"));

    assertThat(got).isEqualTo("HTTP/1.1 " + status + "\r\nConnection: close\r\n\r\n");
    assertThat(scene.output()).isEmpty();
  }

  @Test
  void aHeadThatIsTooLargeIs431() {
    String got =
        scene.exchange(
            (request, response) -> scene.log("never"),
            "GET / HTTP/1.1\r\nX: " + "a".repeat(17_000) + "\r\n\r\n");

    assertThat(got)
        .isEqualTo("HTTP/1.1 431 Request Header Fields Too Large\r\nConnection: close\r\n\r\n");
  }

  @Test
  void aBodyOverTheServersLimitIs413BeforeAnyHandlerSeesIt() {
    scene.settings = server -> server.maxBodySize(5);

    String got = scene.exchange((request, response) -> scene.log("never"), HALF_BODY);

    assertThat(got).isEqualTo("HTTP/1.1 413 Payload Too Large\r\nConnection: close\r\n\r\n");
    assertThat(scene.output()).isEmpty();
  }

  @Test
  void aChunkedBodyOverTheServersLimitIs413OnceItIs() {
    scene.settings = server -> server.maxBodySize(5);

    String got =
        scene.exchange(
            (request, response) ->
                request
                    .text(100)
                    .catchError(error -> ((HttpException) error).code())
                    .thenAccept(scene::log),
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nabcdef\r\n");

    assertThat(got).startsWith("HTTP/1.1 413 ");
    assertThat(scene.output()).containsExactly("ECONNRESET");
  }

  @Test
  void silenceInTheHeadEndsWith408AfterTheHeadersTimeout() {
    for (String half : List.of("", "GET / HT", "GET / HTTP/1.1\r\nHost: a\r\nX")) {
      Scene silent = new Scene();
      String got = silent.exchange((request, response) -> silent.log("never"), half);

      assertThat(got).isEqualTo("HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n");
      // 60 s, looked after every 30: so it is found at the next look behind them.
      assertThat(silent.program.clock.millis()).isBetween(60_000L, 90_000L);
      assertThat(silent.output()).isEmpty();
    }
  }

  @Test
  void aBodyThatDoesNotEndEndsWith408AfterTheRequestTimeout() {
    String got =
        scene.exchange(
            (request, response) -> {
              request.onAborted(() -> scene.log("aborted"));
              request.onClose(() -> scene.log("request close"));
              response.onClose(() -> scene.log("response close"));
            },
            HALF_BODY);

    assertThat(got).startsWith("HTTP/1.1 408 ");
    assertThat(scene.program.clock.millis()).isBetween(300_000L, 330_000L);
    assertThat(scene.output()).containsExactly("aborted", "response close", "request close");
  }

  @Test
  void aSlowBodyIsReadAsItComes() {
    scene.run(
        (request, response) -> request.text(100).thenAccept(response::end),
        () -> {
          Wire wire =
              scene.connect().send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\n\r\n");
          for (int i = 0; i < 6; i++) {
            String letter = String.valueOf((char) ('a' + i));
            scene.program.loop.setTimeout(() -> wire.send(letter), 10_000 * (i + 1));
          }
          await(wire.until("\r\n\r\nabcdef"));
        });
  }

  @Test
  void aRequestThatBreaksOffIsAnsweredWith400() {
    scene.run(
        (request, response) -> scene.log("never"),
        () -> {
          Wire wire = scene.connect();
          wire.socket.end("GET / HTTP/1.1\r\nHos");
          assertThat(await(wire.rest()))
              .isEqualTo("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
        });

    assertThat(scene.output()).isEmpty();
  }

  @Test
  void aResetWhileTheAnswerIsSentClosesTheResponse() {
    scene.run(
        (request, response) -> {
          response.onClose(() -> scene.log("close, finished " + response.writableFinished()));
          response.onFinish(() -> scene.log("finish"));
          response.write(new byte[16 << 20]);
          scene.log("request error listener is not needed");
        },
        () -> {
          Wire wire = scene.connect().send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
          await(wire.until("200 OK"));
          wire.socket.resetAndDestroy();
          await(wire.rest());
          scene.sleep(100);
        });

    assertThat(scene.output())
        .containsExactly("request error listener is not needed", "close, finished false");
  }

  @Test
  void aClientThatReadsNothingIsNotReadEither() {
    int[] handled = new int[1];
    byte[] large = new byte[64 * 1024];
    scene.run(
        (request, response) -> {
          handled[0]++;
          response.end(large);
        },
        () -> {
          Wire wire = scene.connect();
          wire.socket.pause();
          for (int i = 0; i < 2_000; i++) {
            wire.send("GET /" + "x".repeat(100) + " HTTP/1.1\r\nHost: a\r\n\r\n");
          }
          scene.sleep(100);
          scene.log("handled all: " + (handled[0] == 2_000));
          wire.socket.destroy();
        });

    assertThat(scene.output()).containsExactly("handled all: false");
  }
}
