package dayone.runtime.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Writes frames on a thread of its own, since a pipe that is full blocks whoever writes. Any thread
 * may {@link #write}.
 */
final class FrameWriter {

  private sealed interface Order {

    record Line(String text) implements Order {}

    /** Closes the stream. Nothing behind it is written. */
    record Close() implements Order {}
  }

  private final BlockingQueue<Order> orders = new LinkedBlockingQueue<>();
  private final Thread thread;

  FrameWriter(String name, OutputStream out) {
    thread =
        Thread.ofPlatform()
            .name(name)
            .daemon()
            .start(() -> {
              try (OutputStream buffered = new BufferedOutputStream(out)) {
                writeAll(buffered);
              } catch (IOException gone) {
                // Nobody reads any more: the other process has ended, and its end is told
                // elsewhere.
              } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
              }
            });
  }

  /**
   * Queues a message or a farewell.
   *
   * @throws IllegalArgumentException if the message holds something that does not pass
   */
  void write(Frame frame) {
    orders.add(new Order.Line(FrameCodec.encode(frame)));
  }

  /** Closes the stream after what was queued before. */
  void close() {
    orders.add(new Order.Close());
  }

  /** Waits until everything is written; to be called after {@link #close}. */
  void join() throws InterruptedException {
    thread.join();
  }

  private void writeAll(OutputStream out) throws IOException, InterruptedException {
    while (true) {
      Order next = orders.poll();
      if (next == null) {
        // Flushed only here: what is queued together leaves together.
        out.flush();
        next = orders.take();
      }
      switch (next) {
        case Order.Line(String text) -> {
          out.write(text.getBytes(UTF_8));
          out.write('\n');
        }
        case Order.Close close -> {
          return;
        }
      }
    }
  }
}
