package dayone.topics.eventloop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;

/** Plays it through: fills the threads, moves the time to the next end, frees who has ended. */
public final class PoolOfFour {

  public record Request(String name, String call, int millis) {}

  public record Wave(int millis, List<String> names) {}

  private record Running(int place, String name, int end) {}

  public static boolean takesThePool(String call) {
    if (call.startsWith("fs.") || call.startsWith("crypto.") || call.startsWith("zlib.")) {
      if (List.of("stat", "readdir", "writeFile", "promises.stat", "pbkdf2", "scrypt", "gzip")
              .contains(call.substring(call.indexOf('.') + 1))
          || call.equals("crypto.randomBytes")) {
        return true;
      }
    } else if (call.equals("dns.lookup")) {
      return true;
    } else if (List.of("setTimeout", "net.connect", "http.get", "dns.resolve4").contains(call)
        || call.equals("child_process.execFile")) {
      return false;
    }
    throw new IllegalArgumentException(call + " is not in the table");
  }

  public static List<Wave> waves(int threads, List<Request> batch) {
    if (threads < 1) {
      throw new IllegalArgumentException("no thread");
    }
    Queue<Integer> queue = new ArrayDeque<>();
    List<Running> elsewhere = new ArrayList<>();
    for (int place = 0; place < batch.size(); place++) {
      Request request = batch.get(place);
      if (takesThePool(request.call())) {
        queue.add(place);
      } else {
        elsewhere.add(new Running(place, request.name(), request.millis()));
      }
    }
    elsewhere.sort(Comparator.comparingInt(Running::end));
    Queue<Running> others = new ArrayDeque<>(elsewhere);
    List<Running> running = new ArrayList<>();
    List<Wave> waves = new ArrayList<>();
    int now = 0;
    while (true) {
      while (running.size() < threads && !queue.isEmpty()) {
        int place = queue.remove();
        Request request = batch.get(place);
        running.add(new Running(place, request.name(), now + request.millis()));
      }
      if (running.isEmpty() && others.isEmpty()) {
        return waves;
      }
      int next = others.isEmpty() ? Integer.MAX_VALUE : others.peek().end();
      for (Running each : running) {
        next = Math.min(next, each.end());
      }
      List<Running> ended = new ArrayList<>();
      for (Running each : running) {
        if (each.end() == next) {
          ended.add(each);
        }
      }
      running.removeAll(ended);
      while (!others.isEmpty() && others.peek().end() == next) {
        ended.add(others.remove());
      }
      ended.sort(Comparator.comparingInt(Running::place));
      waves.add(new Wave(next, ended.stream().map(Running::name).toList()));
      now = next;
    }
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
