package dayone.topics.eventloop;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sets for the table; a heap with one entry for each thread; the waves by grouping. */
public final class PoolOfFour {

  private static final Set<String> ON_THE_POOL =
      Set.of(
          "fs.stat",
          "fs.readdir",
          "fs.writeFile",
          "fs.promises.stat",
          "dns.lookup",
          "crypto.pbkdf2",
          "crypto.scrypt",
          "crypto.randomBytes",
          "zlib.gzip");

  private static final Set<String> ELSEWHERE =
      Set.of("setTimeout", "net.connect", "http.get", "dns.resolve4", "child_process.execFile");

  public record Request(String name, String call, int millis) {}

  public record Wave(int millis, List<String> names) {}

  public static boolean takesThePool(String call) {
    if (!ON_THE_POOL.contains(call) && !ELSEWHERE.contains(call)) {
      throw new IllegalArgumentException("No such call: \"" + call + "\".");
    }
    return ON_THE_POOL.contains(call);
  }

  public static List<Wave> waves(int threads, List<Request> batch) {
    if (threads < 1) {
      throw new IllegalArgumentException("A pool has at least one thread.");
    }
    PriorityQueue<Integer> free = new PriorityQueue<>(Comparator.naturalOrder());
    IntStream.range(0, threads).forEach(thread -> free.add(0));
    ToIntFunction<Request> end =
        request -> {
          if (!takesThePool(request.call())) {
            return request.millis();
          }
          int time = free.remove() + request.millis();
          free.add(time);
          return time;
        };
    Function<Request, Integer> byEnd = end::applyAsInt;
    return batch.stream()
        .collect(
            Collectors.groupingBy(
                byEnd, TreeMap::new, Collectors.mapping(Request::name, Collectors.toList())))
        .entrySet()
        .stream()
        .map(entry -> new Wave(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Three reads on a pool of two. */
  public static void main(String[] args) {
    System.out.println(
        waves(
            2,
            List.of(
                new Request("a", "fs.stat", 10),
                new Request("b", "fs.stat", 10),
                new Request("c", "fs.stat", 10))));
  }

  private PoolOfFour() {}
}
