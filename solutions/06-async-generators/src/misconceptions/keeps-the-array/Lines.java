package dayone.topics.asyncgenerators;

import static java.nio.charset.StandardCharsets.UTF_8;

import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.ForAwait;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The rest of a chunk is kept as a view of the array of the source. */
public final class Lines {

  public static AsyncGenerator<String> lines(AsyncIterable<byte[]> chunks) {
    return AsyncGenerator.of(out -> {
      List<ByteBuffer> begun = new ArrayList<>();
      try (ForAwait<byte[]> loop = ForAwait.of(chunks)) {
        while (loop.next()) {
          byte[] chunk = loop.item();
          int start = 0;
          for (int i = 0; i < chunk.length; i++) {
            if (chunk[i] == '\n') {
              begun.add(ByteBuffer.wrap(chunk, start, i - start));
              start = i + 1;
              String line = text(begun);
              begun.clear();
              out.yield(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
            }
          }
          begun.add(ByteBuffer.wrap(chunk, start, chunk.length - start));
        }
      }
      String last = text(begun);
      if (!last.isEmpty()) {
        out.yield(last);
      }
    });
  }

  private static String text(List<ByteBuffer> parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (ByteBuffer part : parts) {
      all.write(part.array(), part.position(), part.remaining());
    }
    return all.toString(UTF_8);
  }

  private Lines() {}
}
