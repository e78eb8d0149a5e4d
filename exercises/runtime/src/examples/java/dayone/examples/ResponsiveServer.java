package dayone.examples;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;

import dayone.runtime.http.Http;
import dayone.runtime.http.HttpServer;
import dayone.runtime.http.IncomingMessage;
import dayone.runtime.http.ServerResponse;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.perf.EventLoopDelay;
import dayone.runtime.perf.Performance;
import dayone.runtime.promise.Promise;
import dayone.runtime.worker.WorkerPool;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server that computes and still answers at once. There is one thread for all clients: whatever a
 * handler computes, everybody waits for. So long computations go to a pool of workers.
 *
 * <p>{@code --demo [BELOW]}, the default, has a client ask both ways; {@code --port N} serves.
 */
final class ResponsiveServer {

  /** Only digits, and only eight of them: what a stranger may ask for has a bound. */
  private static final Pattern PRIMES = Pattern.compile("/primes\\?below=(\\d{1,8})(&on=loop)?");

  /** This machine only: nobody else shall make it compute. */
  private static final String HOST = "127.0.0.1";

  private final EventLoop loop = EventLoop.create();
  private final Http http = new Http(loop);
  private final HttpServer server = http.createServer(this::answer);
  private final WorkerPool pool = new WorkerPool(loop);

  static void main(String[] args) {
    if (args.length == 2 && args[0].equals("--port")) {
      new ResponsiveServer().serve(Integer.parseInt(args[1]));
    } else if (args.length == 0 || args[0].equals("--demo")) {
      new ResponsiveServer().demo(args.length < 2 ? "5000000" : args[1]);
    } else {
      throw new IllegalArgumentException("Start it with --demo, --demo BELOW or --port N.");
    }
  }

  private void answer(IncomingMessage request, ServerResponse response) {
    Matcher primes = PRIMES.matcher(request.url());
    if (request.url().equals("/time")) {
      response.end(Instant.ofEpochMilli(loop.epochMillis()) + "\n");
    } else if (primes.matches()) {
      int below = Integer.parseInt(primes.group(1));
      // The wrong way is here to be measured: until it returns, nothing else happens.
      boolean onLoop = primes.group(2) != null;
      Promise<Integer> count =
          onLoop
              ? Promise.resolve(countPrimes(below))
              : pool.run(ResponsiveServer::countPrimes, below);
      count
          .thenAccept(found -> response.end(found + "\n"))
          // A task can fail, and without an answer its client would wait for ever.
          .catchError(failure -> {
            response.statusCode(500).end(failure.getMessage() + "\n");
            return null;
          });
    } else {
      response.statusCode(404).end("Ask for /time or /primes?below=1000000\n");
    }
  }

  /** Runs on a worker's thread. Static, as a worker sees nothing of this object. */
  private static int countPrimes(int below) {
    int count = 0;
    for (int candidate = 2; candidate < below; candidate++) {
      count += isPrime(candidate) ? 1 : 0;
    }
    return count;
  }

  private static boolean isPrime(int candidate) {
    for (int divisor = 2; (long) divisor * divisor <= candidate; divisor++) {
      if (candidate % divisor == 0) {
        return false;
      }
    }
    return true;
  }

  private void serve(int port) {
    // On Ctrl-C the JVM ends when its shutdown hooks have: this one waits for the last line below.
    Thread main = Thread.currentThread();
    Runnable interrupted =
        () -> {
          loop.terminate();
          try {
            main.join();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    Runtime.getRuntime().addShutdownHook(new Thread(interrupted));
    EventLoopDelay delay = new Performance(loop).monitorEventLoopDelay();
    loop.run(() -> {
      delay.enable();
      server.listen(port, HOST, () -> IO.println(origin() + "/time (Ctrl-C ends it)"));
    });
    IO.println("\n" + DemoClient.percentiles(delay));
  }

  private void demo(String below) {
    loop.run(() ->
        server.listen(
            0,
            HOST,
            () ->
                async(() -> {
                  DemoClient client = new DemoClient(loop, http, origin());
                  await(client.compare("on a worker", "/primes?below=" + below));
                  await(client.compare("on the loop", "/primes?below=" + below + "&on=loop"));
                  // Then nothing is left that would keep the loop alive, and the program ends.
                  http.closeIdleConnections();
                  server.close();
                  await(pool.close());
                })));
  }

  /** Known when the server listens: port 0 asks the system for a free one. */
  private String origin() {
    return "http://" + HOST + ":" + Objects.requireNonNull(server.address()).getPort();
  }
}
