package dayone.examples;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;

import dayone.runtime.async.TimersPromises;
import dayone.runtime.http.FetchResponse;
import dayone.runtime.http.Http;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.perf.EventLoopDelay;
import dayone.runtime.perf.Performance;
import dayone.runtime.promise.Promise;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who asks the {@link ResponsiveServer}, on the same loop: it feels what the server feels. */
final class DemoClient {

  private static final int WARM_UP = 200;
  private static final int SEVERAL_BEATS = 50;

  private final TimersPromises timers;
  private final Http http;
  private final Performance performance;
  private final String server;

  DemoClient(EventLoop loop, Http http, String server) {
    this.timers = new TimersPromises(loop);
    this.http = http;
    this.performance = new Performance(loop);
    this.server = server;
  }

  /** Asks for {@code primes} and, until they are there, again and again for the time. */
  Promise<@Nullable Void> compare(String where, String primes) {
    return async(() -> {
      EventLoopDelay delay = performance.monitorEventLoopDelay();
      delay.enable();
      // The first requests, and the monitor's first beats, load classes: not what is asked here.
      for (int i = 0; i < WARM_UP; i++) {
        await(text("/time"));
      }
      await(timers.setTimeout(SEVERAL_BEATS, "pause"));
      delay.reset();
      // It measures from beat to beat, so it needs one before the computation begins.
      await(timers.setTimeout(SEVERAL_BEATS, "pause"));

      boolean[] done = {false};
      Promise<String> count = text(primes).finallyDo(() -> done[0] = true);
      int answers = 0;
      double slowest = 0;
      do {
        double asked = performance.now();
        await(text("/time"));
        slowest = Math.max(slowest, performance.now() - asked);
        answers++;
        await(timers.setTimeout(5, "pause"));
      } while (!done[0]);
      IO.println(where + ": " + await(count).strip() + " primes");
      IO.println("  /time meanwhile: %d x, slowest %s".formatted(answers, millis(slowest)));
      IO.println("  " + percentiles(delay));
      delay.disable();
    });
  }

  private Promise<String> text(String path) {
    return http.fetch(server + path).thenCompose(FetchResponse::text);
  }

  /**
   * How late the loop was. It is measured every 10 ms: a loop that is never late shows these 10.
   */
  static String percentiles(EventLoopDelay delay) {
    return "event-loop delay (10 ms: not late): 50 %% %s, 90 %% %s, 99 %% %s, longest %s"
        .formatted(
            millis(delay.percentile(50) / 1e6),
            millis(delay.percentile(90) / 1e6),
            millis(delay.percentile(99) / 1e6),
            millis(delay.max() / 1e6));
  }

  private static String millis(double millis) {
    return String.format(Locale.ROOT, "%.1f ms", millis);
  }
}
