package dayone.topics.nonblocking;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.async.AbortController;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.trace.Trace;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How fast the terms are computed plays no part: the tests count how many there are in each turn of
 * the loop.
 */
@Task(1)
@LoopTest(callbackTakes = 2)
final class SlicedSumTest {

  private final AbortController controller = new AbortController();

  @Test
  @Points(3)
  @Hint(
      "Is every term computed once, the last few as well, if they are fewer than a slice? And is"
          + " progress called behind each slice, with all that is done by then?")
  void addsUpAllTermsAndTellsItsProgress(EventLoop loop, Trace trace) {
    CountedTerms terms = new CountedTerms(loop, trace, number -> number * number);
    List<Long> progress = new ArrayList<>();

    Outcome<Long> sum =
        Outcome.running(
            loop, () -> SlicedSum.sum(loop, terms, 10, 4, progress::add, controller.signal()));

    assertThat(sum.value()).as("0*0 + 1*1 + … + 9*9").isEqualTo(285);
    assertThat(terms.numbers()).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    assertThat(progress).as("progress").containsExactly(4L, 8L, 10L);
  }

  @Test
  @Points(3)
  @Hint(
      "Who calls the next slice, and when? Between two slices the loop has to get once around its"
          + " diagram; which queues are emptied before it goes on?")
  void computesOneSliceInATurn(EventLoop loop, Trace trace) {
    CountedTerms terms = new CountedTerms(loop, trace, number -> 1);

    Outcome<Long> sum =
        Outcome.running(
            loop, () -> SlicedSum.sum(loop, terms, 1_000, 50, done -> {}, controller.signal()));

    assertThat(sum.value()).isEqualTo(1_000);
    terms.requireAtMostInATurn(50);
  }

  @Test
  @Points(3)
  @Hint(
      "A signal can abort at any time. Who looks at it before each slice, and what does the promise"
          + " become then?")
  void stopsWhenTheSignalAborts(EventLoop loop, Trace trace) {
    CountedTerms terms = new CountedTerms(loop, trace, number -> 1);
    Exception reason = new Exception("the user has gone");

    Outcome<Long> sum =
        Outcome.running(
            loop,
            () ->
                SlicedSum.sum(
                    loop,
                    terms,
                    1_000,
                    50,
                    done -> {
                      if (done == 150) {
                        controller.abort(reason);
                      }
                    },
                    controller.signal()));

    assertThat(sum.reason()).isSameAs(reason);
    assertThat(terms.numbers()).as("the terms that were computed").hasSize(150);
  }
}
