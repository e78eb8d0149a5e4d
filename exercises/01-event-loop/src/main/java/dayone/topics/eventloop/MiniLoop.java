package dayone.topics.eventloop;

import dayone.runtime.Todo;

/**
 * Task 3: your own event loop, over plain queues and without threads. README.md has all the rules.
 *
 * <p>A program asks for calls with {@link #tick}, {@link #job}, {@link #timer} and the other
 * methods named after a place. Whoever runs the loop calls {@link #script} once, then {@link #turn}
 * as long as that returns true.
 */
public final class MiniLoop {

  /** Calls {@code callback} when the running one has ended, before any job. */
  public void tick(Runnable callback) {
    throw new Todo("Task 3: remember a tick");
  }

  /** Calls {@code callback} when the running one has ended and no tick is left. */
  public void job(Runnable callback) {
    throw new Todo("Task 3: remember a job");
  }

  /**
   * Calls {@code callback} in a timers phase, {@code millis} from now at the earliest.
   *
   * @param millis less than 1 counts as 1
   */
  public void timer(int millis, Runnable callback) {
    throw new Todo("Task 3: remember a timer");
  }

  /** Calls {@code callback} in the next pending phase. */
  public void pending(Runnable callback) {
    throw new Todo("Task 3: remember a callback for the pending phase");
  }

  /** Calls {@code callback} in the next prepare phase. */
  public void prepare(Runnable callback) {
    throw new Todo("Task 3: remember a callback for the prepare phase");
  }

  /** Calls {@code callback} in the next poll phase: a request that is answered at once. */
  public void io(Runnable callback) {
    throw new Todo("Task 3: remember a callback for the poll phase");
  }

  /** Calls {@code callback} in the next check phase. */
  public void check(Runnable callback) {
    throw new Todo("Task 3: remember a callback for the check phase");
  }

  /** Calls {@code callback} in the next close phase; what was closed last is called first. */
  public void close(Runnable callback) {
    throw new Todo("Task 3: remember a callback for the close phase");
  }

  /** The program computes: {@code millis} milliseconds pass. */
  public void compute(int millis) {
    throw new Todo("Task 3: let time pass");
  }

  /** The loop's time in milliseconds. It is 0 at first. */
  public long now() {
    throw new Todo("Task 3: tell the time");
  }

  /** Calls {@code main}, then empties both queues. */
  public void script(Runnable main) {
    throw new Todo("Task 3: call the main script");
  }

  /**
   * Makes one turn: six phases.
   *
   * @return whether anything is left to call, now or later
   */
  public boolean turn() {
    throw new Todo("Task 3: make one turn");
  }

  /** Try your loop out. */
  public static void main(String[] args) {
    MiniLoop loop = new MiniLoop();
    loop.script(() -> {
      loop.timer(1, () -> System.out.println("timer at " + loop.now() + " ms"));
      loop.check(() -> System.out.println("check"));
      loop.tick(() -> System.out.println("tick"));
      System.out.println("script");
    });
    while (loop.turn()) {}
  }
}
