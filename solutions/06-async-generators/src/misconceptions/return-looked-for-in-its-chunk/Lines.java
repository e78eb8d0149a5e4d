package dayone.topics.asyncgenerators;

import static java.nio.charset.StandardCharsets.UTF_8;

import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.ForAwait;
import java.io.ByteArrayOutputStream;

/** The carriage return is looked for in the chunk of the line feed only. */
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
              int end = i > start && chunk[i - 1] == '\r' ? i - 1 : i;
              begun.write(chunk, start, end - start);
              start = i + 1;
              String line = begun.toString(UTF_8);
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

  private Lines() {}
}
