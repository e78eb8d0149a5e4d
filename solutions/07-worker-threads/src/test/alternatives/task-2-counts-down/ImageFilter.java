package dayone.topics.workerthreads;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import dayone.runtime.shared.SharedBuffer;
import dayone.runtime.shared.Uint8Array;
import dayone.runtime.worker.Worker;
import dayone.runtime.worker.WorkerContext;
import dayone.runtime.worker.WorkerOptions;

/** Grey is a blur of nothing with a step behind; a count of exits instead of promises. */
public final class ImageFilter {

  public record Image(int width, int height, SharedBuffer pixels) {}

  public record Work(
      SharedBuffer in, SharedBuffer out, int width, int height, int top, int end, int radius) {}

  public static Promise<Image> greyscale(EventLoop loop, Image image, int workers) {
    return start(loop, image, -1, workers);
  }

  public static Promise<Image> blur(EventLoop loop, Image image, int radius, int workers) {
    return start(loop, image, radius, workers);
  }

  private static Promise<Image> start(EventLoop loop, Image image, int radius, int workers) {
    Resolvers<Image> result = Promise.withResolvers();
    SharedBuffer out = new SharedBuffer(image.pixels().byteLength());
    int bands = Math.min(workers, image.height());
    int[] left = {bands};
    for (int i = 0; i < bands; i++) {
      int top = (int) ((long) image.height() * i / bands);
      int end = (int) ((long) image.height() * (i + 1) / bands);
      Work work = new Work(image.pixels(), out, image.width(), image.height(), top, end, radius);
      Worker worker = new Worker(loop, ImageFilter::work, new WorkerOptions().workerData(work));
      worker.onError(result::reject);
      worker.onExit(code -> {
        if (code == 0 && --left[0] == 0) {
          result.resolve(new Image(image.width(), image.height(), out));
        }
      });
    }
    return result.promise();
  }

  static void work(WorkerContext worker) {
    Work work = worker.workerData();
    Uint8Array in = new Uint8Array(work.in());
    Uint8Array out = new Uint8Array(work.out());
    int row = 4 * work.width();
    for (int at = work.top() * row; at < work.end() * row; at++) {
      if (work.radius() >= 0) {
        out.set(at, mean(in, work, at));
      } else if (at % 4 == 3) {
        out.set(at, in.get(at));
      } else {
        int pixel = at - at % 4;
        out.set(
            at,
            (299 * in.get(pixel) + 587 * in.get(pixel + 1) + 114 * in.get(pixel + 2) + 500) / 1000);
      }
    }
  }

  private static int mean(Uint8Array in, Work work, int at) {
    int x = at / 4 % work.width();
    int y = at / 4 / work.width();
    int left = Math.max(x - work.radius(), 0);
    int right = Math.min(x + work.radius() + 1, work.width());
    int top = Math.max(y - work.radius(), 0);
    int bottom = Math.min(y + work.radius() + 1, work.height());
    int sum = 0;
    for (int v = top; v < bottom; v++) {
      for (int u = left; u < right; u++) {
        sum += in.get(4 * (v * work.width() + u) + at % 4);
      }
    }
    int count = (right - left) * (bottom - top);
    return (sum + count / 2) / count;
  }

  private ImageFilter() {}
}
