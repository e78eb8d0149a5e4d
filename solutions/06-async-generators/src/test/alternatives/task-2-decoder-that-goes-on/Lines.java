package dayone.topics.asyncgenerators;

import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.ForAwait;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes first, with a decoder that remembers a begun character; then looks for line ends. */
public final class Lines {

  public static AsyncGenerator<String> lines(AsyncIterable<byte[]> chunks) {
    return AsyncGenerator.of(out -> {
      CharsetDecoder decoder =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE);
      ByteBuffer rest = ByteBuffer.allocate(0);
      StringBuilder text = new StringBuilder();
      try (ForAwait<byte[]> loop = ForAwait.of(chunks)) {
        while (loop.next()) {
          ByteBuffer input = ByteBuffer.allocate(rest.remaining() + loop.item().length);
          input.put(rest).put(loop.item()).flip();
          text.append(decoded(decoder, input, false));
          rest = input;
          int start = 0;
          int end;
          while ((end = text.indexOf("\n", start)) >= 0) {
            int last = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
            String line = text.substring(start, last);
            start = end + 1;
            out.yield(line);
          }
          text.delete(0, start);
        }
      }
      text.append(decoded(decoder, rest, true));
      if (!text.isEmpty()) {
        out.yield(text.toString());
      }
    });
  }

  private static CharBuffer decoded(CharsetDecoder decoder, ByteBuffer input, boolean end) {
    CharBuffer characters = CharBuffer.allocate(input.remaining() + 4);
    decoder.decode(input, characters, end);
    if (end) {
      decoder.flush(characters);
    }
    return characters.flip();
  }

  private Lines() {}
}
