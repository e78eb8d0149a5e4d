package dayone.topics.eventloop;

import dayone.runtime.Todo;
import java.util.List;

/** Task 5: which calls take a thread of libuv's pool, and when a batch of them ends. */
public final class PoolOfFour {

  /**
   * One call of Node that the main script makes.
   *
   * @param name what the program calls it; no two of a batch have the same
   * @param call the function of Node, as in {@code fs.stat}
   * @param millis how long the work takes once somebody does it
   */
  public record Request(String name, String call, int millis) {}

  /**
   * What ends at one moment.
   *
   * @param millis the time since the main script
   * @param names the requests that end then, in the order in which they were made
   */
  public record Wave(int millis, List<String> names) {}

  /**
   * Whether a thread of the pool does the work of {@code call}. The calls are those of the table in
   * README.md.
   *
   * @throws IllegalArgumentException for a call that is not in the table; its message holds the
   *     call
   */
  public static boolean takesThePool(String call) {
    throw new Todo("Task 5: say which calls take a thread of the pool");
  }

  /**
   * Tells when each request of a batch ends. The main script makes all of them at the time 0, one
   * after the other; making them takes no time.
   *
   * @param threads the size of the pool
   * @return the waves by their time; none is empty
   * @throws IllegalArgumentException if {@code threads} is less than 1
   */
  public static List<Wave> waves(int threads, List<Request> batch) {
    throw new Todo("Task 5: say in what waves the batch ends");
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
