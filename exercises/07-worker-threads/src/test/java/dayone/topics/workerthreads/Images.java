package dayone.topics.workerthreads;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.shared.SharedBuffer;
import dayone.runtime.shared.Uint8Array;
import dayone.testkit.TeachingError;
import dayone.topics.workerthreads.ImageFilter.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/** Images that go through a PNG, and what the filters make of them on one thread. */
final class Images {

  /** An image of random pixels, written as a PNG and read again. */
  static Image random(int width, int height, long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        drawn.setRGB(x, y, random.nextInt());
      }
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(drawn, "png", png);
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(png.toByteArray()));
    Image image = new Image(width, height, new SharedBuffer(4 * width * height));
    Uint8Array bytes = new Uint8Array(image.pixels());
    for (int i = 0; i < width * height; i++) {
      int argb = read.getRGB(i % width, i / width);
      bytes.set(4 * i, argb >> 16 & 255);
      bytes.set(4 * i + 1, argb >> 8 & 255);
      bytes.set(4 * i + 2, argb & 255);
      bytes.set(4 * i + 3, argb >>> 24);
    }
    return image;
  }

  static int[] bytes(Image image) {
    return new Uint8Array(image.pixels()).toArray();
  }

  /** Says which pixel is the first wrong one: two lists of thousands of bytes teach nobody. */
  static void assertSame(Image actual, int[] expected, Image source) {
    if (actual == null) {
      throw new TeachingError("The promise was fulfilled with null, not with an image.", null);
    }
    assertThat(List.of(actual.width(), actual.height()))
        .as("width and height of the new image")
        .containsExactly(source.width(), source.height());
    int[] bytes = bytes(actual);
    assertThat(bytes.length).as("how many bytes the new image has").isEqualTo(expected.length);
    int[] before = bytes(source);
    for (int i = 0; i < expected.length; i++) {
      if (bytes[i] != expected[i]) {
        int pixel = i / 4;
        throw new TeachingError(
            "An image of %d × %d pixels: the byte for %s of the pixel in column %d, row %d%n%n"
                    .formatted(
                        source.width(),
                        source.height(),
                        List.of("red", "green", "blue", "alpha").get(i % 4),
                        pixel % source.width(),
                        pixel / source.width())
                + "  expected  %d%n  actual    %d%n  source    %d"
                    .formatted(expected[i], bytes[i], before[i]),
            null);
      }
    }
  }

  static int[] grey(Image image) {
    int[] bytes = bytes(image);
    for (int i = 0; i < bytes.length; i += 4) {
      int grey = (299 * bytes[i] + 587 * bytes[i + 1] + 114 * bytes[i + 2] + 500) / 1000;
      bytes[i] = grey;
      bytes[i + 1] = grey;
      bytes[i + 2] = grey;
    }
    return bytes;
  }

  static int[] blurred(Image image, int radius) {
    int[] in = bytes(image);
    int[] out = new int[in.length];
    for (int i = 0; i < in.length; i++) {
      int x = i / 4 % image.width();
      int y = i / 4 / image.width();
      int sum = 0;
      int count = 0;
      for (int v = y - radius; v <= y + radius; v++) {
        for (int u = x - radius; u <= x + radius; u++) {
          if (u >= 0 && u < image.width() && v >= 0 && v < image.height()) {
            sum += in[4 * (v * image.width() + u) + i % 4];
            count++;
          }
        }
      }
      out[i] = (sum + count / 2) / count;
    }
    return out;
  }

  private Images() {}
}
