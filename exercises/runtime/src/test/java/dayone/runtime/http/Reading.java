package dayone.runtime.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A parser that writes down what it read, one line for each head, body and end. */
final class Reading implements MessageParser.Listener {

  final List<String> events = new ArrayList<>();
  boolean answersHead;
  private final StringBuilder body = new StringBuilder();
  private final MessageParser parser;

  private Reading(boolean ofRequests) {
    parser =
        ofRequests
            ? MessageParser.ofRequests(MessageParser.HEAD_LIMIT, Long.MAX_VALUE, this)
            : MessageParser.ofResponses(MessageParser.HEAD_LIMIT, this);
  }

  static Reading ofRequests() {
    return new Reading(true);
  }

  static Reading ofResponses() {
    return new Reading(false);
  }

  /** What a parser makes of {@code text} if it comes in one piece. */
  static List<String> requests(String text) throws Exception {
    return ofRequests().feed(text).events;
  }

  /** What a parser makes of {@code text} and of the end of the stream behind it. */
  static List<String> responses(String text) throws Exception {
    return ofResponses().feed(text).end().events;
  }

  Reading feed(String text) throws Exception {
    return feed(ByteBuffer.wrap(text.getBytes(ISO_8859_1)));
  }

  Reading feed(ByteBuffer bytes) throws Exception {
    note(parser.execute(bytes));
    return this;
  }

  Reading end() throws Exception {
    note(parser.finish());
    return this;
  }

  private void note(HttpException error) {
    if (error != null) {
      events.add(error.code());
    }
  }

  @Override
  public void head(MessageHead head) {
    events.add(
        (head.isRequest() ? head.method() + " " + head.url() : head.status() + " " + head.reason())
            + " "
            + head.headers());
  }

  @Override
  public void body(ByteBuffer piece) {
    body.append(ISO_8859_1.decode(piece));
  }

  @Override
  public void complete(Headers trailers) {
    events.add("[" + body + "]" + (trailers.count() == 0 ? "" : " " + trailers));
    body.setLength(0);
  }

  @Override
  public boolean answersHead() {
    return answersHead;
  }
}
