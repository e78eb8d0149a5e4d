package dayone.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class JUnitXmlWriterTest {
  private static Element written(Report report) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(new JUnitXmlWriter().write(report))))
        .getDocumentElement();
  }

  private static Element only(Element parent, String name) {
    assertThat(parent.getElementsByTagName(name).getLength()).isEqualTo(1);
    return (Element) parent.getElementsByTagName(name).item(0);
  }

  @Test
  void suiteCountsItsTests() throws Exception {
    Report.TestReport todo =
        new Report.TestReport(1, "A.c", "visible", "todo", 0, 5, "Task 1: write it", null);
    Element suite =
        only(
            written(
                Reports.of(
                    List.of(),
                    Reports.passed(1, "A.a", 5),
                    Reports.failed(1, "A.b", 5, "Wrong."),
                    todo)),
            "testsuite");

    assertThat(suite.getAttribute("tests")).isEqualTo("3");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getAttribute("skipped")).isEqualTo("1");
    assertThat(suite.getAttribute("errors")).isEqualTo("0");
  }

  @Test
  void failureSaysWhatAndHint() throws Exception {
    Element failure =
        only(
            written(Reports.of(List.of(), Reports.failed(1, "A.b", 5, "Wrong.\nVery wrong."))),
            "failure");

    assertThat(failure.getAttribute("message")).isEqualTo("Wrong.");
    assertThat(failure.getAttribute("type")).isEqualTo("failed");
    assertThat(failure.getTextContent()).isEqualTo("Wrong.\nVery wrong.\nHint: Look again.");
  }

  @Test
  void textOfAStudentStaysText() throws Exception {
    String evil = "]]></failure></testcase><testcase name=\"x\"/>\u0001\uD800 & \uFFFF";
    Element root = written(Reports.of(List.of(), Reports.failed(1, "A.b", 5, evil)));

    only(root, "testcase");
    assertThat(only(root, "failure").getTextContent())
        .startsWith("]]></failure></testcase><testcase name=\"x\"/>\uFFFD\uFFFD & \uFFFD");
  }
}
