package dayone.topics.workerthreads;

import dayone.runtime.Todo;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.shared.SharedBuffer;

/** Task 2: filters of an image, by rows, over workers in shared memory. */
public final class ImageFilter {

  /**
   * An image.
   *
   * @param width in pixels, 1 or more
   * @param height in pixels, 1 or more
   * @param pixels four bytes a pixel: red, green, blue, alpha; row by row from the top left
   */
  public record Image(int width, int height, SharedBuffer pixels) {}

  /**
   * A grey image: red, green and blue of a pixel become (299 red + 587 green + 114 blue + 500) /
   * 1000, without the fraction. Alpha stays. The image that was given stays as it is.
   *
   * <p>The rows are cut into as many bands as there are workers, or into as many as there are rows,
   * if that is fewer. Each band is computed by a worker of its own; the bytes are not copied to it.
   *
   * @param workers 1 or more
   * @return a promise of the new image; rejected if a worker fails
   */
  public static Promise<Image> greyscale(EventLoop loop, Image image, int workers) {
    throw new Todo("Task 2: have workers write the grey rows into shared memory");
  }

  /**
   * A blurred image: each byte becomes the mean of the same channel in the square of pixels whose
   * row and column differ by {@code radius} at most. Pixels outside of the image do not count. The
   * mean is (sum + count / 2) / count, in whole numbers. Bands and the rest as in {@link
   * #greyscale}.
   *
   * @param radius 0 or more
   */
  public static Promise<Image> blur(EventLoop loop, Image image, int radius, int workers) {
    throw new Todo("Task 2: have workers write the blurred rows into shared memory");
  }

  private ImageFilter() {}
}
