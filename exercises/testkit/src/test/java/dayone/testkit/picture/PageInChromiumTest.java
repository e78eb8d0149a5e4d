package dayone.testkit.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Trace;
import dayone.testkit.Program;
import dayone.testkit.ProgramRunner;
import dayone.testkit.order.Focus;
import dayone.testkit.picture.Subject.Blocked;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader sees, in a real browser. Screenshots are left in target/screenshots. */
final class PageInChromiumTest {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  /** The demonstration with ticks and promises the wrong way round. */
  private static final Program DEMONSTRATION =
      (loop, console) -> {
        console.log("Start");
        loop.setTimeout(() -> console.log("Timer"), 0);
        loop.setImmediate(() -> console.log("Immediate"));
        loop.nextTick(() -> console.log("Promise"));
        Promise.resolve().then(() -> console.log("NextTick"));
        loop.queueWork("fs.read", () -> 1, (error, one) -> console.log("File"));
        console.log("End");
      };

  private static final List<String> EXPECTED =
      List.of("Start", "End", "NextTick", "Promise", "Timer", "File", "Immediate");

  @TempDir static Path profile;
  private static @Nullable Chromium chromium;

  @TempDir Path folder;

  @BeforeAll
  static void startTheBrowser() throws Exception {
    Optional<Path> executable = Chromium.executable();
    assumeTrue(executable.isPresent(), Chromium.MISSING);
    chromium = Chromium.start(executable.orElseThrow(), profile);
  }

  @AfterAll
  static void stopTheBrowser() throws IOException {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void opensAtTheFirstDifferenceAndSaysWhatWasExpected() throws IOException {
    open(wrongDemonstration());

    assertThat(chromium.text("#what"))
        .contains("It prints \"Promise\", line 3.")
        .contains("Expected here is \"NextTick\": this is the first difference.");
    assertThat(chromium.texts("#console tr.first-difference td"))
        .containsExactly("3", "NextTick", "Promise");
    assertThat(chromium.texts("#message pre")).containsExactly("What is wrong.");
    assertThat(chromium.complaints()).isEmpty();
    chromium.screenshot(SCREENSHOTS.resolve("demonstration.png"));
  }

  @Test
  void keysGoFromStepToStep() throws IOException {
    open(wrongDemonstration());
    int difference = step();

    chromium.press("Home");
    assertThat(chromium.text("#what")).contains("The main script begins.");
    chromium.press("ArrowRight");
    assertThat(chromium.text("#what")).contains("It prints \"Start\", line 1.");
    chromium.press("ArrowRight");
    assertThat(chromium.text("#what"))
        .contains("It schedules a timeout callback (setTimeout 1 ms)")
        .contains("waits in the timers phase");
    chromium.press("ArrowLeft");
    assertThat(step()).isEqualTo(2);
    chromium.press("End");
    assertThat(chromium.text("#what")).contains("It ends.");
    assertThat(chromium.evaluate("document.getElementById('next').disabled")).isEqualTo("true");
    chromium.press("d");
    assertThat(step()).isEqualTo(difference);
  }

  @Test
  void stackQueuesAndPhaseAreThoseOfTheStep() throws IOException {
    open(wrongDemonstration());

    assertThat(chromium.texts("#state dt"))
        .containsExactly(
            "Turn",
            "Phase",
            "Loop time",
            "Call stack",
            "nextTick",
            "promise jobs",
            "timers",
            "pending",
            "poll",
            "check",
            "close");
    assertThat(chromium.texts("#state dd"))
        .containsExactly(
            "before the first",
            "the main script, while the two queues are emptied",
            "2 ms",
            "a nextTick callback (process.nextTick)",
            "empty",
            "NextTick",
            "Timer",
            "empty",
            "File",
            "Immediate",
            "empty");
  }

  @Test
  void linesAppearAsTheyArePrinted() throws IOException {
    open(wrongDemonstration());

    chromium.press("Home");
    assertThat(chromium.texts("#console td:nth-child(3)")).allMatch(String::isEmpty);
    chromium.press("d");
    assertThat(chromium.texts("#console td:nth-child(3)"))
        .containsExactly("Start", "End", "Promise", "", "", "", "");
    chromium.press("End");
    assertThat(chromium.texts("#console td:nth-child(3)"))
        .containsExactly("Start", "End", "Promise", "NextTick", "Timer", "File", "Immediate");
  }

  @Test
  void playGoesOnByItselfToTheEnd() throws IOException {
    open(wrongDemonstration());
    chromium.evaluate("document.getElementById('speed').value = '200'");

    chromium.press(" ");

    assertThat(chromium.text("#play")).contains("Pause");
    await().atMost(Duration.ofSeconds(60)).until(() -> chromium.text("#play").contains("Play"));
    assertThat(chromium.evaluate("document.getElementById('last').disabled")).isEqualTo("true");
  }

  @Test
  void boxIsAButtonToItsStep() throws IOException {
    open(wrongDemonstration());

    chromium.evaluate(
        "[...document.querySelectorAll('svg .call')].at(-1)"
            + ".dispatchEvent(new MouseEvent('click'))");

    assertThat(chromium.text("#what"))
        .contains(
            "The loop calls an immediate callback (setImmediate), scheduled by the main script.");
    assertThat(chromium.texts("#lanes .now")).containsExactly("check");
  }

  @Test
  void lanesAreThoseOfTheLoop() throws IOException {
    open(wrongDemonstration());

    assertThat(chromium.texts("#lanes div"))
        .containsExactly(
            "main script",
            "nextTick",
            "promise jobs",
            "timers",
            "pending",
            "poll",
            "check",
            "close",
            "thread pool",
            "workers and ports");
    assertThat(chromium.texts("svg .bar-label")).containsExactly("fs.read");
    // From the main script to each of the five others; the running call's own is drawn once more.
    assertThat(chromium.texts("svg g:not(.call) > .arrow")).hasSize(6);
  }

  @Test
  void blockedCallIsRedAndSaysWhere() throws IOException {
    Trace trace = new ProgramRunner().run(DEMONSTRATION);
    Blocked blocked =
        new Blocked(trace.calls().getLast(), "Thread.sleep for 103 ms at ChunkedSum.java:23");
    open(new Subject("Blocked", "", trace, null, List.of(blocked)));

    assertThat(chromium.texts("svg .call.blocked")).hasSize(1);
    assertThat(chromium.text("#what"))
        .contains("It blocks the loop: Thread.sleep for 103 ms at ChunkedSum.java:23.");
    assertThat(chromium.text("#look")).isEqualTo("Go to the blocked call");
    assertThat(chromium.texts("#blocked li"))
        .containsExactly("Blocked the loop: Thread.sleep for 103 ms at ChunkedSum.java:23");
    chromium.screenshot(SCREENSHOTS.resolve("blocked.png"));
  }

  @Test
  void whatAProgramPrintsIsNeverMarkup() throws IOException {
    String evil = "</script><script>document.title='mine'</script><img src=x onerror=alert(1)>";
    Trace trace =
        new ProgramRunner()
            .run((loop, console) -> {
              console.log(evil);
              console.log("{{data}} \\ $1 \u2028 'single' \"double\"");
            });
    open(new Subject(evil, evil, trace, new Focus(List.of(evil, evil), 1), List.of()));

    assertThat(chromium.evaluate("document.title")).isEqualTo(evil + " · Day One");
    assertThat(chromium.text("h1")).isEqualTo(evil);
    assertThat(chromium.texts("#console td:nth-child(3)"))
        .containsExactly(evil, "{{data}} \\ $1 \u2028 'single' \"double\"");
    assertThat(chromium.texts("img")).isEmpty();
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void asksTheNetworkForNothing() throws IOException {
    Path page = open(wrongDemonstration());

    assertThat(chromium.requests()).allMatch(page.toUri().toString()::equals);
    assertThat(
            chromium.evaluate(
                "await fetch('https://example.org/').then(() => 'sent', () => 'refused')"))
        .isEqualTo("refused");
  }

  @Test
  void screenReaderHearsTheStepAndTheNameOfEachControl() throws IOException {
    open(wrongDemonstration());

    assertThat(chromium.names("button"))
        .contains("First step", "One step back", "One step on", "Last step", "Go to the difference")
        .noneMatch(String::isBlank);
    assertThat(chromium.names("slider")).containsExactly("Step");
    assertThat(chromium.evaluate("document.getElementById('what').getAttribute('aria-live')"))
        .isEqualTo("polite");
    chromium.evaluate("document.getElementById('words').open = true");
    assertThat(chromium.texts("#words li"))
        .hasSize(6)
        .contains(
            "a nextTick callback (process.nextTick) in turn 0, the main script, scheduled by the"
                + " main script, prints \"Promise\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void textStandsOutFromThePaper(String scheme) throws IOException {
    chromium.prefer(scheme);
    open(wrongDemonstration());

    for (String selector : List.of("h1", "#what", "#what .wrong", "#state dt", "#console th")) {
      assertThat(Double.parseDouble(chromium.evaluate(contrast(selector))))
          .as(selector)
          .isGreaterThanOrEqualTo(4.5);
    }
    chromium.screenshot(SCREENSHOTS.resolve(scheme + ".png"));
    chromium.prefer("light");
  }

  @Test
  void themeCanBeChosen() throws IOException {
    open(wrongDemonstration());
    String before = chromium.evaluate("getComputedStyle(document.body).backgroundColor");

    chromium.press("t");
    assertThat(chromium.evaluate("getComputedStyle(document.body).backgroundColor"))
        .isNotEqualTo(before);
    chromium.press("t");
    assertThat(chromium.evaluate("getComputedStyle(document.body).backgroundColor"))
        .isEqualTo(before);
  }

  @Test
  void thousandCallsAreAllThere() throws IOException {
    open(longRun(1_000));

    assertThat(chromium.texts("svg .call")).hasSizeGreaterThanOrEqualTo(1_000);
    assertThat(chromium.text("#cut")).isEmpty();
    assertThat(chromium.text("#what")).contains("this is the first difference");
    chromium.screenshot(SCREENSHOTS.resolve("thousand.png"));
  }

  @Test
  void fiftyThousandCallsAreCutToTheTurnsAroundTheDifference() throws IOException {
    open(longRun(50_000));

    assertThat(chromium.texts("svg .call")).hasSizeBetween(1_000, Page.MOST_CALLS);
    assertThat(chromium.text("#cut"))
        .startsWith("This run has 50,00")
        .contains("around the place to look at");
    assertThat(chromium.text("#what")).contains("this is the first difference");
    int here = step();
    chromium.press("ArrowRight");
    assertThat(step()).isEqualTo(here + 1);
    chromium.press("Home");
    chromium.press("End");
    assertThat(chromium.complaints()).isEmpty();
    chromium.screenshot(SCREENSHOTS.resolve("fifty-thousand.png"));
  }

  @Test
  void addressCanNameAStep() throws IOException {
    Path page = new Pictures(folder).draw("page", wrongDemonstration());

    chromium.open(page, "#step=2");

    assertThat(chromium.text("#what")).startsWith("Step 2 of");
  }

  @Test
  void runWithoutCallsIsSaidToBeEmpty() throws IOException {
    open(new Subject("Empty", "", new Trace(), null, List.of()));

    assertThat(chromium.text("#what")).isEqualTo("The loop called nothing.");
    assertThat(chromium.complaints()).isEmpty();
  }

  private static Subject wrongDemonstration() {
    return new Subject(
        "Demonstration",
        "What is wrong.",
        new ProgramRunner(2, 100).run(DEMONSTRATION),
        new Focus(EXPECTED, 2),
        List.of());
  }

  /**
   * Turns of an immediate, a tick and a promise job, each with a line; two are expected swapped.
   */
  private static Subject longRun(int calls) {
    Trace trace =
        new ProgramRunner(0, 2 * calls)
            .run((loop, console) -> {
              Runnable[] turn = new Runnable[1];
              int[] count = {0};
              turn[0] =
                  () -> {
                    int number = count[0]++;
                    loop.nextTick(() -> console.log("tick " + number));
                    Promise.resolve().then(() -> console.log("promise " + number));
                    if (3 * number < calls - 1) {
                      loop.setImmediate(() -> turn[0].run());
                    }
                  };
              turn[0].run();
            });
    List<String> expected = new ArrayList<>(trace.output());
    int middle = expected.size() / 2;
    Collections.swap(expected, middle, middle + 1);
    return new Subject("Long", "", trace, new Focus(expected, middle), List.of());
  }

  private Path open(Subject subject) throws IOException {
    Path page = new Pictures(folder).draw("page", subject);
    chromium.open(page);
    return page;
  }

  private static int step() {
    return Integer.parseInt(chromium.text("#what").replaceFirst("Step (\\d+) of.*", "$1"));
  }

  /** The contrast of a text with what is behind it, as the accessibility guidelines compute it. */
  private static String contrast(String selector) {
    return """
    (() => {
      const rgb = text => text.match(/[\\d.]+/g).map(Number);
      const luminance = text => rgb(text).slice(0, 3)
        .map(c => c / 255).map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
        .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
      const element = document.querySelector('SELECTOR');
      let behind = element;
      while (rgb(getComputedStyle(behind).backgroundColor)[3] === 0) { behind = behind.parentElement; }
      const one = luminance(getComputedStyle(element).color);
      const two = luminance(getComputedStyle(behind).backgroundColor);
      return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    })()\
    """
        .replace("SELECTOR", selector);
  }
}
