package dayone.topics.workerthreads;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Promises;
import dayone.runtime.shared.SharedBuffer;
import dayone.runtime.shared.Uint8Array;
import dayone.runtime.worker.Worker;
import dayone.runtime.worker.WorkerContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rows are dealt out one by one, in turn; maps as messages; prefix sums over the columns. */
public final class ImageFilter {

  public record Image(int width, int height, SharedBuffer pixels) {}

  public static Promise<Image> greyscale(EventLoop loop, Image image, int workers) {
    return run(loop, image, workers, -1);
  }

  public static Promise<Image> blur(EventLoop loop, Image image, int radius, int workers) {
    return run(loop, image, workers, radius);
  }

  private static Promise<Image> run(EventLoop loop, Image image, int workers, int radius) {
    SharedBuffer out = new SharedBuffer(image.pixels().byteLength());
    int count = Math.min(workers, image.height());
    List<Promise<Object>> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<String, Object> job =
          Map.of(
              "in",
              image.pixels(),
              "out",
              out,
              "width",
              image.width(),
              "height",
              image.height(),
              "first",
              i,
              "step",
              count,
              "radius",
              radius);
      all.add(
          new Promise<>(resolvers -> {
            Worker worker = new Worker(loop, ImageFilter::rows);
            worker.onMessage(done ->
                worker
                    .terminate()
                    .then(code -> {
                      resolvers.resolve(done);
                      return null;
                    }));
            worker.onError(resolvers::reject);
            worker.postMessage(job);
          }));
    }
    return Promises.all(all).then(done -> new Image(image.width(), image.height(), out));
  }

  static void rows(WorkerContext worker) {
    worker
        .parentPort()
        .<Map<String, Object>>onMessage(job -> {
          Uint8Array in = new Uint8Array((SharedBuffer) job.get("in"));
          Uint8Array out = new Uint8Array((SharedBuffer) job.get("out"));
          int width = (Integer) job.get("width");
          int height = (Integer) job.get("height");
          int radius = (Integer) job.get("radius");
          for (int y = (Integer) job.get("first"); y < height; y += (Integer) job.get("step")) {
            if (radius < 0) {
              grey(in, out, 4 * width * y, 4 * width * (y + 1));
            } else {
              blur(in, out, width, height, y, radius);
            }
          }
          worker.parentPort().postMessage("ok");
        });
  }

  private static void grey(Uint8Array in, Uint8Array out, int from, int to) {
    for (int i = from; i < to; i += 4) {
      int y = (299 * in.get(i) + 587 * in.get(i + 1) + 114 * in.get(i + 2) + 500) / 1000;
      out.set(i, y);
      out.set(i + 1, y);
      out.set(i + 2, y);
      out.set(i + 3, in.get(i + 3));
    }
  }

  private static void blur(
      Uint8Array in, Uint8Array out, int width, int height, int y, int radius) {
    int top = Math.max(0, y - radius);
    int bottom = Math.min(height - 1, y + radius);
    for (int channel = 0; channel < 4; channel++) {
      int[] sums = new int[width + 1];
      for (int x = 0; x < width; x++) {
        int column = 0;
        for (int v = top; v <= bottom; v++) {
          column += in.get(4 * (v * width + x) + channel);
        }
        sums[x + 1] = sums[x] + column;
      }
      for (int x = 0; x < width; x++) {
        int left = Math.max(0, x - radius);
        int right = Math.min(width - 1, x + radius);
        int count = (right - left + 1) * (bottom - top + 1);
        out.set(4 * (y * width + x) + channel, (sums[right + 1] - sums[left] + count / 2) / count);
      }
    }
  }

  private ImageFilter() {}
}
