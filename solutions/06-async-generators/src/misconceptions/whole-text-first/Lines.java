package dayone.topics.asyncgenerators;

import static java.nio.charset.StandardCharsets.UTF_8;

import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.ForAwait;
import java.io.ByteArrayOutputStream;

/** The whole text is read before the first line is yielded. */
public final class Lines {

  public static AsyncGenerator<String> lines(AsyncIterable<byte[]> chunks) {
    return AsyncGenerator.of(out -> {
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      ForAwait.each(chunks, text::writeBytes);
      String whole = text.toString(UTF_8);
      int start = 0;
      while (start < whole.length()) {
        int end = whole.indexOf('\n', start);
        String line = whole.substring(start, end < 0 ? whole.length() : end);
        start += line.length() + 1;
        boolean carriageReturn = end >= 0 && line.endsWith("\r");
        out.yield(carriageReturn ? line.substring(0, line.length() - 1) : line);
      }
    });
  }

  private Lines() {}
}
