package dayone.runtime.bench.ours;

import dayone.runtime.promise.Effect;
import dayone.runtime.worker.MessagePort;
import dayone.runtime.worker.Worker;
import dayone.runtime.worker.WorkerContext;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Messages between a loop and a worker that lives as long as the benchmark. */
@State(Scope.Thread)
public class MessageBenchmark {

  private static final int ROUND_TRIPS = 2_000;
  private static final int IN_FLIGHT = 64;
  private static final int ONE_WAY = 200_000;

  /** What Node's side sends as {@code { id, text }}. */
  record Message(int id, String text) {}

  private final LoopThread thread = new LoopThread();
  private @Nullable Worker worker;

  /** Ends the loop, and with it the worker. */
  @TearDown
  public void close() throws InterruptedException {
    thread.close();
  }

  private Worker worker(Worker.Program program) {
    if (worker == null) {
      worker = new Worker(thread.loop(), program);
    }
    return worker;
  }

  private static void echo(WorkerContext context) {
    MessagePort port = context.parentPort();
    port.onMessage(port::postMessage);
  }

  /** The next message leaves when the one before it is back. */
  @Benchmark
  @OperationsPerInvocation(ROUND_TRIPS)
  public void pingPong() throws InterruptedException {
    exchange(ROUND_TRIPS, 1);
  }

  /** Sixty-four messages are under way. */
  @Benchmark
  @OperationsPerInvocation(ROUND_TRIPS)
  public void echo() throws InterruptedException {
    exchange(ROUND_TRIPS, IN_FLIGHT);
  }

  private void exchange(int total, int inFlight) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    thread.post(() -> {
      Worker other = worker(MessageBenchmark::echo);
      new Exchange(other, total, done).start(inFlight);
    });
    done.await();
  }

  private static final class Exchange {

    private final Worker other;
    private final int total;
    private final CountDownLatch done;
    private final Effect<Message> listener = this::received;
    private int sent;
    private int received;

    Exchange(Worker other, int total, CountDownLatch done) {
      this.other = other;
      this.total = total;
      this.done = done;
    }

    void start(int inFlight) {
      other.onMessage(listener);
      for (int i = 0; i < inFlight; i++) {
        send();
      }
    }

    private void send() {
      other.postMessage(new Message(sent++, "x"));
    }

    private void received(Message message) {
      received++;
      if (sent < total) {
        send();
      } else if (received == total) {
        other.offMessage(listener);
        done.countDown();
      }
    }
  }

  private static void count(WorkerContext context) {
    MessagePort port = context.parentPort();
    port.<Message>onMessage(message -> {
      if (message.id() == ONE_WAY - 1) {
        port.postMessage("all there");
      }
    });
  }

  /** Messages are only sent; the worker tells when it has had the last. */
  @Benchmark
  @OperationsPerInvocation(ONE_WAY)
  public void oneWay() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    thread.post(() -> {
      Worker other = worker(MessageBenchmark::count);
      other.onceMessage(answer -> done.countDown());
      for (int i = 0; i < ONE_WAY; i++) {
        other.postMessage(new Message(i, "x"));
      }
    });
    done.await();
  }
}
