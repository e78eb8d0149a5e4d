package dayone.runtime.http;

import static dayone.runtime.async.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many requests: nothing may be left of each. */
@Timeout(120)
final class HttpEnduranceTest {

  private final Scene scene = new Scene();

  @Test
  void tenThousandRequestsOnOneConnectionLeaveNothingBehind() {
    int[] connections = new int[1];
    scene.settings = server -> server.onConnection(socket -> connections[0]++);
    long before = openDescriptors();

    scene.run(
        (request, response) -> response.end(request.url()),
        () -> {
          for (int i = 0; i < 10_000; i++) {
            String path = "/" + i;
            assertThat(await(await(scene.http.fetch(scene.url(path))).text())).isEqualTo(path);
          }
        });

    assertThat(connections[0]).isEqualTo(1);
    assertThat(scene.program.loop.leftovers()).isEmpty();
    assertThat(openDescriptors()).isLessThanOrEqualTo(before);
  }

  @Test
  void aThousandConnectionsLeaveNothingBehind() {
    long before = openDescriptors();

    scene.run(
        (request, response) -> response.setHeader("Connection", "close").end(request.url()),
        () -> {
          for (int i = 0; i < 1_000; i++) {
            String path = "/" + i;
            assertThat(await(await(scene.http.fetch(scene.url(path))).text())).isEqualTo(path);
          }
        });

    assertThat(scene.program.loop.leftovers()).isEmpty();
    assertThat(openDescriptors()).isLessThanOrEqualTo(before);
  }

  private static long openDescriptors() {
    boolean countable =
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean;
    assumeTrue(countable, "this system does not tell how many descriptors are open");
    return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getOpenFileDescriptorCount();
  }
}
