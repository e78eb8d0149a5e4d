package dayone.topics.asyncgenerators;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Texts with gaps, filled in. */
public final class MemoryReport {

  public record Sample(long readings, long bytes) {}

  public record Measurement(String form, boolean completed, List<Sample> samples) {}

  private static final String PICTURE =
      """
      <svg:svg xmlns:svg="http://www.w3.org/2000/svg" viewBox="0 0 400 300" width="100%">
        <svg:title>Memory in use</svg:title>
        LINES
      </svg:svg>
      """;

  private static final String LINE =
      """
      <svg:g fill="none" stroke="grey"><svg:polyline points="POINTS"/></svg:g>
      <svg:text x="10" y="PLACE">NAME (PEAK MB)</svg:text>
      """;

  private static String megabytes(double bytes) {
    DecimalFormat format = new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(bytes / 1e6);
  }

  private static long peak(Measurement run) {
    return run.samples().stream().mapToLong(Sample::bytes).reduce(0, Long::max);
  }

  public static String table(List<Measurement> measurements) {
    StringBuilder table = new StringBuilder("|form|readings|peak MB|outcome|\n|---|---|---|---|\n");
    for (Measurement run : measurements) {
      table.append(
          "|FORM|READINGS|PEAK|OUTCOME|\n"
              .replace("READINGS", "" + run.samples().getLast().readings())
              .replace("PEAK", megabytes(peak(run)))
              .replace("OUTCOME", run.completed() ? "completed" : "out of memory")
              .replace("FORM", run.form()));
    }
    return table.toString();
  }

  public static String plot(List<Measurement> measurements) {
    double most =
        measurements.stream()
            .mapToDouble(run -> run.samples().getLast().readings())
            .max()
            .orElse(1);
    double highest = measurements.stream().mapToDouble(MemoryReport::peak).max().orElse(1);
    StringBuilder lines = new StringBuilder();
    int place = 20;
    for (Measurement run : measurements) {
      String points =
          run.samples().stream()
              .map(s -> 20 + 360 * s.readings() / most + "," + (280 - 260 * s.bytes() / highest))
              .collect(Collectors.joining("\n"));
      lines.append(
          LINE.replace("POINTS", points)
              .replace("PLACE", "" + place)
              .replace("PEAK", megabytes(peak(run)))
              .replace("NAME", run.form().replace("&", "&amp;").replace("<", "&lt;")));
      place += 20;
    }
    return PICTURE.replace("LINES", lines);
  }

  private MemoryReport() {}
}
