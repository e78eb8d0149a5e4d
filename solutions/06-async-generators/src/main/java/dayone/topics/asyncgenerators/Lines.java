package dayone.topics.asyncgenerators;

import static java.nio.charset.StandardCharsets.UTF_8;

import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.ForAwait;
import java.io.ByteArrayOutputStream;

/** Task 2: lines of text from chunks of bytes. */
public final class Lines {

  /** Cuts bytes at their line ends, then decodes: no character of UTF-8 has a byte 10 inside. */
  public static AsyncGenerator<String> lines(AsyncIterable<byte[]> chunks) {
    return AsyncGenerator.of(out -> {
      // What has no end yet. A copy: the chunk it comes from is used again by its source.
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
      }
      if (begun.size() > 0) {
        out.yield(begun.toString(UTF_8));
      }
    });
  }

  /** A line that has its end. Now it is known whether a carriage return belongs to that. */
  private static String line(ByteArrayOutputStream begun) {
    String line = begun.toString(UTF_8);
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  private Lines() {}
}
