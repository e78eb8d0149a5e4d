package dayone.runtime.http;

import dayone.runtime.promise.Effect;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the messages of one direction of a connection from bytes that come in pieces of any size:
 * it may stop behind any byte and goes on there. Node has llhttp for this.
 *
 * <p>It is as strict as llhttp in its default mode. Where two readings are thinkable there is none:
 * a parser in front of us could have taken the other.
 */
final class MessageParser {

  /** Gets what was read, in order, while {@link #execute} runs. */
  interface Listener {

    /** The head of a message. */
    void head(MessageHead head) throws Exception;

    /**
     * A piece of its body, which is never empty.
     *
     * @param piece belongs to whoever feeds the parser: to keep it is to copy it
     */
    void body(ByteBuffer piece) throws Exception;

    /** The message is complete. */
    void complete(Headers trailers) throws Exception;

    /** Whether the response that is about to be read answers a {@code HEAD}, so has no body. */
    default boolean answersHead() {
      return false;
    }
  }

  private enum State {
    FIRST_LINE,
    HEADERS,
    LENGTH,
    CHUNKS,
    TRAILERS,
    UNTIL_CLOSE,
    /** The last message said that it was the last. */
    CLOSED,
    FAILED
  }

  /** Node's default for the bytes of a head. */
  static final int HEAD_LIMIT = 16 * 1024;

  private final boolean ofRequests;
  private final long bodyLimit;
  private final HeadBuffer piece;
  private final StartLineParser firstLine;
  private final FieldParser fields;
  private final ChunkParser chunks = new ChunkParser();
  private final Effect<ByteBuffer> toBody = this::body;
  private final Listener listener;

  private State state = State.FIRST_LINE;
  private boolean keepsAlive;
  private long remaining;
  private long bodyBytes;
  private @Nullable HttpException failure;

  private MessageParser(boolean ofRequests, int headLimit, long bodyLimit, Listener listener) {
    this.ofRequests = ofRequests;
    this.bodyLimit = bodyLimit;
    this.listener = listener;
    this.piece = new HeadBuffer(headLimit);
    this.firstLine = new StartLineParser(ofRequests, piece);
    this.fields = new FieldParser(piece);
  }

  /**
   * A parser of what a client sends.
   *
   * @param headLimit how many bytes a head may have
   * @param bodyLimit how many bytes a body may have
   */
  static MessageParser ofRequests(int headLimit, long bodyLimit, Listener listener) {
    return new MessageParser(true, headLimit, bodyLimit, listener);
  }

  /** A parser of what a server sends. */
  static MessageParser ofResponses(int headLimit, Listener listener) {
    return new MessageParser(false, headLimit, Long.MAX_VALUE, listener);
  }

  /** A piece of {@code in}, {@code most} bytes of it or what there is, which counts as read. */
  static ByteBuffer cut(ByteBuffer in, long most) {
    int length = (int) Math.min(most, in.remaining());
    ByteBuffer piece = in.slice(in.position(), length);
    in.position(in.position() + length);
    return piece;
  }

  /** Whether the bytes so far end with a complete message, or there were none. */
  boolean isBetweenMessages() {
    return state == State.CLOSED || (state == State.FIRST_LINE && firstLine.isAtStart());
  }

  /** Whether the head of a message has begun and is not complete. */
  boolean isInHead() {
    return state == State.HEADERS || (state == State.FIRST_LINE && !firstLine.isAtStart());
  }

  /**
   * Reads all of {@code in}.
   *
   * @return null, or what is wrong with it; then every later call returns the same
   * @throws Exception what the listener threw; the rest of {@code in} is lost, and every later call
   *     returns an error
   */
  @Nullable HttpException execute(ByteBuffer in) throws Exception {
    if (failure != null) {
      return failure;
    }
    boolean returned = false;
    try {
      while (in.hasRemaining()) {
        step(in);
      }
      returned = true;
    } catch (ParseError e) {
      failed(e);
      returned = true;
    } finally {
      if (!returned) {
        // Node's parser, too, reads nothing more on a connection whose handler threw.
        failed(new ParseError("HPE_CB_HEADERS_COMPLETE", "User callback error"));
      }
    }
    return failure;
  }

  /**
   * Nothing more will come.
   *
   * @return null, or what is wrong with that: a message is incomplete
   */
  @Nullable HttpException finish() throws Exception {
    if (failure == null && state == State.UNTIL_CLOSE) {
      state = State.CLOSED;
      listener.complete(new Headers());
    } else if (failure == null && !isBetweenMessages()) {
      failed(new ParseError("HPE_INVALID_EOF_STATE", "Invalid EOF state"));
    }
    return failure;
  }

  private void failed(ParseError why) {
    state = State.FAILED;
    failure = why.asException();
  }

  private void step(ByteBuffer in) throws Exception {
    switch (state) {
      case FIRST_LINE -> {
        if (firstLine.read(in)) {
          fields.start();
          state = State.HEADERS;
        }
      }
      case HEADERS -> {
        if (fields.read(in)) {
          headComplete();
        }
      }
      case LENGTH -> {
        ByteBuffer data = cut(in, remaining);
        remaining -= data.remaining();
        body(data);
        if (remaining == 0) {
          complete(new Headers());
        }
      }
      case CHUNKS -> {
        if (chunks.read(in, toBody)) {
          piece.startHead();
          fields.start();
          state = State.TRAILERS;
        }
      }
      case TRAILERS -> {
        if (fields.read(in)) {
          complete(fields.headers());
        }
      }
      case UNTIL_CLOSE -> body(cut(in, in.remaining()));
      case CLOSED -> refuseDataAfterClose(in.get());
      case FAILED -> throw new IllegalStateException("A parser that has failed was fed.");
    }
  }

  private void body(ByteBuffer data) throws Exception {
    bodyBytes += data.remaining();
    requireBodySize(bodyBytes);
    listener.body(data);
  }

  private void requireBodySize(long bytes) {
    if (bytes > bodyLimit) {
      throw new ParseError(
          HttpException.BODY_OVERFLOW, "Body overflow (more than " + bodyLimit + " bytes)");
    }
  }

  private void headComplete() throws Exception {
    MessageHead head = firstLine.head(fields.headers());
    Framing framing =
        ofRequests
            ? fields.framing().ofRequest()
            : fields.framing().ofResponse(head.status(), listener.answersHead());
    keepsAlive = head.keepsAlive();
    bodyBytes = 0;
    switch (framing) {
      case Framing.None none -> {
        listener.head(head);
        complete(new Headers());
      }
      case Framing.Length length -> {
        requireBodySize(length.bytes());
        remaining = length.bytes();
        state = State.LENGTH;
        listener.head(head);
      }
      case Framing.Chunked chunked -> {
        chunks.start();
        state = State.CHUNKS;
        listener.head(head);
      }
      case Framing.UntilClose untilClose -> {
        state = State.UNTIL_CLOSE;
        listener.head(head);
      }
    }
  }

  private void complete(Headers trailers) throws Exception {
    piece.startHead();
    firstLine.start();
    state = keepsAlive || !ofRequests ? State.FIRST_LINE : State.CLOSED;
    listener.complete(trailers);
  }

  private static void refuseDataAfterClose(byte b) {
    if (b != '\r' && b != '\n') {
      throw new ParseError("HPE_CLOSED_CONNECTION", "Data after `Connection: close`");
    }
  }
}
