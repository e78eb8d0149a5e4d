package dayone.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;

/** What JUnit says of the tests in a class: a verdict for each, by the test's name. */
final class Verdicts {

  /**
   * How one test ended.
   *
   * @param entries what the testkit has published for the grader
   */
  record Verdict(TestExecutionResult result, Map<String, String> entries) {

    TestExecutionResult.Status status() {
      return result.getStatus();
    }

    Throwable thrown() {
      return result.getThrowable().orElseThrow();
    }

    String message() {
      return Objects.toString(thrown().getMessage());
    }
  }

  private final Map<String, Verdict> verdicts = new LinkedHashMap<>();

  private Verdicts() {}

  static Verdicts of(Class<?> testClass) {
    return of(testClass, Map.of());
  }

  /**
   * @param configuration parameters of the run; unless they say so no pictures are drawn
   */
  static Verdicts of(Class<?> testClass, Map<String, String> configuration) {
    EngineExecutionResults results =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(testClass))
            .configurationParameter("dayone.picture", "never")
            .configurationParameters(configuration)
            .execute();
    Verdicts all = new Verdicts();
    List<Event> events = results.allEvents().list();
    for (Event event : events) {
      if (event.getType() == EventType.FINISHED && event.getTestDescriptor().isTest()) {
        all.verdicts.put(
            name(event),
            new Verdict(
                event.getRequiredPayload(TestExecutionResult.class), entries(event, events)));
      }
    }
    return all;
  }

  private static String name(Event event) {
    return event.getTestDescriptor().getDisplayName().replaceAll("\\(.*", "");
  }

  private static Map<String, String> entries(Event finished, List<Event> events) {
    Map<String, String> entries = new LinkedHashMap<>();
    for (Event event : events) {
      Optional<ReportEntry> entry = event.getPayload(ReportEntry.class);
      if (entry.isPresent() && event.getTestDescriptor().equals(finished.getTestDescriptor())) {
        entries.putAll(entry.get().getKeyValuePairs());
      }
    }
    return entries;
  }

  Verdict of(String test) {
    @Nullable Verdict verdict = verdicts.get(test);
    if (verdict == null) {
      throw new AssertionError("No test " + test + " among " + verdicts.keySet());
    }
    return verdict;
  }

  Map<String, Verdict> all() {
    return verdicts;
  }
}
