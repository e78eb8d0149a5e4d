package dayone.topics.workerthreads;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Promises;
import dayone.runtime.shared.SharedBuffer;
import dayone.runtime.shared.Uint8Array;
import dayone.runtime.worker.WorkerContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Task 2: filters of an image, by rows, over workers in shared memory. */
public final class ImageFilter {

  /** Four bytes a pixel, red, green, blue and alpha; row by row. */
  public record Image(int width, int height, SharedBuffer pixels) {}

  /** The rows from {@code from} to before {@code to}; a radius below 0 means grey-scale. */
  private record Band(Image source, SharedBuffer target, int from, int to, int radius) {}

  private static final int GREY = -1;
  private static final int CHANNELS = 4;
  private static final int COLOURS = 3;

  /** Each pixel gets its brightness in all three colours. */
  public static Promise<Image> greyscale(EventLoop loop, Image image, int workers) {
    return byRows(loop, image, workers, GREY);
  }

  /** Each byte gets the mean of the square around it, as far as that lies in the image. */
  public static Promise<Image> blur(EventLoop loop, Image image, int radius, int workers) {
    return byRows(loop, image, workers, radius);
  }

  private static Promise<Image> byRows(EventLoop loop, Image image, int workers, int radius) {
    // A second buffer: a blur that overwrites what its neighbour still reads is a race.
    SharedBuffer target = new SharedBuffer(image.pixels().byteLength());
    int bands = Math.min(workers, image.height());
    List<Promise<@Nullable Object>> done = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < bands; i++) {
      int to = from + (image.height() - from) / (bands - i);
      done.add(
          RunWorker.runWorker(loop, ImageFilter::main, new Band(image, target, from, to, radius)));
      from = to;
    }
    // The message of a worker happens after its writes, so that the loop sees them all.
    return Promises.all(done).then(all -> new Image(image.width(), image.height(), target));
  }

  /** The program of a worker: one band. */
  private static void main(WorkerContext worker) {
    Band band = worker.workerData();
    if (band.radius() == GREY) {
      greyRows(band);
    } else {
      blurRows(band);
    }
    worker.parentPort().postMessage("done");
  }

  private static void greyRows(Band band) {
    Uint8Array in = new Uint8Array(band.source().pixels());
    Uint8Array out = new Uint8Array(band.target());
    int width = band.source().width();
    for (int y = band.from(); y < band.to(); y++) {
      for (int x = 0; x < width; x++) {
        int at = (y * width + x) * CHANNELS;
        out.set(at + COLOURS, in.get(at + COLOURS));
        int grey = (299 * in.get(at) + 587 * in.get(at + 1) + 114 * in.get(at + 2) + 500) / 1000;
        for (int colour = 0; colour < COLOURS; colour++) {
          out.set(at + colour, grey);
        }
      }
    }
  }

  private static void blurRows(Band band) {
    Image image = band.source();
    Uint8Array in = new Uint8Array(image.pixels());
    Uint8Array out = new Uint8Array(band.target());
    for (int y = band.from(); y < band.to(); y++) {
      for (int x = 0; x < image.width(); x++) {
        for (int channel = 0; channel < CHANNELS; channel++) {
          out.set(
              (y * image.width() + x) * CHANNELS + channel, mean(image, in, x, y, channel, band));
        }
      }
    }
  }

  private static int mean(Image image, Uint8Array in, int x, int y, int channel, Band band) {
    int radius = band.radius();
    int sum = 0;
    int count = 0;
    for (int v = Math.max(band.from(), y - radius); v <= Math.min(band.to() - 1, y + radius); v++) {
      for (int u = Math.max(0, x - radius); u <= Math.min(image.width() - 1, x + radius); u++) {
        sum += in.get((v * image.width() + u) * CHANNELS + channel);
        count++;
      }
    }
    return (sum + count / 2) / count;
  }

  private ImageFilter() {}
}
