package dayone.grader.cohort;

import dayone.grader.report.Report;
import dayone.grader.report.Report.TestReport;
import dayone.grader.report.Report.TopicReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sums over all students. It keeps numbers and names, never a report: a thousand students take
 * little more memory than ten.
 */
final class Statistics {
  static final int BARS = 10;

  private final List<String> topicIds;
  private final List<Standing> standings = new ArrayList<>();
  private final Map<String, TopicSum> topics = new LinkedHashMap<>();
  private final Map<String, TestSum> tests = new LinkedHashMap<>();

  /**
   * How the points of a topic are spread. The bars are tenths of the points; full marks are in the
   * last.
   */
  static final class TopicSum {
    final String title;
    final int maxScore;
    final int[] bars = new int[BARS];
    long sum;
    int count;

    private TopicSum(TopicReport topic) {
      title = topic.title();
      maxScore = topic.maxScore();
    }

    private void add(int score) {
      bars[maxScore == 0 ? 0 : Math.min(BARS - 1, score * BARS / maxScore)]++;
      sum += score;
      count++;
    }

    double mean() {
      return count == 0 ? 0 : (double) sum / count;
    }
  }

  /** How one test ended. */
  static final class TestSum {
    final String topic;
    final int task;
    final String name;
    final String visibility;
    int passed;
    int todo;
    int failed;

    private TestSum(String topic, TestReport test) {
      this.topic = topic;
      this.task = test.task();
      this.name = test.name();
      this.visibility = test.visibility();
    }

    private void add(String status) {
      switch (status) {
        case "passed" -> passed++;
        case "todo" -> todo++;
        default -> failed++;
      }
    }
  }

  Statistics(List<String> topicIds) {
    this.topicIds = topicIds;
  }

  void add(Row row) {
    if (row.ending() != Ending.GRADED) {
      standings.add(new Standing(row.student(), row.ending(), row.why(), 0, 0, Map.of()));
      return;
    }
    Report report = row.graded();
    Map<String, Integer> byTopic = new LinkedHashMap<>();
    for (TopicReport topic : report.topics()) {
      byTopic.put(topic.id(), topic.score());
      topics.computeIfAbsent(topic.id(), id -> new TopicSum(topic)).add(topic.score());
      for (TestReport test : topic.tests()) {
        tests
            .computeIfAbsent(topic.id() + " " + test.name(), id -> new TestSum(topic.id(), test))
            .add(test.status());
      }
    }
    standings.add(
        new Standing(row.student(), row.ending(), "", report.score(), report.maxScore(), byTopic));
  }

  List<String> topicIds() {
    return topicIds;
  }

  List<Standing> standings() {
    return standings;
  }

  Map<String, TopicSum> topics() {
    return topics;
  }

  long graded() {
    return standings.stream().filter(Standing::hasScore).count();
  }

  /** Returns the tests that failed for somebody, those that failed for most first. */
  List<TestSum> hardest(int most) {
    return tests.values().stream()
        .filter(test -> test.failed > 0)
        .sorted(Comparator.comparingInt((TestSum test) -> -test.failed))
        .limit(most)
        .toList();
  }
}
