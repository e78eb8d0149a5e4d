package dayone.topics.nonblocking;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.async.AbortController;
import dayone.runtime.async.AbortSignal;
import dayone.runtime.io.FileSystem;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.trace.Trace;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.NonBlocking;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.io.IOException;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Task(1)
@LoopTest(callbackTakes = 2)
final class SlicedSumHiddenTest {

  private static final int CASES = 60;

  /** In milliseconds. Terms are counted in the other tests; here only waiting is of interest. */
  private static final int NOT_ABOUT_SPEED = 5_000;

  @TempDir Path folder;

  private final AbortController controller = new AbortController();

  @Test
  @Points(2)
  @Hint(
      "Try the edges: no term at all, one term, a slice of one, a slice above the number of terms,"
          + " a number of terms that the slice does not divide, a sum above two thousand million.")
  void isRightForEveryCountAndSlice(EventLoop loop, Trace trace) {
    SplittableRandom random = new SplittableRandom(1);
    List<Runnable> checks = new ArrayList<>();

    loop.run(() -> {
      for (int i = 0; i < CASES; i++) {
        int count = i < 3 ? i : random.nextInt(200);
        int slice = 1 + random.nextInt(i % 2 == 0 ? 20 : 300);
        long factor = random.nextLong(-5_000_000_000L, 5_000_000_000L);
        CountedTerms terms = new CountedTerms(loop, trace, number -> number * factor);
        List<Long> progress = new ArrayList<>();
        Outcome<Long> sum =
            Outcome.of(
                SlicedSum.sum(loop, terms, count, slice, progress::add, controller.signal()));
        checks.add(() -> {
          String what = count + " terms in slices of " + slice;
          assertThat(sum.value()).as(what).isEqualTo(factor * count * (count - 1) / 2);
          assertThat(terms.numbers())
              .as(what)
              .isEqualTo(LongStream.range(0, count).boxed().toList());
          assertThat(progress)
              .as("progress of " + what)
              .isEqualTo(
                  LongStream.rangeClosed(1, (count + slice - 1) / slice)
                      .map(slices -> Math.min(count, slices * slice))
                      .boxed()
                      .toList());
          terms.requireAtMostInATurn(slice);
        });
      }
    });

    checks.forEach(Runnable::run);
  }

  @Test
  @Points(2)
  @Hint(
      "The file was ready long before the sum. Which phase delivers it, and does the loop get there"
          + " between two of your slices?")
  void leavesTheLoopToFilesAndTimersInBetween(EventLoop loop, FileSystem files) throws IOException {
    Path file = Files.writeString(folder.resolve("file.txt"), "anything");
    List<String> order = new ArrayList<>();

    loop.run(() -> {
      files.readFile(file, (error, bytes) -> order.add("file"));
      loop.setTimeout(() -> order.add("timer"), 20);
      SlicedSum.sum(loop, number -> number, 2_000, 20, done -> {}, controller.signal())
          .thenAccept(sum -> order.add("sum"));
    });

    assertThat(order)
        .as("what ended when, of a sum of 100 slices, a small file and a timer of 20 ms")
        .containsExactlyInAnyOrder("file", "timer", "sum")
        .endsWith("sum");
  }

  @Test
  @Points(1)
  @LoopTest
  @Hint(
      "Here code takes no time, so the sum should take none. Which call lets the loop go round, and"
          + " which waits for a millisecond each time?")
  void losesNoTimeByWaiting(EventLoop loop) {
    long[] end = {-1};

    loop.run(() ->
        SlicedSum.sum(loop, number -> number, 1_000, 10, done -> {}, controller.signal())
            .thenAccept(sum -> end[0] = loop.now()));

    assertThat(end[0]).as("milliseconds of waiting in 100 slices").isZero();
  }

  @Test
  @Points(1)
  @Hint(
      "What has been computed when your method returns? A caller that starts many sums would pay"
          + " for the first slice of each.")
  void computesNothingBeforeItReturns(EventLoop loop, Trace trace) {
    CountedTerms terms = new CountedTerms(loop, trace, number -> number);
    int[] before = new int[1];

    loop.run(() -> {
      SlicedSum.sum(loop, terms, 100, 10, done -> {}, controller.signal());
      before[0] = terms.numbers().size();
    });

    assertThat(before[0]).as("terms that were computed before sum returned").isZero();
  }

  @Test
  @Points(2)
  @Hint(
      "What a term or progress throws in the twentieth slice is thrown into the loop, and nobody"
          + " there knows your promise. Who catches it, and is anything computed afterwards?")
  void anErrorRejectsThePromise(EventLoop loop, Trace trace) {
    IllegalStateException inTerm = new IllegalStateException("term 205 is not to be had");
    IllegalStateException inProgress = new IllegalStateException("nobody wants to know");
    CountedTerms first =
        new CountedTerms(
            loop,
            trace,
            number -> {
              if (number == 205) {
                throw inTerm;
              }
              return number;
            });
    CountedTerms second = new CountedTerms(loop, trace, number -> number);
    List<Outcome<Long>> sums = new ArrayList<>();

    loop.run(() -> {
      sums.add(Outcome.of(SlicedSum.sum(loop, first, 1_000, 10, done -> {}, controller.signal())));
      sums.add(
          Outcome.of(
              SlicedSum.sum(
                  loop,
                  second,
                  1_000,
                  10,
                  done -> {
                    throw inProgress;
                  },
                  controller.signal())));
    });

    assertThat(sums.get(0).reason()).isSameAs(inTerm);
    assertThat(first.numbers()).as("terms up to the one that threw").hasSize(206);
    assertThat(sums.get(1).reason()).isSameAs(inProgress);
    assertThat(second.numbers()).as("terms up to the progress that threw").hasSize(10);
  }

  @Test
  @Points(2)
  @Hint(
      "A signal may have aborted before your method was called, or abort while your slice is still"
          + " to come. Is a single term computed then?")
  void computesNothingForASignalThatHasAborted(EventLoop loop, Trace trace) {
    Exception reason = new Exception("too late");
    CountedTerms never = new CountedTerms(loop, trace, number -> number);
    CountedTerms notYet = new CountedTerms(loop, trace, number -> number);
    List<Outcome<Long>> sums = new ArrayList<>();

    loop.run(() -> {
      sums.add(
          Outcome.of(SlicedSum.sum(loop, never, 100, 10, done -> {}, AbortSignal.aborted(reason))));
      sums.add(Outcome.of(SlicedSum.sum(loop, notYet, 100, 10, done -> {}, controller.signal())));
      controller.abort(reason);
    });

    for (Outcome<Long> sum : sums) {
      assertThat(sum.reason()).isSameAs(reason);
    }
    assertThat(never.numbers()).as("terms of a sum whose signal had aborted").isEmpty();
    assertThat(notYet.numbers()).as("terms of a sum that was aborted at once").isEmpty();
  }

  @Test
  @Points(1)
  @LoopTest(maxCallbacks = 500_000)
  @Hint(
      "Ten thousand slices: does anything of yours grow with them, such as the stack, or a list"
          + " of slices that are queued in advance?")
  void manySlicesAreNoMoreThanOne(EventLoop loop, Trace trace) {
    CountedTerms terms = new CountedTerms(loop, trace, number -> number);

    Outcome<Long> sum =
        Outcome.running(
            loop, () -> SlicedSum.sum(loop, terms, 10_000, 1, done -> {}, controller.signal()));

    assertThat(sum.value()).isEqualTo(10_000L * 9_999 / 2);
    terms.requireAtMostInATurn(1);
  }

  @Test
  @Points(1)
  @NonBlocking(cpuMillis = NOT_ABOUT_SPEED)
  @Hint(
      "Is there a line in your code that makes the thread of the loop wait, if only for a"
          + " millisecond? Nothing has to be waited for: the loop comes back by itself.")
  void neverMakesTheLoopsThreadWait(EventLoop loop) {
    Outcome<Long> sum =
        Outcome.running(
            loop,
            () -> SlicedSum.sum(loop, number -> number, 100, 10, done -> {}, controller.signal()));

    assertThat(sum.value()).isEqualTo(4_950);
  }

  @Test
  @Points(1)
  @Hint(
      "The signal lives on when the sum has ended. Does it still know something of yours, such as a"
          + " listener, and through that everything that the listener uses?")
  void leavesNothingBehindOnTheSignal(EventLoop loop) {
    Reference<Object> used = sumAndForget(loop);

    Garbage.collect();

    assertThat(used.get())
        .as("a term of a sum that has ended, which its signal still holds")
        .isNull();
  }

  /** In a method of its own: what its frame holds is gone when it has returned. */
  private Reference<Object> sumAndForget(EventLoop loop) {
    long[] large = new long[1_000];
    LongUnaryOperator term = number -> large[(int) number];
    Outcome<Long> sum =
        Outcome.running(
            loop, () -> SlicedSum.sum(loop, term, 1_000, 100, done -> {}, controller.signal()));
    assertThat(sum.value()).isZero();
    return new WeakReference<>(large);
  }
}
