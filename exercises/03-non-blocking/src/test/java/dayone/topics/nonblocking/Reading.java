package dayone.topics.nonblocking;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.async.AbortSignal;
import dayone.runtime.loop.CompletionOrder;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.time.VirtualClock;
import dayone.topics.nonblocking.WordCount.Result;
import java.nio.file.Path;
import java.util.List;

/** A loop that reads real files on a virtual clock, and what it had under way meanwhile. */
final class Reading {

  final EventLoop loop;
  final FilesUnderWay underWay;

  /** Delivers what has been read in the order of the requests. */
  Reading() {
    this(new CompletionOrder.Submission());
  }

  /** Delivers what has been read in an order that depends on {@code seed}. */
  Reading(long seed) {
    this(new CompletionOrder.Seeded(seed));
  }

  private Reading(CompletionOrder order) {
    FilesUnderWay.Observer observer = new FilesUnderWay.Observer();
    loop =
        EventLoop.builder()
            .clock(new VirtualClock())
            .completionOrder(order)
            .observer(observer)
            .build();
    underWay = observer.of(loop);
  }

  /** Runs the student's count to its end, which leaves no file open. */
  Outcome<List<Result>> count(List<Path> files, int limit, AbortSignal signal) {
    Outcome<List<Result>> outcome =
        Outcome.running(loop, () -> WordCount.count(underWay.files(), files, limit, signal));
    assertThat(underWay.files().openFiles()).as("files that are still open").isEmpty();
    assertThat(underWay.now()).as("files that are still under way").isZero();
    return outcome;
  }
}
