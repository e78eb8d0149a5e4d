package dayone.runtime.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.loop.EventLoop;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * A server whose process has no descriptor left. It has a process of its own: it would take ours.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no limit of descriptors to lower")
// A thread of its own: reading from a process or a blocking socket does not end by an interrupt.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class OutOfDescriptorsTest {

  @Test
  void aServerDropsWhatItHasNoDescriptorForAndGoesOn() throws Exception {
    Process process =
        new ProcessBuilder(
                "sh",
                "-c",
                "ulimit -n 200; exec \"$0\" \"$@\"",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Hoarder.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output = process.inputReader()) {
      int port = Integer.parseInt(output.readLine());
      assertThat(greeting(port)).isEqualTo("hello");
      // Only now has it loaded every class of a connection's life; later it could not.
      assertThat(output.readLine()).isEqualTo("closed");

      process.getOutputStream().write('\n');
      process.getOutputStream().flush();
      assertThat(output.readLine()).isEqualTo("hoarding");
      assertThat(greeting(port)).as("what a client hears meanwhile").isEmpty();
      assertThat(greeting(port)).as("and the next").isEmpty();

      process.getOutputStream().write('\n');
      process.getOutputStream().flush();
      assertThat(output.readLine()).isEqualTo("free");
      assertThat(greeting(port)).isEqualTo("hello");
      assertThat(output.readLine()).isEqualTo("closed");
      assertThat(output.readLine()).isEqualTo("end");
      assertThat(process.waitFor()).isZero();
    } finally {
      process.destroyForcibly();
    }
  }

  /** All that the server sends; nothing, if it closes or resets the connection. */
  private static String greeting(int port) throws IOException {
    try (java.net.Socket socket = new java.net.Socket(InetAddress.getLoopbackAddress(), port)) {
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    } catch (SocketException reset) {
      return "";
    }
  }

  /** The process: serves, and takes and gives back all descriptors when it is told to. */
  static final class Hoarder {

    private final EventLoop loop = EventLoop.create();
    private final List<SocketChannel> hoard = new ArrayList<>();
    private Server server;
    private int greeted;

    public static void main(String[] arguments) throws Exception {
      // A class that is needed for the first time while no file can be opened cannot be loaded.
      Class.forName("dayone.runtime.net.SocketErrno");
      new Hoarder().run();
    }

    private void run() {
      loop.run(() -> {
        server = new Net(loop).createServer(this::greet);
        server.listen(
            0,
            Loopback.HOST,
            () -> {
              print(server.address().getPort());
              onCommand(() -> {
                hoard();
                print("hoarding");
                onCommand(() -> {
                  for (SocketChannel channel : hoard) {
                    channel.close();
                  }
                  print("free");
                });
              });
            });
      });
      print("end");
    }

    private void greet(Socket socket) {
      socket.end("hello");
      socket.resume();
      socket.onClose(hadError -> print("closed"));
      if (++greeted == 2) {
        server.close();
      }
    }

    private void hoard() {
      try {
        while (true) {
          hoard.add(SocketChannel.open());
        }
      } catch (IOException e) {
        // That was the last one.
      }
    }

    private void onCommand(dayone.runtime.microtask.Callback command) {
      loop.queueWork("stdin", System.in::read, (error, read) -> command.call());
    }

    private static void print(Object line) {
      System.out.println(line);
    }
  }
}
