package dayone.grader.cohort;

import dayone.grader.GraderFault;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * {@code index.html}: one page that loads nothing, for a browser without network. All that it says
 * is in its tables; its script only sorts and filters them. It holds no times, so the same rows
 * give the same page.
 */
final class Overview {
  /** More tests than a lecture can go back to. */
  private static final int HARDEST = 25;

  private final Statistics cohort;
  private final Similarity similarity;
  private final StringBuilder page = new StringBuilder();

  private Overview(Statistics cohort, Similarity similarity) {
    this.cohort = cohort;
    this.similarity = similarity;
  }

  static String of(Statistics cohort, Similarity similarity) {
    Overview overview = new Overview(cohort, similarity);
    overview.head();
    overview.topics();
    overview.tests();
    overview.similarity();
    overview.students();
    overview.line("<script>\n" + resource("overview.js") + "</script>");
    overview.line("</body>\n</html>");
    return overview.page.toString();
  }

  private void head() {
    line("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">");
    line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    // Nothing is fetched, and nothing but this page's own script could run.
    line(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
            + " style-src 'unsafe-inline'; script-src 'unsafe-inline'\">");
    line("<title>Cohort</title>\n<style>\n" + resource("overview.css") + "</style>");
    line("</head>\n<body>\n<h1>Cohort</h1>");
    line(
        "<p>"
            + cohort.graded()
            + " of "
            + cohort.standings().size()
            + " have a score. The same is in <a href=\"gradebook.csv\">gradebook.csv</a>.</p>");
  }

  private void topics() {
    line("<h2>Topics</h2>");
    line("<div class=\"wide\"><table id=\"topics\">\n<thead><tr><th>topic</th>");
    line(
        "<th class=\"n\">of</th><th class=\"n\">mean</th><th>students by tenth of the points</th>");
    line("<th>from 0 to full marks</th></tr></thead>\n<tbody>");
    cohort
        .topics()
        .forEach((id, sum) -> {
          String bars = Arrays.toString(sum.bars).replaceAll("[\\[\\],]", "");
          line(
              "<tr><td>" + Html.text(sum.title) + "</td><td class=\"n\">" + sum.maxScore + "</td>");
          line("<td class=\"n\">" + String.format(Locale.ROOT, "%.1f", sum.mean()) + "</td>");
          line("<td>" + bars + "</td><td>" + bars(sum.bars) + "</td></tr>");
        });
    line("</tbody></table></div>");
  }

  private static String bars(int[] bars) {
    int highest = Math.max(1, Arrays.stream(bars).max().orElse(1));
    StringBuilder drawn = new StringBuilder("<div class=\"bars\" aria-hidden=\"true\">");
    for (int bar : bars) {
      drawn.append("<span style=\"height:").append(bar * 100 / highest).append("%\"></span>");
    }
    return drawn.append("</div>").toString();
  }

  private void tests() {
    line("<h2>Tests that most students fail</h2>");
    List<Statistics.TestSum> hardest = cohort.hardest(HARDEST);
    if (hardest.isEmpty()) {
      line("<p>No test failed for anybody.</p>");
      return;
    }
    line(
        "<div class=\"wide\"><table id=\"tests\">\n<thead><tr><th>topic</th><th class=\"n\">task</th>");
    line("<th>test</th><th></th><th class=\"n\">failed</th><th class=\"n\">to do</th>");
    line("<th class=\"n\">passed</th></tr></thead>\n<tbody>");
    for (Statistics.TestSum test : hardest) {
      line("<tr><td>" + Html.text(test.topic) + "</td><td class=\"n\">" + test.task + "</td>");
      line("<td>" + Html.text(test.name) + "</td><td>" + Html.text(test.visibility) + "</td>");
      line("<td class=\"n\">" + test.failed + "</td><td class=\"n\">" + test.todo + "</td>");
      line("<td class=\"n\">" + test.passed + "</td></tr>");
    }
    line("</tbody></table></div>");
  }

  private void similarity() {
    line("<h2>Similar submissions</h2>");
    switch (similarity) {
      case Similarity.NotCompared(String why) -> line("<p>" + Html.text(why) + "</p>");
      case Similarity.Compared(List<Pair> pairs, List<String> left) -> {
        line(
            "<p>By JPlag, without the template's own code. A reason to look, never a proof: short");
        line("tasks have few right answers.</p>");
        left.forEach(each -> line("<p>" + Html.text(each) + "</p>"));
        if (pairs.isEmpty()) {
          line("<p>No two submissions are alike.</p>");
          return;
        }
        line(
            "<div class=\"wide\"><table id=\"pairs\">\n<thead><tr><th>topic</th><th>students</th>");
        line("<th></th><th class=\"n\">% of the smaller</th><th class=\"n\">% of both</th></tr>");
        line("</thead>\n<tbody>");
        for (Pair pair : pairs) {
          line("<tr><td>" + Html.text(pair.topic()) + "</td><td>" + Html.text(pair.first()));
          line("</td><td>" + Html.text(pair.second()) + "</td><td class=\"n\">" + pair.percent());
          line("</td><td class=\"n\">" + pair.average() + "</td></tr>");
        }
        line("</tbody></table></div>");
      }
    }
  }

  private void students() {
    line("<h2>Students</h2>");
    line("<label hidden>Filter <input id=\"filter\" type=\"search\" autocomplete=\"off\">");
    line("<output id=\"shown\" for=\"filter\"></output></label>");
    line("<div class=\"wide\"><table id=\"students\">\n<thead><tr><th>student</th>");
    line("<th class=\"n\">score</th><th class=\"n\">of</th>");
    cohort.topicIds().forEach(id -> line("<th class=\"n\">" + Html.text(id) + "</th>"));
    line("<th>note</th></tr></thead>\n<tbody>");
    cohort.standings().forEach(this::student);
    line("</tbody></table></div>");
  }

  private void student(Standing standing) {
    String folder = "students/" + address(standing.student()) + "/";
    String file = standing.hasScore() ? "report.md" : "no-score.txt";
    line(
        "<tr><td><a href=\""
            + Html.text(folder + file)
            + "\">"
            + Html.text(standing.student())
            + "</a></td>");
    line("<td class=\"n\">" + (standing.hasScore() ? standing.score() : "") + "</td>");
    line("<td class=\"n\">" + (standing.hasScore() ? standing.maxScore() : "") + "</td>");
    for (String id : cohort.topicIds()) {
      Integer score = standing.byTopic().get(id);
      line("<td class=\"n\">" + (score == null ? "" : score) + "</td>");
    }
    line(
        standing.hasScore()
            ? "<td></td></tr>"
            : "<td class=\"none\">"
                + Html.text("no score (" + standing.ending().label() + "): " + standing.reason())
                + "</td></tr>");
  }

  private static String address(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private void line(String text) {
    page.append(text).append('\n');
  }

  private static String resource(String name) {
    try (InputStream in = Overview.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new GraderFault("The grader's own file " + name + " is missing.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new GraderFault("The grader's own file " + name + " cannot be read.", e);
    }
  }
}
