package dayone.grader.execute;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Drains what a child prints, however much it is, and keeps the end of it. The end, because that is
 * where a JVM says why it stops.
 */
final class OutputTail {
  private static final int KEPT = 64 * 1024;

  /** Ample for the rest of a pipe; a process that the child started may hold it open for ever. */
  private static final long END_MILLIS = 5_000;

  private final byte[] ring = new byte[KEPT];
  private long total;
  private final Thread drain;

  OutputTail(InputStream output) {
    drain = Thread.ofVirtual().start(() -> drain(output));
  }

  private void drain(InputStream output) {
    byte[] buffer = new byte[8 * 1024];
    try {
      for (int n = output.read(buffer); n >= 0; n = output.read(buffer)) {
        keep(buffer, n);
      }
    } catch (IOException e) {
      // The process was killed: what is kept is all there will be.
    }
  }

  private synchronized void keep(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      ring[(int) (total++ % KEPT)] = bytes[i];
    }
  }

  /** Waits for the end of the output of a process that has ended, but not for its children's. */
  String afterEnd() throws InterruptedException {
    drain.join(END_MILLIS);
    return text();
  }

  private synchronized String text() {
    int count = (int) Math.min(total, KEPT);
    byte[] tail = new byte[count];
    for (int i = 0; i < count; i++) {
      tail[i] = ring[(int) ((total - count + i) % KEPT)];
    }
    return new String(tail, StandardCharsets.UTF_8);
  }
}
