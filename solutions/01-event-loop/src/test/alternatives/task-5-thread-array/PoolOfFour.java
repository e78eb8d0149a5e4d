package dayone.topics.eventloop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An array of threads, each with the time until which it is busy; the waves are sorted at the end.
 */
public final class PoolOfFour {

  public record Request(String name, String call, int millis) {}

  public record Wave(int millis, List<String> names) {}

  private static final Map<String, Boolean> TABLE = new HashMap<>();

  static {
    for (String call :
        ("fs.stat fs.readdir fs.writeFile fs.promises.stat dns.lookup crypto.pbkdf2 crypto.scrypt"
                + " crypto.randomBytes zlib.gzip")
            .split(" ")) {
      TABLE.put(call, true);
    }
    for (String call :
        "setTimeout net.connect http.get dns.resolve4 child_process.execFile".split(" ")) {
      TABLE.put(call, false);
    }
  }

  public static boolean takesThePool(String call) {
    Boolean answer = TABLE.get(call);
    if (answer == null) {
      throw new IllegalArgumentException("unknown call: " + call);
    }
    return answer;
  }

  public static List<Wave> waves(int threads, List<Request> batch) {
    if (threads <= 0) {
      throw new IllegalArgumentException("threads: " + threads);
    }
    int[] freeAt = new int[threads];
    Map<Integer, List<String>> ends = new HashMap<>();
    for (Request request : batch) {
      int end;
      if (takesThePool(request.call())) {
        int thread = 0;
        for (int other = 1; other < threads; other++) {
          if (freeAt[other] < freeAt[thread]) {
            thread = other;
          }
        }
        freeAt[thread] += request.millis();
        end = freeAt[thread];
      } else {
        end = request.millis();
      }
      ends.computeIfAbsent(end, time -> new ArrayList<>()).add(request.name());
    }
    List<Wave> waves = new ArrayList<>();
    for (Map.Entry<Integer, List<String>> entry : ends.entrySet()) {
      waves.add(new Wave(entry.getKey(), entry.getValue()));
    }
    waves.sort((a, b) -> Integer.compare(a.millis(), b.millis()));
    return waves;
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
