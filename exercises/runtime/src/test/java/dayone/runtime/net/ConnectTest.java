package dayone.runtime.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.io.SystemError;
import dayone.runtime.promise.AggregateError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ConnectTest {

  private final Loopback on = new Loopback();
  private final List<Throwable> errors = new ArrayList<>();

  /** A port on which nobody listens: the system has just given it out and taken it back. */
  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Test
  void aConnectionIsMadeInAKnownOrder() {
    on.run(
        accepted -> {
          on.log("server connection");
          on.program.loop.setImmediate(on.program.logs("immediate of connection"));
          on.program.loop.nextTick(on.program.logs("tick of connection"));
          accepted.onData(data -> {
            on.log("server data", data);
            accepted.write(data, error -> on.log("server written"));
            on.program.loop.setImmediate(on.program.logs("immediate of server data"));
          });
          accepted.onEnd(() -> {
            on.log("server end");
            on.program.loop.setImmediate(on.program.logs("immediate of server end"));
          });
          accepted.onFinish(on.program.logs("server finish"));
          accepted.onClose(hadError -> {
            on.log("server socket close", hadError);
            on.server().close(on.logs("server close"));
          });
        },
        loopback -> {
          on.log("listening");
          on.server().onClose(on.program.logs("server on close"));
          Socket client = on.connect();
          client.onConnect(() -> {
            on.log("client connect");
            on.log("write", client.write("hello", error -> on.log("client written")));
            on.program.loop.nextTick(on.program.logs("tick of connect"));
            on.program.loop.setImmediate(on.program.logs("immediate of connect"));
          });
          client.onReady(on.program.logs("client ready"));
          client.onData(data -> {
            on.log("client data", data);
            client.end(error -> on.log("client end callback"));
            on.program.loop.setImmediate(on.program.logs("immediate of client data"));
          });
          client.onEnd(on.program.logs("client end"));
          client.onFinish(on.program.logs("client finish"));
          client.onClose(on.logs("client close"));
        });

    assertThat(on.program.output())
        .containsExactly(
            "listening",
            "server connection",
            "tick of connection",
            "client connect",
            "write true",
            "client ready",
            "client written",
            "tick of connect",
            "immediate of connection",
            "immediate of connect",
            "server data hello",
            "server written",
            "immediate of server data",
            "client data hello",
            "client end callback",
            "client finish",
            "immediate of client data",
            "server end",
            "server finish",
            "immediate of server end",
            "server socket close false",
            "server on close",
            "server close null",
            "client end",
            "client close false");
    assertThat(on.program.loop.leftovers()).isEmpty();
  }

  @Test
  void aRefusedConnectionIsAnErrorBeforeTheCheckPhaseOfItsTurn() throws Exception {
    int port = closedPort();

    on.program.run(() -> {
      Socket client = on.net.connect(port, Loopback.HOST);
      on.program.loop.setImmediate(on.program.logs("immediate"));
      on.program.loop.nextTick(on.program.logs("tick"));
      client.onError(error -> {
        errors.add(error);
        on.log("error", error);
        on.program.loop.setImmediate(on.program.logs("immediate of error"));
      });
      client.onClose(on.logs("close"));
    });

    assertThat(on.program.output())
        .containsExactly(
            "tick",
            "error connect ECONNREFUSED 127.0.0.1:" + port,
            "immediate",
            "immediate of error",
            "close true");
    SystemError error = (SystemError) errors.getFirst();
    assertThat(error.code()).isEqualTo("ECONNREFUSED");
    assertThat(error.syscall()).isEqualTo("connect");
    assertThat(error.address()).isEqualTo(Loopback.HOST);
    assertThat(error.port()).hasValue(port);
  }

  @Test
  void ifEveryAddressOfANameRefusesTheErrorHoldsOneOfEach() throws Exception {
    int port = closedPort();
    int addresses = InetAddress.getAllByName("localhost").length;

    on.program.run(() -> on.net.connect(port, "localhost").onError(errors::add));

    switch (errors.getFirst()) {
      case AggregateError all -> {
        assertThat(all.code()).isEqualTo("ECONNREFUSED");
        assertThat(all.errors()).hasSize(addresses).allMatch(SystemError.class::isInstance);
        assertThat(all).hasMessageContaining("connect ECONNREFUSED 127.0.0.1:" + port);
      }
      case Throwable only -> {
        assertThat(addresses).as("addresses of localhost").isEqualTo(1);
        assertThat(only).hasMessage("connect ECONNREFUSED 127.0.0.1:" + port);
      }
    }
  }

  @Test
  void anErrorThatNobodyListensToIsAnUncaughtException() throws Exception {
    int port = closedPort();
    on.program
        .loop
        .process()
        .on("uncaughtException", arguments -> on.log("uncaught", arguments[0]));

    on.program.run(() -> on.net.connect(port, Loopback.HOST).onClose(on.logs("close")));

    assertThat(on.program.output())
        .containsExactly("uncaught connect ECONNREFUSED 127.0.0.1:" + port, "close true");
  }

  @Test
  void aHostThatDoesNotExistIsEnotfound() {
    on.program.run(() -> on.net.connect(1, "no-such-host.invalid").onError(on.logs("error")));

    // Without any name server the system cannot even say that.
    assertThat(on.program.output())
        .singleElement()
        .asString()
        .matches("error getaddrinfo (ENOTFOUND|EAI_AGAIN) no-such-host.invalid");
  }

  @Test
  void aNameIsLookedUpAndItsAddressesAreTriedUntilOneAnswers() {
    on.run(
        accepted -> accepted.end("found"),
        loopback -> {
          // The server has the IPv4 address only; where the name has an IPv6 one, that is refused.
          Socket client = on.net.connect(on.server().address().getPort(), "localhost");
          client.onData(on.logs("data"));
          client.onClose(hadError -> {
            on.log("close", hadError);
            on.server().close();
          });
        });

    assertThat(on.program.output()).containsExactly("data found", "close false");
  }

  @Test
  void whatIsWrittenBeforeTheConnectionFollowsIt() {
    on.run(
        accepted -> {
          on.server().close();
          accepted.onData(on.logs("data"));
        },
        loopback -> {
          Socket client = on.connect();
          on.log(client.readyState() + " " + client.connecting());
          on.log("write", client.write("early, "));
          client.end("and the rest");
          client.onConnect(on.program.logs("connect"));
        });

    assertThat(on.program.output().subList(0, 3))
        .containsExactly("OPENING true", "write true", "connect");
    assertThat(String.join("", on.program.output().subList(3, on.program.output().size())))
        .matches("data early, (data )?and the rest");
  }

  @Test
  void whatIsWrittenToASocketThatNeverConnectsFailsWithIt() {
    on.run(
        accepted -> accepted.onError(error -> {}),
        loopback -> {
          Socket client = on.connect();
          client.onConnect(on.program.logs("never"));
          client.write("x", on.logs("write"));
          client.write("y", on.logs("write 2"));
          client.end(on.logs("end"));
          client.onClose(on.logs("close"));
          client.destroy();
          on.log(client.readyState() + " " + client.destroyed());
          on.program.loop.nextTick(on.program.logs("tick"));
          on.server().close();
        });

    assertThat(on.program.output())
        .containsExactly(
            "CLOSED true",
            "tick",
            "write ERR_SOCKET_CLOSED_BEFORE_CONNECTION",
            "write 2 ERR_SOCKET_CLOSED_BEFORE_CONNECTION",
            "end ERR_SOCKET_CLOSED_BEFORE_CONNECTION",
            "close false");
  }

  @Test
  void aPortIsANumberFrom0To65535() {
    assertThatThrownBy(() -> on.net.connect(65_536)).hasMessageContaining("not 65536");
    assertThatThrownBy(() -> on.net.createServer().listen(-1)).hasMessageContaining("not -1");
  }
}
