package dayone.topics.asyncgenerators;

import static dayone.runtime.async.Async.await;
import static java.nio.charset.StandardCharsets.UTF_8;

import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.AsyncIterator;
import dayone.runtime.async.IteratorResult;
import dayone.runtime.promise.Promise;
import java.util.Arrays;

/** One byte after the other into an array that grows, and the protocol of iterators by hand. */
public final class Lines {

  private static final class Line {
    private byte[] bytes = new byte[16];
    private int length;

    void add(byte value) {
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * length);
      }
      bytes[length++] = value;
    }

    String take(boolean ended) {
      int size = ended && length > 0 && bytes[length - 1] == '\r' ? length - 1 : length;
      length = 0;
      return new String(bytes, 0, size, UTF_8);
    }
  }

  public static AsyncGenerator<String> lines(AsyncIterable<byte[]> chunks) {
    return AsyncGenerator.of(out -> {
      AsyncIterator<byte[]> source = chunks.iterator();
      Line line = new Line();
      boolean ended = false;
      try {
        while (true) {
          ended = true;
          IteratorResult<byte[]> result = await(source.next());
          if (result.done()) {
            break;
          }
          ended = false;
          for (byte each : result.value()) {
            if (each == '\n') {
              out.yield(line.take(true));
            } else {
              line.add(each);
            }
          }
        }
      } finally {
        Promise<?> closing = ended ? null : source.finish();
        if (closing != null) {
          await(closing);
        }
      }
      if (line.length > 0) {
        out.yield(line.take(false));
      }
    });
  }

  private Lines() {}
}
