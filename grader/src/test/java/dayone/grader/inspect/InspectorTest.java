package dayone.grader.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dayone.grader.GraderFault;
import dayone.grader.compile.Compilation;
import dayone.grader.compile.SubmissionCompiler;
import dayone.grader.fixture.FixtureCourse;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class InspectorTest {
  private static final String COUNTER = "src/main/java/dayone/topics/counting/Counter.java";

  private final FixtureCourse course = FixtureCourse.shared();

  private Compilation compiled(String counter) throws Exception {
    return new SubmissionCompiler(
            course.installation().course(), course.installation().submissionClassPath())
        .compile(course.read(course.root().resolve("solutions")).with(COUNTER, counter));
  }

  @Test
  void classesOfTheTopicsPackageMayRun() throws Exception {
    assertThat(
            new Inspector()
                .inspect(compiled("package dayone.topics.counting; class Counter {} class Own {}"))
                .isClean())
        .isTrue();
  }

  @Test
  void classOfAForeignPackageIsFoundWithItsFile() throws Exception {
    Inspected inspected =
        new Inspector().inspect(compiled("package java.util.evil; class Counter {}"));

    assertThat(inspected.findings())
        .containsExactly(
            new Finding(
                COUNTER,
                "declares a class in package \"java.util.evil\". Keep the line \"package"
                    + " dayone.topics.counting;\""));
  }

  @Test
  void classWithoutAPackageIsFound() throws Exception {
    assertThat(new Inspector().inspect(compiled("class Counter {}")).reasons())
        .containsOnlyKeys(COUNTER);
  }

  @Test
  void brokenRuleInAFileOfTheCourseIsAFault() throws Exception {
    Compilation compilation = compiled("package elsewhere; class Counter {}");
    var replaced = new LinkedHashMap<String, String>();
    replaced.put(COUNTER, "a stub stands in");
    Compilation ours =
        new Compilation(compilation.topic(), compilation.classes(), replaced, List.of());

    assertThatExceptionOfType(GraderFault.class)
        .isThrownBy(() -> new Inspector().inspect(ours))
        .withMessageContaining("elsewhere.Counter");
  }
}
