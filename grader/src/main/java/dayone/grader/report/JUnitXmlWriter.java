package dayone.grader.report;

import dayone.grader.GraderFault;
import dayone.grader.report.Report.TestReport;
import dayone.grader.report.Report.TopicReport;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit's XML, as Surefire writes it, for whatever reads test results. One suite a topic; a task is
 * a class. Times are 0: a report is the same bytes for the same work.
 */
public final class JUnitXmlWriter implements ReportWriter {
  @Override
  public String write(Report report) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      line(xml, 0);
      xml.writeStartElement("testsuites");
      for (TopicReport topic : report.topics()) {
        suite(xml, topic);
      }
      line(xml, 0);
      xml.writeEndElement();
      line(xml, 0);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new GraderFault("The report cannot be written as XML.", e);
    }
    return text.toString();
  }

  private static void suite(XMLStreamWriter xml, TopicReport topic) throws XMLStreamException {
    line(xml, 1);
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", topic.id());
    xml.writeAttribute("tests", Integer.toString(topic.tests().size()));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", count(topic, true));
    xml.writeAttribute("failures", count(topic, false));
    xml.writeAttribute("time", "0");
    for (TestReport test : topic.tests()) {
      test(xml, topic, test);
    }
    line(xml, 1);
    xml.writeEndElement();
  }

  private static String count(TopicReport topic, boolean skipped) {
    return Long.toString(
        topic.tests().stream().filter(test -> !test.passed() && skipped == isToDo(test)).count());
  }

  /** What nobody has begun is no failure, as in the student's own build. */
  private static boolean isToDo(TestReport test) {
    return test.status().equals("todo");
  }

  private static void test(XMLStreamWriter xml, TopicReport topic, TestReport test)
      throws XMLStreamException {
    line(xml, 2);
    xml.writeStartElement("testcase");
    xml.writeAttribute("name", test.name());
    xml.writeAttribute("classname", topic.id() + ".task" + test.task());
    xml.writeAttribute("time", "0");
    if (!test.passed()) {
      String message = test.message() == null ? test.status() : test.message();
      line(xml, 3);
      xml.writeStartElement(isToDo(test) ? "skipped" : "failure");
      xml.writeAttribute("message", legal(message.lines().findFirst().orElse("")));
      if (!isToDo(test)) {
        xml.writeAttribute("type", test.status());
        xml.writeCharacters(legal(test.withHint(message)));
      }
      xml.writeEndElement();
      line(xml, 2);
    }
    xml.writeEndElement();
  }

  /** XML 1.0 has no place for some characters, not even escaped. */
  private static String legal(String text) {
    StringBuilder legal = new StringBuilder(text.length());
    text.codePoints()
        .map(c ->
            c == '\n'
                    || c == '\t'
                    || (c >= ' ' && c < 0xD800)
                    || (c > 0xDFFF && c < 0xFFFE)
                    || c > 0xFFFF
                ? c
                : '\uFFFD')
        .forEach(legal::appendCodePoint);
    return legal.toString();
  }

  private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
