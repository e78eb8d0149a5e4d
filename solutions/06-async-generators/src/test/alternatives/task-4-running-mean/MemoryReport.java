package dayone.topics.asyncgenerators;

import java.util.Comparator;
import java.util.List;

/** Counts in tenths of a megabyte, and draws into a picture with (0, 0) in its middle. */
public final class MemoryReport {

  public record Sample(long readings, long bytes) {}

  public record Measurement(String form, boolean completed, List<Sample> samples) {}

  public static String table(List<Measurement> measurements) {
    String table = "| form | readings | peak MB | outcome |\n| --- | ---: | ---: | --- |\n";
    for (Measurement run : measurements) {
      long peak = run.samples().stream().max(Comparator.comparingLong(Sample::bytes)).get().bytes();
      long tenths = (peak + 50_000) / 100_000;
      String outcome = run.completed() ? "completed" : "out of memory";
      long readings = run.samples().get(run.samples().size() - 1).readings();
      table +=
          "| "
              + run.form()
              + " | "
              + readings
              + " | "
              + tenths / 10
              + "."
              + tenths % 10
              + " | "
              + outcome
              + " |\n";
    }
    return table;
  }

  public static String plot(List<Measurement> measurements) {
    double most = 0;
    double highest = 0;
    for (Measurement run : measurements) {
      for (Sample sample : run.samples()) {
        most = Math.max(most, sample.readings());
        highest = Math.max(highest, sample.bytes());
      }
    }
    StringBuilder lines = new StringBuilder();
    StringBuilder texts = new StringBuilder();
    for (Measurement run : measurements) {
      lines.append("<polyline points=\"");
      for (Sample sample : run.samples()) {
        float x = (float) (-100 + 190 * sample.readings() / most);
        float y = (float) (100 - 190 * sample.bytes() / highest);
        lines.append(x).append(',').append(y).append(' ');
      }
      lines.append("\" style=\"fill: none; stroke: blue\"/>");
      texts.append("<text><![CDATA[").append(run.form()).append("]]></text>");
    }
    return "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\""
        + " viewBox=\"-100,-100,200,200\">"
        + lines
        + texts
        + "</svg>";
  }

  private MemoryReport() {}
}
