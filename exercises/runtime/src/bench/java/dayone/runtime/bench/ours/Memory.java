package dayone.runtime.bench.ours;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import dayone.runtime.worker.MessageChannel;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * What waits, in bytes of heap after a collection. A program of its own and no benchmark of JMH: it
 * is done once, and time is not its subject.
 */
public final class Memory {

  private static final int MESSAGES = 1_000_000;
  private static final int TIMERS = 10_000;
  private static final int FAR_AWAY = 60_000;

  private Memory() {}

  /**
   * Prints the bytes of one.
   *
   * @param args {@code message} or {@code timer}; how long to measure does not matter here
   */
  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    loop.run(() -> {
      double bytes =
          switch (args[0]) {
            case "message" -> {
              MessageChannel channel = new MessageChannel(loop);
              yield bytesOfOne(
                  MESSAGES, i -> channel.port1().postMessage(new MessageBenchmark.Message(i, "x")));
            }
            case "timer" -> {
              Callback nothing = () -> {};
              yield bytesOfOne(TIMERS, i -> loop.setTimeout(nothing, FAR_AWAY));
            }
            default -> throw new IllegalArgumentException("message or timer, not " + args[0]);
          };
      System.out.println("{\"scores\":" + List.of(bytes) + "}");
      loop.process().exit(0);
    });
  }

  private static double bytesOfOne(int count, IntConsumer make) {
    long before = used();
    for (int i = 0; i < count; i++) {
      make.accept(i);
    }
    return (double) (used() - before) / count;
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
