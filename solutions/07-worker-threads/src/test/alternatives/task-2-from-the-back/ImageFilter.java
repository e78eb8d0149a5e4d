package dayone.topics.workerthreads;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Promises;
import dayone.runtime.shared.SharedBuffer;
import dayone.runtime.shared.Uint8Array;
import dayone.runtime.worker.WorkerContext;
import java.util.ArrayList;
import java.util.List;

/** An async function; the first bands get the rows that are left over; two programs. */
public final class ImageFilter {

  public record Image(int width, int height, SharedBuffer pixels) {}

  public record Rows(Image in, Image out, int first, int count, int radius) {}

  public static Promise<Image> greyscale(EventLoop loop, Image image, int workers) {
    return async(() -> {
      Image out =
          new Image(image.width(), image.height(), new SharedBuffer(image.pixels().byteLength()));
      List<Promise<Object>> bands = new ArrayList<>();
      for (Rows rows : cut(image, out, 0, workers)) {
        bands.add(RunWorker.runWorker(loop, ImageFilter::grey, rows));
      }
      await(Promises.all(bands));
      return out;
    });
  }

  public static Promise<Image> blur(EventLoop loop, Image image, int radius, int workers) {
    return async(() -> {
      Image out =
          new Image(image.width(), image.height(), new SharedBuffer(image.pixels().byteLength()));
      List<Promise<Object>> bands = new ArrayList<>();
      for (Rows rows : cut(image, out, radius, workers)) {
        bands.add(RunWorker.runWorker(loop, ImageFilter::mean, rows));
      }
      await(Promises.all(bands));
      return out;
    });
  }

  private static List<Rows> cut(Image in, Image out, int radius, int workers) {
    int bands = Math.min(workers, in.height());
    int each = in.height() / bands;
    int over = in.height() % bands;
    List<Rows> cut = new ArrayList<>();
    for (int i = 0, first = 0; i < bands; i++) {
      int count = each + (i < over ? 1 : 0);
      cut.add(new Rows(in, out, first, count, radius));
      first += count;
    }
    return cut;
  }

  static void grey(WorkerContext worker) {
    Rows rows = worker.workerData();
    int row = 4 * rows.in().width();
    Uint8Array in = new Uint8Array(rows.in().pixels(), rows.first() * row, rows.count() * row);
    Uint8Array out = new Uint8Array(rows.out().pixels(), rows.first() * row, rows.count() * row);
    for (int i = rows.count() * row - 4; i >= 0; i -= 4) {
      int grey = (299 * in.get(i) + 587 * in.get(i + 1) + 114 * in.get(i + 2) + 500) / 1000;
      for (int channel = 0; channel < 4; channel++) {
        out.set(i + channel, channel == 3 ? in.get(i + channel) : grey);
      }
    }
    worker.parentPort().postMessage(rows.count());
  }

  static void mean(WorkerContext worker) {
    Rows rows = worker.workerData();
    int[] in = new Uint8Array(rows.in().pixels()).toArray();
    Uint8Array out = new Uint8Array(rows.out().pixels());
    int width = rows.in().width();
    int height = rows.in().height();
    for (int y = rows.first() + rows.count() - 1; y >= rows.first(); y--) {
      for (int x = width - 1; x >= 0; x--) {
        for (int channel = 0; channel < 4; channel++) {
          int sum = 0;
          int count = 0;
          for (int dy = -rows.radius(); dy <= rows.radius(); dy++) {
            for (int dx = -rows.radius(); dx <= rows.radius(); dx++) {
              int v = y + dy;
              int u = x + dx;
              if (v >= 0 && v < height && u >= 0 && u < width) {
                sum += in[4 * (v * width + u) + channel];
                count++;
              }
            }
          }
          out.set(4 * (y * width + x) + channel, (sum + count / 2) / count);
        }
      }
    }
    worker.parentPort().postMessage(rows.count());
  }

  private ImageFilter() {}
}
