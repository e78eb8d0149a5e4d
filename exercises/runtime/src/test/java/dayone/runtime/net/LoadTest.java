package dayone.runtime.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.UnixOperatingSystemMXBean;
import dayone.runtime.loop.EventLoop;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Much of everything, in real time: nothing gets lost and nothing is left behind. */
@Timeout(120)
final class LoadTest {

  private static final int CHUNK = 64 * 1024;
  private static final int MIB = 1024 * 1024;

  private final EventLoop loop = EventLoop.create();
  private final Net net = new Net(loop);

  @Test
  void an64MiBEchoLosesNothing() {
    long total = 64L * MIB;
    CRC32 sent = new CRC32();
    CRC32 received = new CRC32();
    long[] count = new long[2];

    loop.run(() -> {
      Server server =
          net.createServer(socket -> {
            socket.onData(data -> {
              if (!socket.write(data)) {
                socket.pause();
              }
            });
            socket.onDrain(socket::resume);
          });
      server.listen(
          0,
          Loopback.HOST,
          () -> {
            Socket client = net.connect(server.address().getPort(), Loopback.HOST);
            dayone.runtime.microtask.Callback send =
                () -> {
                  boolean more = true;
                  while (more && count[0] < total) {
                    byte[] chunk = new byte[CHUNK];
                    for (int i = 0; i < CHUNK; i++) {
                      chunk[i] = (byte) (count[0] * 31 + i * 7L);
                    }
                    sent.update(chunk);
                    count[0] += CHUNK;
                    more = client.write(chunk);
                  }
                  if (count[0] == total && !client.writableEnded()) {
                    client.end();
                  }
                };
            client.onDrain(send);
            client.onConnect(send);
            client.onData(data -> {
              count[1] += data.remaining();
              received.update(data.duplicate());
            });
            client.onClose(hadError -> server.close());
          });
    });

    assertThat(count).containsExactly(total, total);
    assertThat(received.getValue()).isEqualTo(sent.getValue());
  }

  /** In waves, so that the limit of descriptors holds; every second one is dropped by a reset. */
  @Test
  void tenThousandConnectionsLeaveNoDescriptorBehind() {
    int[] accepted = new int[1];
    // Whatever the JDK opens once and keeps is open after this.
    EventLoop.create().run(() -> {});
    connectAndDrop(loop, 1, 1, accepted);
    long before = openDescriptors();

    connectAndDrop(EventLoop.create(), 100, 100, accepted);

    assertThat(accepted[0]).isEqualTo(1 + 100 * 100);
    assertThat(openDescriptors()).isLessThanOrEqualTo(before);
  }

  /** In a thread of its own: what the JDK keeps to write with goes with its thread. */
  @Test
  void directMemoryReturnsToTheLevelBefore() throws InterruptedException {
    connectAndDrop(loop, 1, 1, new int[1]);
    long before = directBytes();
    long[] meanwhile = new long[1];
    int[] nets = new int[1];

    Thread user =
        Thread.ofPlatform()
            .start(() -> {
              List<Net> kept = new ArrayList<>();
              for (int i = 0; i < 20; i++) {
                EventLoop its = EventLoop.create();
                kept.add(new Net(its));
                connectAndDrop(its, 1, 20, new int[1]);
              }
              meanwhile[0] = directBytes();
              // Read here, so that none of them was given up before.
              nets[0] = kept.size();
            });
    user.join();

    assertThat(nets[0]).isEqualTo(20);
    assertThat(meanwhile[0]).as("what is measured").isGreaterThan(before + 20 * 1024);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> {
          System.gc();
          return directBytes() <= before;
        });
  }

  private static long directBytes() {
    return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .filter(pool -> pool.getName().equals("direct"))
        .mapToLong(BufferPoolMXBean::getMemoryUsed)
        .sum();
  }

  private static void connectAndDrop(EventLoop loop, int waves, int perWave, int[] accepted) {
    Net net = new Net(loop);
    int[] closed = new int[1];
    loop.run(() -> {
      Server server =
          net.createServer(socket -> {
            accepted[0]++;
            socket.onError(error -> {});
            socket.resume();
          });
      server.listen(
          0,
          Loopback.HOST,
          () -> {
            int port = server.address().getPort();
            Runnable[] wave = new Runnable[1];
            wave[0] =
                () -> {
                  for (int i = 0; i < perWave; i++) {
                    boolean resets = i % 2 == 0;
                    Socket client = net.connect(port, Loopback.HOST);
                    // The server's side says hello to nobody; the client leaves as it was told to.
                    client.onConnect(() -> {
                      if (resets) {
                        client.write("x", error -> client.resetAndDestroy());
                      } else {
                        client.end();
                      }
                    });
                    client.onError(error -> {});
                    client.resume();
                    client.onClose(hadError -> {
                      closed[0]++;
                      if (closed[0] == waves * perWave) {
                        server.close();
                      } else if (closed[0] % perWave == 0) {
                        wave[0].run();
                      }
                    });
                  }
                };
            wave[0].run();
          });
    });
    assertThat(loop.leftovers()).isEmpty();
  }

  /** A loop that ends with sockets that do not keep it alive closes them, as a process does. */
  @Test
  void whatIsOpenAtTheEndOfTheRunIsClosed() {
    connectAndDrop(loop, 1, 1, new int[1]);
    long before = openDescriptors();

    EventLoop.create().run(() -> {});
    EventLoop unreferenced = EventLoop.create();
    Net its = new Net(unreferenced);
    unreferenced.run(() -> {
      Server server = its.createServer(Socket::unref);
      server.listen(
          0,
          Loopback.HOST,
          () -> {
            for (int i = 0; i < 20; i++) {
              Socket client = its.connect(server.address().getPort(), Loopback.HOST);
              client.onConnect(client::unref);
            }
            server.unref();
            unreferenced.setTimeout(() -> {}, 20);
          });
    });

    assertThat(unreferenced.leftovers()).isNotEmpty();
    assertThat(openDescriptors()).isLessThanOrEqualTo(before);
  }

  private static long openDescriptors() {
    return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getOpenFileDescriptorCount();
  }
}
