package dayone.topics.eventloop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** The pool takes the shortest piece of work first. */
public final class PoolOfFour {

  public record Request(String name, String call, int millis) {}

  public record Wave(int millis, List<String> names) {}

  public static boolean takesThePool(String call) {
    return switch (call) {
      case "fs.stat", "fs.readdir", "fs.writeFile", "fs.promises.stat" -> true;
      case "crypto.pbkdf2", "crypto.scrypt", "crypto.randomBytes", "zlib.gzip" -> true;
      case "dns.lookup" -> true;
      case "setTimeout", "child_process.execFile" -> false;
      case "net.connect", "http.get", "dns.resolve4" -> false;
      default ->
          throw new IllegalArgumentException(
              "The table of the lesson has no call \"" + call + "\".");
    };
  }

  public static List<Wave> waves(int threads, List<Request> batch) {
    if (threads < 1) {
      throw new IllegalArgumentException("A pool needs at least one thread, not " + threads + ".");
    }
    PriorityQueue<Integer> busyUntil = new PriorityQueue<>();
    TreeMap<Integer, List<String>> ends = new TreeMap<>();
    List<Request> sorted = new ArrayList<>(batch);
    sorted.sort(Comparator.comparingInt(Request::millis));
    for (Request request : sorted) {
      int begin = 0;
      if (takesThePool(request.call())) {
        begin = busyUntil.size() < threads ? 0 : busyUntil.remove();
        busyUntil.add(begin + request.millis());
      }
      ends.computeIfAbsent(begin + request.millis(), end -> new ArrayList<>()).add(request.name());
    }
    return ends.entrySet().stream().map(end -> new Wave(end.getKey(), end.getValue())).toList();
  }

  public static void main(String[] args) {
    List<Request> batch =
        List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j").stream()
            .map(name -> new Request(name, "crypto.pbkdf2", 100))
            .toList();
    waves(4, batch).forEach(System.out::println);
  }

  private PoolOfFour() {}
}
