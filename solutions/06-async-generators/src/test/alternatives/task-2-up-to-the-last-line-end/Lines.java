package dayone.topics.asyncgenerators;

import static java.nio.charset.StandardCharsets.UTF_8;

import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.ForAwait;
import java.util.Arrays;

/** Decodes everything up to the last line end at once, and splits that. */
public final class Lines {

  public static AsyncGenerator<String> lines(AsyncIterable<byte[]> chunks) {
    return AsyncGenerator.of(out -> {
      byte[][] rest = {new byte[0]};
      ForAwait.each(
          chunks,
          chunk -> {
            byte[] all = Arrays.copyOf(rest[0], rest[0].length + chunk.length);
            System.arraycopy(chunk, 0, all, rest[0].length, chunk.length);
            int end = all.length;
            while (end > 0 && all[end - 1] != '\n') {
              end--;
            }
            rest[0] = Arrays.copyOfRange(all, end, all.length);
            if (end > 0) {
              for (String line : new String(all, 0, end - 1, UTF_8).split("\n", -1)) {
                out.yield(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
              }
            }
          });
      if (rest[0].length > 0) {
        out.yield(new String(rest[0], UTF_8));
      }
    });
  }

  private Lines() {}
}
