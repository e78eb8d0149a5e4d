package dayone.topics.workerthreads;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.loop.EventLoop;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import dayone.topics.workerthreads.ImageFilter.Image;
import org.junit.jupiter.api.Test;

@Task(2)
@LoopTest
final class ImageFilterTest {

  private static final int WORKERS = 2;

  @Test
  @Points(4)
  @Hint("Which bytes belong to row y? Is every row in one band, and is alpha left alone?")
  void greyOfAnImageIsThatOfOneThread(EventLoop loop) throws Exception {
    Image image = Images.random(8, 6, 1);
    int[] before = Images.bytes(image);

    Outcome<Image> grey = Outcome.running(loop, () -> ImageFilter.greyscale(loop, image, WORKERS));

    Images.assertSame(grey.value(), Images.grey(image), image);
    assertThat(Images.bytes(image)).as("the image that was given").isEqualTo(before);
  }

  @Test
  @Points(4)
  @Hint("May a worker read rows of another band? What if that one has already overwritten them?")
  void blurOfAnImageIsThatOfOneThread(EventLoop loop) throws Exception {
    Image image = Images.random(8, 6, 2);
    int[] before = Images.bytes(image);

    for (int radius = 0; radius < 4; radius++) {
      int blurRadius = radius;
      Outcome<Image> blurred =
          Outcome.running(loop, () -> ImageFilter.blur(loop, image, blurRadius, WORKERS));

      Images.assertSame(blurred.value(), Images.blurred(image, radius), image);
      assertThat(Images.bytes(image)).as("the image that was given").isEqualTo(before);
    }
  }
}
