package dayone.topics.asyncgenerators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** Task 4, second part: shows what {@link Readings} needs, as a table and as a picture. */
public final class MemoryReport {

  /** The memory in use at one moment. */
  public record Sample(long readings, long bytes) {}

  /** One run of a program. */
  public record Measurement(String form, boolean completed, List<Sample> samples) {}

  // The field of the plot, in the units of the picture; (0, 0) is its upper left corner.
  private static final int LEFT = 60;
  private static final int BOTTOM = 300;
  private static final int WIDTH = 500;
  private static final int HEIGHT = 250;

  /** Peaks, not last values: a program that frees its list in the end needed it all the same. */
  public static String table(List<Measurement> measurements) {
    StringBuilder table = new StringBuilder("| form | readings | peak MB | outcome |\n");
    table.append("|---|---:|---:|---|\n");
    for (Measurement run : measurements) {
      table.append("| ").append(run.form());
      table.append(" | ").append(run.samples().getLast().readings());
      table.append(" | ").append(megabytes(peak(run)));
      table.append(run.completed() ? " | completed |\n" : " | out of memory |\n");
    }
    return table.toString();
  }

  private static long peak(Measurement run) {
    long peak = 0;
    for (Sample sample : run.samples()) {
      peak = Math.max(peak, sample.bytes());
    }
    return peak;
  }

  /** No format and no double: the same digits in every country. */
  private static String megabytes(long bytes) {
    return BigDecimal.valueOf(bytes, 6).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  /** One scale for all lines, from zero: two heights in the picture compare as the figures do. */
  public static String plot(List<Measurement> measurements) {
    long readings = 1;
    long bytes = 1;
    for (Measurement run : measurements) {
      readings = Math.max(readings, run.samples().getLast().readings());
      bytes = Math.max(bytes, peak(run));
    }
    StringBuilder svg = new StringBuilder();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 720 360\">\n");
    svg.append("<path d=\"M60 50V300H560\" fill=\"none\" stroke=\"#555\"/>\n");
    svg.append(label(LEFT, 40, megabytes(bytes) + " MB in use"));
    svg.append(label(LEFT, 320, "0"));
    svg.append(label(460, 320, readings + " readings"));
    List<String> colours = List.of("#b3261e", "#1a5fb4", "#2e7d32", "#7b4f9d");
    int row = 0;
    for (Measurement run : measurements) {
      String colour = colours.get(row % colours.size());
      svg.append("<polyline fill=\"none\" stroke-width=\"2\" stroke=\"").append(colour);
      svg.append("\" points=\"").append(points(run, readings, bytes)).append("\"/>\n");
      row++;
      // In the order of the lines, each in the colour of its own.
      svg.append("<g transform=\"translate(0 50)\" fill=\"").append(colour).append("\">");
      svg.append(label(80, 18 * row, run.form())).append("</g>\n");
    }
    return svg.append("</svg>\n").toString();
  }

  private static String points(Measurement run, long readings, long bytes) {
    return run.samples().stream()
        .map(sample -> {
          double x = LEFT + (double) WIDTH * sample.readings() / readings;
          double y = BOTTOM - (double) HEIGHT * sample.bytes() / bytes;
          return x + "," + y;
        })
        .collect(Collectors.joining(" "));
  }

  private static String label(int x, int y, String text) {
    String place = "x=\"" + x + "\" y=\"" + y + "\"";
    return "<text font-family=\"sans-serif\" font-size=\"14\" "
        + place
        + ">"
        + escaped(text)
        + "</text>\n";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private MemoryReport() {}
}
