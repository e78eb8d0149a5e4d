package dayone.topics.asyncgenerators;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Formats with the root locale, and rounds each point to a whole unit. */
public final class MemoryReport {

  public record Sample(long readings, long bytes) {}

  public record Measurement(String form, boolean completed, List<Sample> samples) {}

  public static String table(List<Measurement> measurements) {
    return measurements.stream()
        .map(run ->
            String.format(
                Locale.ROOT,
                "|%s|%d|%.1f|%s|",
                run.form(),
                run.samples().getLast().readings(),
                run.samples().stream().mapToLong(Sample::bytes).max().orElse(0) / 1e6,
                run.completed() ? "completed" : "out of memory"))
        .collect(Collectors.joining("\n", "|form|readings|peak MB|outcome|\n|-|-|-|-|\n", ""));
  }

  public static String plot(List<Measurement> measurements) {
    List<Sample> all = measurements.stream().flatMap(run -> run.samples().stream()).toList();
    long most = all.stream().mapToLong(Sample::readings).max().orElse(1);
    long highest = all.stream().mapToLong(Sample::bytes).max().orElse(1);
    StringBuilder svg =
        new StringBuilder("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1000 600'>");
    for (Measurement run : measurements) {
      svg.append("<text x='500' y='").append(20 + 20 * measurements.indexOf(run)).append("'>");
      for (char each : run.form().toCharArray()) {
        svg.append(
            Character.isLetterOrDigit(each) ? String.valueOf(each) : "&#" + (int) each + ";");
      }
      svg.append("</text><polyline fill='none' stroke='black' points='");
      for (Sample sample : run.samples()) {
        svg.append(Math.round(sample.readings() * 1000.0 / most)).append(' ');
        svg.append(600 - Math.round(sample.bytes() * 600.0 / highest)).append(' ');
      }
      svg.append("'/>");
    }
    return svg.append("</svg>").toString();
  }

  private MemoryReport() {}
}
