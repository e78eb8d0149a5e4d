package dayone.runtime.bench.jdk;

import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Two threads wake each other in turn. */
@State(Scope.Thread)
public class ParkBenchmark {

  private static final int ROUND_TRIPS = 2_000;
  private static final int END = -1;

  // Counted up by one side, and answered by the other with the same number.
  private volatile int ping;
  private volatile int pong;
  private volatile Thread caller = Thread.currentThread();
  private Thread echo = caller;

  /** Starts the other thread. */
  @Setup
  public void start() {
    echo = Thread.ofPlatform().name("echo").start(this::echo);
  }

  /** Ends it. */
  @TearDown
  public void end() throws InterruptedException {
    ping = END;
    LockSupport.unpark(echo);
    echo.join();
  }

  private void echo() {
    int answered = 0;
    while (true) {
      int asked = ping;
      if (asked == answered) {
        LockSupport.park(this);
        continue;
      }
      if (asked == END) {
        return;
      }
      answered = asked;
      pong = asked;
      LockSupport.unpark(caller);
    }
  }

  /** There and back. */
  @Benchmark
  @OperationsPerInvocation(ROUND_TRIPS)
  public void pingPong() {
    caller = Thread.currentThread();
    for (int i = 0; i < ROUND_TRIPS; i++) {
      int asked = pong == Integer.MAX_VALUE ? 1 : pong + 1;
      ping = asked;
      LockSupport.unpark(echo);
      while (pong != asked) {
        LockSupport.park(this);
      }
    }
  }
}
