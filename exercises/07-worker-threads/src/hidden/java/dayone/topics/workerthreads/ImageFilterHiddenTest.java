package dayone.topics.workerthreads;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.loop.EventLoop;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.NonBlocking;
import dayone.testkit.Points;
import dayone.testkit.Task;
import dayone.topics.workerthreads.ImageFilter.Image;
import org.junit.jupiter.api.Test;

@Task(2)
@LoopTest
final class ImageFilterHiddenTest {

  /** Width, height, workers. */
  private static final int[][] CASES = {
    {1, 1, 4}, {5, 1, 3}, {1, 7, 2}, {7, 5, 3}, {31, 17, 4}, {3, 4, 1}
  };

  @Test
  @Points(3)
  @Hint(
      "Seven rows for three workers: who does the last one? And what is there to do for a fourth"
          + " worker of an image with one row?")
  void greyOfAnySizeAndAnyNumberOfWorkers(EventLoop loop) throws Exception {
    for (int[] each : CASES) {
      Image image = Images.random(each[0], each[1], each[2]);
      int[] before = Images.bytes(image);
      Outcome<Image> grey =
          Outcome.running(loop, () -> ImageFilter.greyscale(loop, image, each[2]));

      Images.assertSame(grey.value(), Images.grey(image), image);
      assertThat(Images.bytes(image)).as("the image that was given").isEqualTo(before);
    }
  }

  @Test
  @Points(3)
  @Hint(
      "At the edge of the image some of the square lies outside. At the edge of a band it lies in"
          + " the rows of another worker: those are read as well.")
  void blurOfAnySizeAndAnyNumberOfWorkers(EventLoop loop) throws Exception {
    for (int[] each : CASES) {
      for (int radius = 0; radius < 4; radius++) {
        int blurRadius = radius;
        Image image = Images.random(each[0], each[1], each[2]);
        Outcome<Image> blurred =
            Outcome.running(loop, () -> ImageFilter.blur(loop, image, blurRadius, each[2]));

        Images.assertSame(blurred.value(), Images.blurred(image, radius), image);
      }
    }
  }

  @Test
  @Points(3)
  @Hint(
      "If each band waits for the one before, the others have nothing to do. Start all workers,"
          + " then wait for all of them.")
  void aWorkerForEachBandAtTheSameTime(EventLoop loop) throws Exception {
    Image image = Images.random(400, 30, 1);
    for (int workers : new int[] {1, 3}) {
      WorkerCount count = new WorkerCount(loop);
      Outcome<Image> blurred = count.running(() -> ImageFilter.blur(loop, image, 3, workers));

      assertThat(count.mostAtOnce())
          .as("workers at the same time, for an image of 30 rows and workers = %d", workers)
          .isEqualTo(workers);
      Images.assertSame(blurred.value(), Images.blurred(image, 3), image);
    }
    Image twoRows = Images.random(400, 2, 2);
    WorkerCount count = new WorkerCount(loop);
    Outcome<Image> grey = count.running(() -> ImageFilter.greyscale(loop, twoRows, 5));

    assertThat(count.mostAtOnce())
        .as("workers at the same time, for an image of 2 rows and workers = 5")
        .isEqualTo(2);
    Images.assertSame(grey.value(), Images.grey(twoRows), twoRows);
  }

  @Test
  @Points(3)
  @NonBlocking
  @Hint(
      "Who computes, and who only waits? What is left for the loop to do when all bands are done?")
  void theLoopStaysFree(EventLoop loop) throws Exception {
    Image image = Images.random(400, 300, 1);

    Outcome<Image> blurred = Outcome.running(loop, () -> ImageFilter.blur(loop, image, 8, 2));

    Images.assertSame(blurred.value(), Images.blurred(image, 8), image);
  }
}
