package dayone.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a response looks like on the wire: byte for byte what Node 20 sends. */
@Timeout(60)
final class ServerResponseTest {

  private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
  private static final String OLD_GET = "GET / HTTP/1.0\r\n\r\n";

  /** On a virtual clock it is always the beginning of 1970. */
  private static final String DATE = "Date: Thu, 01 Jan 1970 00:00:00 GMT\r\n";

  private static final String KEEP = DATE + "Connection: keep-alive\r\nKeep-Alive: timeout=5\r\n";
  private static final String CLOSE = DATE + "Connection: close\r\n";
  private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";
  private static final String OK = "HTTP/1.1 200 OK\r\n";

  record Answer(String what, String request, RequestListener handler, String wire) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Answer> answers() {
    return Stream.of(
        new Answer(
            "a body as a whole has a length",
            GET,
            (request, response) -> response.end("ok"),
            OK + KEEP + "Content-Length: 2\r\n\r\nok"),
        new Answer(
            "nothing at all has one, too",
            GET,
            (request, response) -> response.end(),
            OK + KEEP + "Content-Length: 0\r\n\r\n"),
        new Answer(
            "UTF-8 is counted in bytes",
            GET,
            (request, response) -> response.end("\u00fc"),
            OK + KEEP + "Content-Length: 2\r\n\r\n\u00c3\u00bc"),
        new Answer(
            "pieces are chunks",
            GET,
            (request, response) -> {
              response.write("a");
              response.write("");
              response.write("bcdefghijklmnop");
              response.end("last");
            },
            OK + KEEP + CHUNKED + "1\r\na\r\nf\r\nbcdefghijklmnop\r\n4\r\nlast\r\n0\r\n\r\n"),
        new Answer(
            "after writeHead nobody can know that nothing follows",
            GET,
            (request, response) -> response.writeHead(201, "Fine", Map.of("X-Y", "1")).end(),
            "HTTP/1.1 201 Fine\r\nX-Y: 1\r\n" + KEEP + CHUNKED + "0\r\n\r\n"),
        new Answer(
            "headers in lines of their own, in order",
            GET,
            (request, response) ->
                response
                    .setHeader("Set-Cookie", List.of("a=1", "b=2"))
                    .setHeader("X-A", "old")
                    .appendHeader("X-B", "1")
                    .appendHeader("x-b", "2")
                    .setHeader("x-a", "new")
                    .end("x"),
            OK
                + "Set-Cookie: a=1\r\nSet-Cookie: b=2\r\nx-a: new\r\nX-B: 1\r\nx-b: 2\r\n"
                + KEEP
                + "Content-Length: 1\r\n\r\nx"),
        new Answer(
            "a length of one's own",
            GET,
            (request, response) -> {
              response.setHeader("Content-Length", 3);
              response.write("abc");
              response.end();
            },
            OK + "Content-Length: 3\r\n" + KEEP + "\r\nabc"),
        new Answer(
            "trailers stand behind the chunks",
            GET,
            (request, response) -> {
              response.setHeader("Trailer", "X-T").write("a");
              response.addTrailers(Map.of("X-T", "v")).end();
            },
            OK + "Trailer: X-T\r\n" + KEEP + CHUNKED + "1\r\na\r\n0\r\nX-T: v\r\n\r\n"),
        new Answer(
            "HEAD gets no body",
            "HEAD / HTTP/1.1\r\nHost: a\r\n\r\n",
            (request, response) -> {
              response.write("a");
              response.end("hello");
            },
            OK + KEEP + "\r\n"),
        new Answer(
            "204 has no body",
            GET,
            (request, response) -> {
              response.statusCode(204).write("a");
              response.end("b");
            },
            "HTTP/1.1 204 No Content\r\n" + KEEP + "\r\n"),
        new Answer(
            "304 has no body",
            GET,
            (request, response) -> response.statusCode(304).end(),
            "HTTP/1.1 304 Not Modified\r\n" + KEEP + "\r\n"),
        new Answer(
            "HTTP/1.0 knows no chunks: the end is the end of the connection",
            OLD_GET,
            (request, response) -> {
              response.write("a");
              response.end("last");
            },
            OK + CLOSE + "\r\nalast"),
        new Answer(
            "a client that wants the connection closed",
            "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            (request, response) -> response.end("last"),
            OK + CLOSE + "Content-Length: 4\r\n\r\nlast"),
        new Answer(
            "a handler that wants it closed",
            GET,
            (request, response) -> response.setHeader("Connection", "close").end("x"),
            OK + "Connection: close\r\n" + DATE + "Content-Length: 1\r\n\r\nx"),
        new Answer(
            "without a date",
            GET,
            (request, response) -> response.removeHeader("Date").end("x"),
            OK + "Connection: keep-alive\r\nKeep-Alive: timeout=5\r\nContent-Length: 1\r\n\r\nx"),
        new Answer(
            "100 Continue before the answer",
            "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\na",
            (request, response) -> response.end("x"),
            "HTTP/1.1 100 Continue\r\n\r\n" + OK + KEEP + "Content-Length: 1\r\n\r\nx"),
        new Answer(
            "another expectation is not met",
            "POST / HTTP/1.1\r\nHost: a\r\nExpect: more\r\nContent-Length: 1\r\n\r\na",
            (request, response) -> response.end("x"),
            "HTTP/1.1 417 Expectation Failed\r\n" + KEEP + CHUNKED + "0\r\n\r\n"),
        new Answer(
            "no Host",
            "GET / HTTP/1.1\r\n\r\n",
            (request, response) -> response.end("x"),
            "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n" + DATE + CHUNKED + "0\r\n\r\n"),
        new Answer(
            "an offer to upgrade is passed over",
            "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
            (request, response) -> response.end("x"),
            OK + KEEP + "Content-Length: 1\r\n\r\nx"),
        new Answer(
            "CONNECT is closed without an answer",
            "CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\n",
            (request, response) -> response.end("x"),
            ""));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void isOnTheWireWhatNodeSends(Answer answer) {
    assertThat(new Scene().exchange(answer.handler(), answer.request())).isEqualTo(answer.wire());
  }

  @Test
  void aLargePieceIsNotCopiedAndComesWhole() {
    byte[] large = new byte[300_000];
    Arrays.fill(large, (byte) 'x');

    String got =
        new Scene().exchange((request, response) -> response.end(ByteBuffer.wrap(large)), GET);

    assertThat(got).endsWith("Content-Length: 300000\r\n\r\n" + "x".repeat(300_000));
  }

  @Test
  void whatWouldBreakOutOfItsLineIsRefused() {
    new Scene()
        .exchange(
            (request, response) -> {
              assertThatThrownBy(() -> response.setHeader("a", "x\r\nSet-Cookie: evil"))
                  .isInstanceOf(HttpException.class)
                  .hasMessageContaining("Invalid character in header content [\"a\"]: U+000D")
                  .extracting("code")
                  .isEqualTo("ERR_INVALID_CHAR");
              assertThatThrownBy(() -> response.setHeader("a b", "x"))
                  .hasMessage("Header name must be a valid HTTP token [\"a b\"]")
                  .extracting("code")
                  .isEqualTo("ERR_INVALID_HTTP_TOKEN");
              assertThatThrownBy(() -> response.setHeader("", "x"))
                  .hasMessage("Header name must be a valid HTTP token [\"\"]");
              assertThatThrownBy(() -> response.setHeader("a\r\nb", "x"))
                  .hasMessageContaining("[\"a\\r\\nb\"]");
              assertThatThrownBy(() -> response.setHeader("a", "\u20ac"))
                  .hasMessageContaining("U+20AC");
              assertThatThrownBy(() -> response.writeHead(99))
                  .extracting("code")
                  .isEqualTo("ERR_HTTP_INVALID_STATUS_CODE");
              assertThatThrownBy(() -> response.writeHead(200, "a\nb", Map.of()))
                  .hasMessageContaining("Invalid character in statusMessage");
              response.statusMessage("OK").setHeader("a", "\u00e9\t").end();
            },
            GET);
  }

  @Test
  void afterTheHeadWasSentHeadersAreTooLate() {
    new Scene()
        .exchange(
            (request, response) -> {
              assertThat(response.headersSent()).isFalse();
              response.end("a");
              assertThat(response.headersSent()).isTrue();
              assertThatThrownBy(() -> response.setHeader("a", "b"))
                  .hasMessage("Cannot set headers after they are sent to the client")
                  .extracting("code")
                  .isEqualTo("ERR_HTTP_HEADERS_SENT");
              assertThatThrownBy(() -> response.writeHead(200))
                  .hasMessage("Cannot write headers after they are sent to the client");
              assertThatThrownBy(() -> response.removeHeader("a"))
                  .hasMessage("Cannot remove headers after they are sent to the client");
              assertThatThrownBy(() -> response.appendHeader("a", "b"))
                  .hasMessage("Cannot append headers after they are sent to the client");
            },
            GET);
  }

  @Test
  void toWriteAfterTheEndIsAnErrorInATick() {
    Scene scene = new Scene();
    scene.exchange(
        (request, response) -> {
          response.onError(error -> scene.log(((HttpException) error).code()));
          response.end("a");
          scene.log(
              response.write(
                  ByteBuffer.allocate(1),
                  error -> scene.log("done " + ((HttpException) error).code())));
          response.end("b");
          response.end();
          scene.log("sync");
        },
        GET);

    assertThat(scene.output())
        .containsExactly(
            "false",
            "sync",
            "done ERR_STREAM_WRITE_AFTER_END",
            "ERR_STREAM_WRITE_AFTER_END",
            "ERR_STREAM_WRITE_AFTER_END");
  }

  @Test
  void withoutAListenerItIsAnUncaughtException() {
    Scene scene = new Scene();
    scene
        .program
        .loop
        .process()
        .on("uncaughtException", arguments -> scene.log(((Throwable) arguments[0]).getMessage()));

    scene.exchange(
        (request, response) -> {
          response.end("a");
          response.write("b");
        },
        GET);

    assertThat(scene.output()).singleElement().asString().startsWith("write after end");
  }
}
