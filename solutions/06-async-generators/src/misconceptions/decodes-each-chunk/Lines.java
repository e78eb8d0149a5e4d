package dayone.topics.asyncgenerators;

import static java.nio.charset.StandardCharsets.UTF_8;

import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.ForAwait;

/** Each chunk is decoded by itself. */
public final class Lines {

  public static AsyncGenerator<String> lines(AsyncIterable<byte[]> chunks) {
    return AsyncGenerator.of(out -> {
      String begun = "";
      try (ForAwait<byte[]> loop = ForAwait.of(chunks)) {
        while (loop.next()) {
          begun += new String(loop.item(), UTF_8);
          int end;
          while ((end = begun.indexOf('\n')) >= 0) {
            String line = begun.substring(0, end);
            begun = begun.substring(end + 1);
            out.yield(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
          }
        }
      }
      if (!begun.isEmpty()) {
        out.yield(begun);
      }
    });
  }

  private Lines() {}
}
