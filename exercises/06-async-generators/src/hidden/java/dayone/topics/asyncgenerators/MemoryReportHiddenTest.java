package dayone.topics.asyncgenerators;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.testkit.Hint;
import dayone.testkit.Points;
import dayone.testkit.Task;
import dayone.topics.asyncgenerators.MemoryReport.Measurement;
import dayone.topics.asyncgenerators.MemoryReport.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

@Task(4)
final class MemoryReportHiddenTest {

  private static final int SEEDS = 50;

  private static Measurement run(String form, boolean completed, long... bytes) {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < bytes.length; i++) {
      samples.add(new Sample(i * 1_000L, bytes[i]));
    }
    return new Measurement(form, completed, samples);
  }

  @Test
  @Points(2)
  @Hint(
      "The peak is the largest of the samples, wherever it stands. It is rounded to one place. Not every"
          + " run is completed, and not every machine writes a point in a number.")
  void theTableSaysWhatWasMeasured() {
    List<Measurement> runs =
        List.of(
            run("frees it in the end", true, 5_000_000, 90_000_000, 1_000_000),
            run("rounded up", true, 1_250_000, 1_000_000),
            run("rounded down", true, 1_249_999),
            run("a list", false, 2_000_000, 62_960_000),
            run("large", true, 1_234_567_890_123L));
    List<List<String>> expected =
        List.of(
            List.of("frees it in the end", "2000", "90.0", "completed"),
            List.of("rounded up", "1000", "1.3", "completed"),
            List.of("rounded down", "0", "1.2", "completed"),
            List.of("a list", "1000", "63.0", "out of memory"),
            List.of("large", "0", "1234567.9", "completed"));
    Locale before = Locale.getDefault();
    try {
      for (String language : List.of("en-US", "de-DE", "ar-EG-u-nu-arab")) {
        Locale.setDefault(Locale.forLanguageTag(language));

        List<List<String>> cells = MemoryReportTest.cells(MemoryReport.table(runs));

        assertThat(cells.subList(2, cells.size())).as("in " + language).isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(before);
    }
    assertThat(MemoryReportTest.cells(MemoryReport.table(List.of()))).hasSize(2);
  }

  @Test
  @Points(2)
  @Hint(
      "Runs differ in length, in height and in number, and a form may be called \"a < b & c\". Are all"
          + " points on one scale, inside of the picture, on a machine of any language?")
  void thePictureIsRightForAnyMeasurements() {
    Locale before = Locale.getDefault();
    try {
      for (int seed = 0; seed < SEEDS; seed++) {
        Locale.setDefault(
            Locale.forLanguageTag(List.of("en-US", "de-DE", "ar-EG-u-nu-arab").get(seed % 3)));
        Random random = new Random(seed);
        List<Measurement> runs = new ArrayList<>();
        int number = 1 + random.nextInt(6);
        for (int i = 0; i < number; i++) {
          runs.add(
              new Measurement(
                  "form " + i + " < 'all' & \"none\" >", random.nextBoolean(), samples(random)));
        }
        Picture.requirePictureOf(runs, MemoryReport.plot(runs));
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  private static List<Sample> samples(Random random) {
    List<Sample> samples = new ArrayList<>();
    long readings = random.nextInt(1_000);
    int number = 2 + random.nextInt(20);
    long most = 1L << (20 + random.nextInt(14));
    for (int i = 0; i < number; i++) {
      samples.add(new Sample(readings, 1_000 + random.nextLong(most)));
      readings += 1 + random.nextInt(1_000_000);
    }
    return samples;
  }
}
