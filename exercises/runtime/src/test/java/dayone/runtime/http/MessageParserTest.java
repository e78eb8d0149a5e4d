package dayone.runtime.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.promise.Effect;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class MessageParserTest {

  /** What goes wrong in each, and so is no message at all; the codes are those of Node 20. */
  record Refused(String what, String text, String code) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n";
  private static final String POST = "POST / HTTP/1.1\r\nHost: a\r\n";
  private static final String CHUNKS = POST + "Transfer-Encoding: chunked\r\n\r\n";

  static Stream<Refused> whatNodeRefuses() {
    return Stream.of(
        new Refused("an unknown method", "FOO / HTTP/1.1\r\n", "HPE_INVALID_METHOD"),
        new Refused("a method in lower case", "get / HTTP/1.1\r\n", "HPE_INVALID_METHOD"),
        new Refused("the hello of TLS, at its first byte", "\u0016", "HPE_INVALID_METHOD"),
        new Refused("a url without a slash", "GET a HTTP/1.1\r\n", "HPE_INVALID_URL"),
        new Refused("a control in the url", "GET /\u0001 HTTP/1.1\r\n", "HPE_INVALID_URL"),
        new Refused("UTF-8 in the url", "GET /\u00c3\u00a9 HTTP/1.1\r\n", "HPE_INVALID_URL"),
        new Refused("a version nobody has", "GET / HTTP/1.2\r\n", "HPE_INVALID_VERSION"),
        new Refused("a space at the end of the line", "GET / HTTP/1.1 \r\n", "HPE_INVALID_VERSION"),
        new Refused("lines without CR", "GET / HTTP/1.1\nHost: a\n\n", "HPE_INVALID_VERSION"),
        new Refused("a header line without CR", GET + "X: b\n", "HPE_CR_EXPECTED"),
        new Refused("a space before the colon", GET + "X : b\r\n", "HPE_INVALID_HEADER_TOKEN"),
        new Refused("a folded line", GET + "X: a\r\n b\r\n", "HPE_INVALID_HEADER_TOKEN"),
        new Refused("an empty name", GET + ": b\r\n", "HPE_INVALID_HEADER_TOKEN"),
        new Refused("a control in a value", GET + "X: \u0001\r\n", "HPE_INVALID_HEADER_TOKEN"),
        new Refused("a NUL in a value", GET + "X: \u0000\r\n", "HPE_INVALID_HEADER_TOKEN"),
        new Refused("a url that never ends", "GET /" + "a".repeat(17_000), "HPE_HEADER_OVERFLOW"),
        new Refused(
            "a header over the limit", GET + "X: " + "a".repeat(16_400), "HPE_HEADER_OVERFLOW"),
        length("1x", "HPE_INVALID_CONTENT_LENGTH"),
        length("-1", "HPE_INVALID_CONTENT_LENGTH"),
        length("+1", "HPE_INVALID_CONTENT_LENGTH"),
        length("", "HPE_INVALID_CONTENT_LENGTH"),
        length("2, 2", "HPE_INVALID_CONTENT_LENGTH"),
        length("9".repeat(20), "HPE_INVALID_CONTENT_LENGTH"),
        length("2\r\nContent-Length: 2", "HPE_UNEXPECTED_CONTENT_LENGTH"),
        length("2\r\nContent-Length: 3", "HPE_UNEXPECTED_CONTENT_LENGTH"),
        length("2\r\nTransfer-Encoding: chunked", "HPE_INVALID_TRANSFER_ENCODING"),
        encoding("chunked\r\nContent-Length: 2", "HPE_INVALID_CONTENT_LENGTH"),
        encoding("gzip", "HPE_INVALID_TRANSFER_ENCODING"),
        encoding("identity", "HPE_INVALID_TRANSFER_ENCODING"),
        encoding("xchunked", "HPE_INVALID_TRANSFER_ENCODING"),
        encoding("chunked, gzip", "HPE_INVALID_TRANSFER_ENCODING"),
        encoding("chunked\r\nTransfer-Encoding: chunked", "HPE_INVALID_TRANSFER_ENCODING"));
  }

  private static Refused length(String value, String code) {
    return new Refused(
        "Content-Length: " + value, POST + "Content-Length: " + value + "\r\n\r\nab", code);
  }

  private static Refused encoding(String value, String code) {
    return new Refused(
        "Transfer-Encoding: " + value,
        POST + "Transfer-Encoding: " + value + "\r\n\r\n1\r\na\r\n0\r\n\r\n",
        code);
  }

  @ParameterizedTest
  @MethodSource("whatNodeRefuses")
  void isRefusedBeforeAnyHandlerSeesIt(Refused refused) throws Exception {
    assertThat(Reading.requests(refused.text())).containsExactly(refused.code());
  }

  static Stream<Refused> brokenChunks() {
    return Stream.of(
        new Refused("no digit", "zz\r\n", "HPE_INVALID_CHUNK_SIZE"),
        new Refused("no digit at all", "\r\n", "HPE_INVALID_CHUNK_SIZE"),
        new Refused("a space behind the size", "1 \r\n", "HPE_INVALID_CHUNK_SIZE"),
        new Refused("0x before the size", "0x1\r\n", "HPE_INVALID_CHUNK_SIZE"),
        new Refused("a size beyond 64 bits", "F".repeat(17), "HPE_INVALID_CHUNK_SIZE"),
        new Refused("more than the size says", "1\r\nab\r\n", "HPE_STRICT"),
        new Refused("lines without CR", "1\na\n", "HPE_CR_EXPECTED"),
        new Refused(
            "endless extensions", "1;" + "a".repeat(17_000), "HPE_CHUNK_EXTENSIONS_OVERFLOW"),
        new Refused("endless trailers", "0\r\nX: " + "a".repeat(17_000), "HPE_HEADER_OVERFLOW"));
  }

  @ParameterizedTest
  @MethodSource("brokenChunks")
  void aBrokenChunkEndsTheMessageAfterItsHead(Refused refused) throws Exception {
    List<String> events = Reading.requests(CHUNKS + refused.text());

    assertThat(events).hasSize(2);
    assertThat(events.getFirst()).startsWith("POST / ");
    assertThat(events.getLast()).isEqualTo(refused.code());
  }

  /** A message and what is read out of it. */
  record Accepted(String text, List<String> events) {
    static Accepted of(String text, String... events) {
      return new Accepted(text, List.of(events));
    }
  }

  static Stream<Accepted> requests() {
    return Stream.of(
        Accepted.of(GET + "\r\n", "GET / {host=a}", "[]"),
        Accepted.of("\r\n\r\n" + GET + "\r\n", "GET / {host=a}", "[]"),
        Accepted.of("GET  / HTTP/1.1\r\n\r\n", "GET / {}", "[]"),
        Accepted.of("GET http://x/y?z HTTP/1.1\r\n\r\n", "GET http://x/y?z {}", "[]"),
        Accepted.of("OPTIONS * HTTP/1.1\r\n\r\n", "OPTIONS * {}", "[]"),
        Accepted.of("M-SEARCH /a#b HTTP/1.0\r\n\r\n", "M-SEARCH /a#b {}", "[]"),
        Accepted.of(GET + "X: \ta\tb\t \r\n\r\n", "GET / {host=a, x=a\tb}", "[]"),
        Accepted.of(GET + "X:\r\n\r\n", "GET / {host=a, x=}", "[]"),
        Accepted.of(GET + "X: \u00e9\r\n\r\n", "GET / {host=a, x=\u00e9}", "[]"),
        Accepted.of(
            POST + "Content-Length: 5\r\n\r\nhello",
            "POST / {host=a, content-length=5}",
            "[hello]"),
        Accepted.of(
            POST + "Content-Length: 0\r\n\r\n" + GET + "\r\n",
            "POST / {host=a, content-length=0}",
            "[]",
            "GET / {host=a}",
            "[]"),
        Accepted.of(POST + "\r\n" + GET + "\r\n", "POST / {host=a}", "[]", "GET / {host=a}", "[]"),
        Accepted.of(
            CHUNKS + "1;a=b;c=\"d\"\r\na\r\nA\r\n0123456789\r\n00\r\nX-T: v\r\n\r\n" + GET + "\r\n",
            "POST / {host=a, transfer-encoding=chunked}",
            "[a0123456789] {x-t=v}",
            "GET / {host=a}",
            "[]"),
        Accepted.of(
            POST + "Transfer-Encoding: gzip, Chunked\r\n\r\n0\r\n\r\n",
            "POST / {host=a, transfer-encoding=gzip, Chunked}",
            "[]"),
        Accepted.of(
            GET + "Connection: close\r\n\r\n\r\n" + GET,
            "GET / {host=a, connection=close}",
            "[]",
            "HPE_CLOSED_CONNECTION"),
        Accepted.of(GET + "\r\n!", "GET / {host=a}", "[]", "HPE_INVALID_METHOD"));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void requestsAreReadTheSameWhereverTheBytesAreCut(Accepted accepted) throws Exception {
    String text = accepted.text();
    for (int cut = 0; cut <= text.length(); cut++) {
      assertThat(Reading.ofRequests().feed(text.substring(0, cut)).feed(text.substring(cut)).events)
          .as("cut at %d", cut)
          .startsWith(accepted.events().toArray(String[]::new));
    }
    Reading byteByByte = Reading.ofRequests();
    for (int i = 0; i < text.length() && byteByByte.events.size() < accepted.events().size(); i++) {
      byteByByte.feed(text.substring(i, i + 1));
    }
    assertThat(byteByByte.events).isEqualTo(accepted.events());
  }

  static Stream<Accepted> responses() {
    return Stream.of(
        Accepted.of(
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nab", "200 OK {content-length=2}", "[ab]"),
        Accepted.of("HTTP/1.1 200\r\n\r\nall\r\nof it", "200  {}", "[all\r\nof it]"),
        Accepted.of("HTTP/1.0 404 Not Found\r\n\r\n", "404 Not Found {}", "[]"),
        Accepted.of(
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\nContent-Length: 9\r\n\r\n",
            "100 Continue {}",
            "[]",
            "204 No Content {content-length=9}",
            "[]"),
        Accepted.of(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n",
            "200 OK {transfer-encoding=chunked}",
            "[ab]"),
        Accepted.of("HTTP/1.1 2x0 OK\r\n", "HPE_INVALID_STATUS", "HPE_INVALID_STATUS"),
        Accepted.of("ICY 200 OK\r\n", "HPE_INVALID_VERSION", "HPE_INVALID_VERSION"));
  }

  @ParameterizedTest
  @MethodSource("responses")
  void responsesAreReadTheSameWhereverTheBytesAreCut(Accepted accepted) throws Exception {
    String text = accepted.text();
    assertThat(Reading.responses(text)).isEqualTo(accepted.events());
    for (int cut = 0; cut <= text.length(); cut++) {
      assertThat(
              Reading.ofResponses()
                  .feed(text.substring(0, cut))
                  .feed(text.substring(cut))
                  .end()
                  .events)
          .as("cut at %d", cut)
          .startsWith(accepted.events().toArray(String[]::new));
    }
  }

  @Test
  void theAnswerToHeadHasNoBodyWhateverItsHeadersSay() throws Exception {
    Reading reading = Reading.ofResponses();
    reading.answersHead = true;

    reading.feed("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nHTTP/1.1 404 Not Found\r\n\r\n");

    assertThat(reading.events)
        .containsExactly("200 OK {content-length=5}", "[]", "404 Not Found {}", "[]");
  }

  @Test
  void theEndInTheMiddleOfAMessageIsAnError() throws Exception {
    String text = POST + "Content-Length: 2\r\n\r\nab";
    for (int cut = 1; cut < text.length(); cut++) {
      assertThat(Reading.ofRequests().feed(text.substring(0, cut)).end().events)
          .as("end at %d", cut)
          .last()
          .isEqualTo("HPE_INVALID_EOF_STATE");
    }
    assertThat(Reading.ofRequests().feed(text).end().events)
        .doesNotContain("HPE_INVALID_EOF_STATE");
    assertThat(Reading.ofRequests().end().events).isEmpty();
  }

  @Test
  void linesBeyondAThousandAreDroppedAsNodeDropsThem() throws Exception {
    StringBuilder text = new StringBuilder("GET / HTTP/1.1\r\n");
    for (int i = 0; i < 1_100; i++) {
      text.append('h').append(i).append(":v\r\n");
    }
    Headers[] seen = new Headers[1];
    MessageParser parser =
        MessageParser.ofRequests(
            MessageParser.HEAD_LIMIT, Long.MAX_VALUE, heads(head -> seen[0] = head.headers()));

    parser.execute(ByteBuffer.wrap(text.append("\r\n").toString().getBytes(ISO_8859_1)));

    assertThat(seen[0].count()).isEqualTo(FieldParser.MOST_LINES);
  }

  @Test
  void aLengthCountsAlsoWhenItsLineIsDropped() throws Exception {
    String many = "h:v\r\n".repeat(FieldParser.MOST_LINES);

    List<String> events =
        Reading.requests("POST / HTTP/1.1\r\n" + many + "Content-Length: 2\r\n\r\nab");

    assertThat(events).last().isEqualTo("[ab]");
  }

  @Test
  void whatAListenerThrowsIsThrownAndNothingMoreIsRead() {
    MessageParser parser =
        MessageParser.ofRequests(
            MessageParser.HEAD_LIMIT,
            Long.MAX_VALUE,
            heads(head -> {
              throw new IOException(head.url());
            }));

    assertThatThrownBy(
            () -> parser.execute(ByteBuffer.wrap((GET + "\r\n" + GET).getBytes(ISO_8859_1))))
        .isInstanceOf(IOException.class)
        .hasMessage("/");
    assertThat(parser.isBetweenMessages()).isFalse();
    assertThatCode(parser).isEqualTo("HPE_CB_HEADERS_COMPLETE");
  }

  @Test
  void anHttpExceptionOfAListenerIsNoErrorOfTheMessage() {
    HttpException ofTheProgram = new HttpException("ERR_HTTP_HEADERS_SENT", "too late");
    MessageParser parser =
        MessageParser.ofRequests(
            MessageParser.HEAD_LIMIT,
            Long.MAX_VALUE,
            heads(head -> {
              throw ofTheProgram;
            }));

    assertThatThrownBy(() -> parser.execute(ByteBuffer.wrap((GET + "\r\n").getBytes(ISO_8859_1))))
        .isSameAs(ofTheProgram);
  }

  private static AbstractStringAssert<?> assertThatCode(MessageParser parser) {
    try {
      return assertThat(parser.execute(ByteBuffer.allocate(1)).code());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static MessageParser.Listener heads(Effect<MessageHead> onHead) {
    return new MessageParser.Listener() {
      @Override
      public void head(MessageHead head) throws Exception {
        onHead.accept(head);
      }

      @Override
      public void body(ByteBuffer piece) {}

      @Override
      public void complete(Headers trailers) {}
    };
  }
}
