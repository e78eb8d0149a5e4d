package dayone.runtime.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.function.Consumer;

/** Reads frames on a thread of its own and hands each to {@code onFrame}, on that thread. */
final class FrameReader {

  private FrameReader() {}

  /** The last frame is {@link Frame.End}, whatever happens. */
  static void start(String name, InputStream in, Consumer<Frame> onFrame) {
    Thread.ofPlatform()
        .name(name)
        .daemon()
        .start(() -> {
          try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            String line;
            while ((line = lines.readLine()) != null) {
              onFrame.accept(FrameCodec.decode(line));
            }
          } catch (IOException gone) {
            // The other process has ended in the middle; what it wrote before has been handed on.
          } finally {
            onFrame.accept(new Frame.End());
          }
        });
  }
}
