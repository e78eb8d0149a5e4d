package dayone.runtime.bench;

import dayone.runtime.bench.server.ServerProcess;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Starts an HTTP server and puts wrk to it, with 64 connections that are kept alive.
 *
 * @see <a href="https://github.com/wg/wrk">wrk</a>
 */
final class WrkMeasurer implements Measurer<Side.Http> {

  private static final Pattern RATE = Pattern.compile("Requests/sec: +([0-9.]+)");
  private static final Pattern FAULT = Pattern.compile("Socket errors.*|Non-2xx.*");

  /** Longer than elsewhere: a server has more code to warm than a loop. */
  private static final Duration WARM_UP = Duration.ofSeconds(2);

  private final List<String> jvmFlags;

  WrkMeasurer(List<String> jvmFlags) {
    this.jvmFlags = jvmFlags;
  }

  /** Whether wrk is on the path. */
  static boolean isThere() {
    try {
      // It prints its version, and its usage as well, for which it ends with 1.
      new ProcessBuilder("wrk", "-v").redirectErrorStream(true).start().destroy();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public Sample measure(Side.Http side, Effort effort) throws MeasurementFailed {
    try (ServerProcess server = new ServerProcess(side.peer(), "http", jvmFlags)) {
      load(server.address(), WARM_UP);
      return new Sample(
          load(server.address(), effort.iteration().multipliedBy(effort.iterations())),
          OptionalDouble.empty());
    } catch (IOException e) {
      throw new MeasurementFailed("The HTTP server of " + side.peer() + " did not run.", e);
    }
  }

  /** Requests per second. */
  private static double load(InetSocketAddress server, Duration time)
      throws IOException, MeasurementFailed {
    // It counts in whole seconds.
    long seconds = Math.max(1, time.plusMillis(999).toSeconds());
    String url = "http://" + server.getAddress().getHostAddress() + ":" + server.getPort() + "/";
    Process wrk =
        new ProcessBuilder("wrk", "-t1", "-c64", "-d" + seconds + "s", url)
            .redirectErrorStream(true)
            .start();
    String report = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher rate = RATE.matcher(report);
    if (!rate.find() || FAULT.matcher(report).find()) {
      throw new MeasurementFailed("wrk reports of " + url + ":\n" + report);
    }
    return Double.parseDouble(rate.group(1));
  }
}
