package dayone.topics.eventloop;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** Task 5: which calls take a thread of libuv's pool, and when a batch of them ends. */
public final class PoolOfFour {

  /** One call of Node that the main script makes. */
  public record Request(String name, String call, int millis) {}

  /** What ends at one moment. */
  public record Wave(int millis, List<String> names) {}

  /** Whether a thread of the pool does the work of {@code call}. */
  public static boolean takesThePool(String call) {
    return switch (call) {
      case "fs.stat", "fs.readdir", "fs.writeFile", "fs.promises.stat" -> true;
      case "crypto.pbkdf2", "crypto.scrypt", "crypto.randomBytes", "zlib.gzip" -> true;
      // The system's own look-up has no form that does not block.
      case "dns.lookup" -> true;
      case "setTimeout", "child_process.execFile" -> false;
      case "net.connect", "http.get", "dns.resolve4" -> false;
      default ->
          throw new IllegalArgumentException(
              "The table of the lesson has no call \"" + call + "\".");
    };
  }

  /**
   * Goes through the batch in the order of the calls, since the pool's queue keeps it, and gives
   * each request to the thread that is free first.
   */
  public static List<Wave> waves(int threads, List<Request> batch) {
    if (threads < 1) {
      throw new IllegalArgumentException("A pool needs at least one thread, not " + threads + ".");
    }
    // When each busy thread is free again. There are at most as many threads as were made.
    PriorityQueue<Integer> busyUntil = new PriorityQueue<>();
    TreeMap<Integer, List<String>> ends = new TreeMap<>();
    for (Request request : batch) {
      int begin = 0;
      if (takesThePool(request.call())) {
        begin = busyUntil.size() < threads ? 0 : busyUntil.remove();
        busyUntil.add(begin + request.millis());
      }
      ends.computeIfAbsent(begin + request.millis(), end -> new ArrayList<>()).add(request.name());
    }
    return ends.entrySet().stream().map(end -> new Wave(end.getKey(), end.getValue())).toList();
  }

  /** Ten hashes on a pool of four. */
  public static void main(String[] args) {
    List<Request> batch =
        List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j").stream()
            .map(name -> new Request(name, "crypto.pbkdf2", 100))
            .toList();
    waves(4, batch).forEach(System.out::println);
  }

  private PoolOfFour() {}
}
