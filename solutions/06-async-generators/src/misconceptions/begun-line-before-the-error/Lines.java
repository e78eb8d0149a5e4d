package dayone.topics.asyncgenerators;

import static java.nio.charset.StandardCharsets.UTF_8;

import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.ForAwait;
import java.io.ByteArrayOutputStream;

/** A line that was begun when the source failed is given out as a line. */
public final class Lines {
  public static AsyncGenerator<String> lines(AsyncIterable<byte[]> chunks) {
    return AsyncGenerator.of(out -> {
      ByteArrayOutputStream begun = new ByteArrayOutputStream();
      try (ForAwait<byte[]> loop = ForAwait.of(chunks)) {
        while (loop.next()) {
          byte[] chunk = loop.item();
          int start = 0;
          for (int i = 0; i < chunk.length; i++) {
            if (chunk[i] == '\n') {
              begun.write(chunk, start, i - start);
              start = i + 1;
              String line = line(begun);
              begun.reset();
              out.yield(line);
            }
          }
          begun.write(chunk, start, chunk.length - start);
        }
      } finally {
        if (begun.size() > 0) {
          out.yield(begun.toString(UTF_8));
        }
      }
    });
  }

  private static String line(ByteArrayOutputStream begun) {
    String line = begun.toString(UTF_8);
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  private Lines() {}
}
