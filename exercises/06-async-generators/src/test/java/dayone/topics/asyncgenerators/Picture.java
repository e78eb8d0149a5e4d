package dayone.topics.asyncgenerators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dayone.testkit.TeachingError;
import dayone.topics.asyncgenerators.MemoryReport.Measurement;
import dayone.topics.asyncgenerators.MemoryReport.Sample;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * An SVG picture of measurements, read and held against what task 4 says of one. The scale is the
 * student's choice: it is found out from two points, and all others have to agree.
 */
final class Picture {

  private static final String SVG = "http://www.w3.org/2000/svg";

  /** Two roundings to whole units: of the point itself, and of those that the scale is found by. */
  private static final double EXACT_ENOUGH = 1.01;

  /** Where one unit is not much. */
  private static final double LEAST_SIZE = 100;

  private record Point(double x, double y) {}

  /** A scale: where 0 lies, and how many units of the picture one reading or byte takes. */
  private record Scale(double zero, double perUnit) {

    static Scale through(long value, double place, long otherValue, double otherPlace) {
      double perUnit = (otherPlace - place) / (otherValue - value);
      return new Scale(place - value * perUnit, perUnit);
    }

    double placeOf(long value) {
      return zero + value * perUnit;
    }
  }

  private Picture() {}

  /**
   * Reads {@code svg} and holds it against {@code measurements}, of which two samples at least
   * differ in both figures.
   */
  static void requirePictureOf(List<Measurement> measurements, @Nullable String svg) {
    Element root = read(svg);
    double[] box = viewBox(root);
    List<List<Point>> lines = lines(root);
    assertThat(lines).as("polylines in the picture").hasSize(measurements.size());

    List<Sample> samples = new ArrayList<>();
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      assertThat(lines.get(i))
          .as("points of the polyline of \"" + measurements.get(i).form() + '"')
          .hasSameSizeAs(measurements.get(i).samples());
      samples.addAll(measurements.get(i).samples());
      points.addAll(lines.get(i));
    }
    requireScale(samples, points, box);
    requireNames(measurements, root);
  }

  private static Element read(@Nullable String svg) {
    if (svg == null) {
      throw new TeachingError("The picture is null.", null);
    }
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      Document document = builder.parse(new InputSource(new StringReader(svg)));
      Element root = document.getDocumentElement();
      if (!SVG.equals(root.getNamespaceURI()) || !"svg".equals(root.getLocalName())) {
        throw new TeachingError(
            "The outermost element is no svg element of the namespace " + SVG + ".",
            "A picture begins with <svg xmlns=\"" + SVG + "\" viewBox=\"…\">.");
      }
      return root;
    } catch (SAXException e) {
      throw new TeachingError(
          "This is not XML: " + e.getMessage(),
          "SVG is XML: what is opened is closed, and in a text & and < are written as &amp; and"
              + " &lt;.");
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double[] viewBox(Element root) {
    double[] box = numbers(root.getAttribute("viewBox"));
    if (box.length != 4) {
      throw new TeachingError(
          "The viewBox of the picture is \"" + root.getAttribute("viewBox") + "\".",
          "viewBox has four numbers: left, top, width and height.");
    }
    assertThat(Math.min(box[2], box[3]))
        .as("width and height of the viewBox, the smaller of the two")
        .isGreaterThanOrEqualTo(LEAST_SIZE);
    return box;
  }

  private static List<List<Point>> lines(Element root) {
    List<List<Point>> lines = new ArrayList<>();
    NodeList found = root.getElementsByTagNameNS(SVG, "polyline");
    for (int i = 0; i < found.getLength(); i++) {
      double[] numbers = numbers(((Element) found.item(i)).getAttribute("points"));
      List<Point> points = new ArrayList<>();
      for (int n = 0; n + 1 < numbers.length; n += 2) {
        points.add(new Point(numbers[n], numbers[n + 1]));
      }
      lines.add(points);
    }
    return lines;
  }

  private static double[] numbers(String text) {
    String[] words = text.strip().split("[\\s,]+", -1);
    double[] numbers = new double[text.isBlank() ? 0 : words.length];
    for (int i = 0; i < numbers.length; i++) {
      try {
        numbers[i] = Double.parseDouble(words[i]);
      } catch (NumberFormatException e) {
        throw new TeachingError("\"" + words[i] + "\" is no number, in \"" + text + "\".", null);
      }
      if (!Double.isFinite(numbers[i])) {
        throw new TeachingError("\"" + words[i] + "\" is no place in a picture.", null);
      }
    }
    return numbers;
  }

  private static void requireScale(List<Sample> samples, List<Point> points, double[] box) {
    int left = 0;
    int right = 0;
    int low = 0;
    int high = 0;
    for (int i = 0; i < samples.size(); i++) {
      left = samples.get(i).readings() < samples.get(left).readings() ? i : left;
      right = samples.get(i).readings() > samples.get(right).readings() ? i : right;
      low = samples.get(i).bytes() < samples.get(low).bytes() ? i : low;
      high = samples.get(i).bytes() > samples.get(high).bytes() ? i : high;
    }
    Scale across =
        Scale.through(
            samples.get(left).readings(),
            points.get(left).x(),
            samples.get(right).readings(),
            points.get(right).x());
    Scale up =
        Scale.through(
            samples.get(low).bytes(),
            points.get(low).y(),
            samples.get(high).bytes(),
            points.get(high).y());
    assertThat(across.perUnit()).as("more readings lie further right").isPositive();
    assertThat(up.perUnit()).as("more bytes lie further up, where y is smaller").isNegative();
    for (int i = 0; i < samples.size(); i++) {
      Sample sample = samples.get(i);
      assertThat(points.get(i).x())
          .as("x of " + sample + ", on the scale of the others")
          .isCloseTo(across.placeOf(sample.readings()), within(EXACT_ENOUGH));
      assertThat(points.get(i).y())
          .as("y of " + sample + ", on the scale of the others")
          .isCloseTo(up.placeOf(sample.bytes()), within(EXACT_ENOUGH));
      requireInside("x of " + sample, points.get(i).x(), box[0], box[2]);
      requireInside("y of " + sample, points.get(i).y(), box[1], box[3]);
    }
    requireInside("where 0 readings are", across.zero(), box[0], box[2]);
    requireInside("where 0 bytes are", up.zero(), box[1], box[3]);
    assertThat(Math.abs(points.get(high).y() - up.zero()))
        .as("how high the highest point lies above 0 bytes, of a picture of " + box[3])
        .isGreaterThan(box[3] / 2);
    assertThat(points.get(right).x() - across.zero())
        .as("how far the last point lies from 0 readings, of a picture of " + box[2])
        .isGreaterThan(box[2] / 2);
  }

  private static void requireInside(String what, double place, double begin, double size) {
    assertThat(place)
        .as(what + ", inside of the viewBox")
        .isBetween(begin - EXACT_ENOUGH, begin + size + EXACT_ENOUGH);
  }

  private static void requireNames(List<Measurement> measurements, Element root) {
    List<String> texts = new ArrayList<>();
    NodeList found = root.getElementsByTagNameNS(SVG, "text");
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(found.item(i).getTextContent().strip());
    }
    for (Measurement measurement : measurements) {
      assertThat(texts)
          .as("the texts of the picture")
          .anyMatch(text -> text.contains(measurement.form()), "has \"" + measurement.form() + '"');
    }
  }
}
