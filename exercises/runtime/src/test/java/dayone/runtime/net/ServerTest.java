package dayone.runtime.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ServerTest {

  private final Loopback on = new Loopback();

  @Test
  void listenWithAnAddressTakesEffectInATick() {
    on.program.run(() -> {
      Server server = on.net.createServer(socket -> {});
      server.listen(
          0,
          Loopback.HOST,
          () -> {
            on.log("listening", server.address().getAddress().getHostAddress());
            server.close();
          });
      on.log("at once", server.listening(), server.address());
      on.program.loop.nextTick(() -> on.log("tick", server.listening()));
    });

    assertThat(on.program.output())
        .containsExactly("at once false null", "tick true", "listening 127.0.0.1");
  }

  @Test
  void listenEverywhereTakesEffectAtOnce() {
    on.program.run(() -> {
      Server server = on.net.createServer();
      server.listen(
          0,
          () -> {
            on.log("listening");
            server.close();
          });
      on.log("at once", server.listening());
    });

    assertThat(on.program.output()).containsExactly("at once true", "listening");
  }

  @Test
  void aPortThatIsTakenIsEaddrinuse() {
    on.run(
        socket -> {},
        loopback -> {
          int port = on.server().address().getPort();
          Server second = on.net.createServer();
          second.onListening(on.program.logs("never"));
          second.onError(error -> {
            on.log("error", error.getMessage().replace("" + port, "PORT"));
            on.log("still", second.listening());
            on.server().close();
          });
          second.listen(port, Loopback.HOST);
        });

    assertThat(on.program.output())
        .containsExactly(
            "error listen EADDRINUSE: address already in use 127.0.0.1:PORT", "still false");
  }

  @Test
  void anAddressOfAnotherMachineIsEaddrnotavail() {
    on.program.run(() -> on.net.createServer().onError(on.logs("error")).listen(8080, "192.0.2.1"));

    assertThat(on.program.output())
        .containsExactly("error listen EADDRNOTAVAIL: address not available 192.0.2.1:8080");
  }

  @Test
  void aServerListensOnce() {
    on.run(
        socket -> {},
        loopback -> {
          assertThatThrownBy(() -> on.server().listen(0))
              .hasMessageContaining("Listen method has been called more than once");
          on.server().close();
        });
  }

  @Test
  void closingAServerThatDoesNotListenIsAnErrorForItsCallback() {
    on.program.run(() -> on.net.createServer().close(on.logs("close")));

    assertThat(on.program.output()).containsExactly("close ERR_SERVER_NOT_RUNNING");
  }

  @Test
  void aClosedServerListensAgain() {
    on.program.run(() -> {
      Server server = on.net.createServer();
      server.onListening(on.program.logs("listening"));
      server.listen(0);
      server.close(error -> {
        on.log("closed");
        server.listen(0, Loopback.HOST, server::close);
      });
    });

    assertThat(on.program.output()).containsExactly("closed", "listening");
  }

  @Test
  void closeWaitsForTheConnections() {
    on.run(
        accepted -> {
          on.server().close(on.logs("closed"));
          on.log("listening", on.server().listening(), on.server().connections());
          on.later(
              1000,
              () -> {
                on.log("ending");
                accepted.end();
              });
          accepted.onClose(on.logs("server socket close"));
        },
        loopback -> {
          on.server().onClose(on.program.logs("on close"));
          on.connect().onClose(on.logs("client close")).resume();
        });

    assertThat(on.program.output())
        .containsExactly(
            "listening false 1",
            "ending",
            "client close false",
            "on close",
            "closed null",
            "server socket close false");
  }

  @Test
  void connectionsAboveTheMaximumAreDropped() {
    on.run(
        accepted -> {
          on.log("connection");
          accepted.onClose(on.logs("server socket close"));
        },
        loopback -> {
          on.server().maxConnections(1);
          on.server().onDrop(peer -> on.log("drop"));
          Socket a = on.connect();
          Socket b = on.connect();
          b.onClose(hadError -> {
            on.log("b close", hadError);
            a.end();
            on.server().close(on.logs("closed"));
          });
          a.onClose(on.logs("a close"));
          a.resume();
        });

    assertThat(on.program.output())
        .containsExactly(
            "connection",
            "drop",
            "b close false",
            "closed null",
            "server socket close false",
            "a close false");
  }

  @Test
  void anUnreferencedServerLetsTheLoopEndAndItsPortIsFreeThen() {
    int[] port = new int[1];
    on.run(
        socket -> {},
        loopback -> {
          port[0] = on.server().address().getPort();
          on.server().unref();
        });

    assertThat(on.program.loop.leftovers())
        .containsExactly("handle 'TCP server 127.0.0.1:" + port[0] + "'");
    Loopback next = new Loopback();
    next.program.run(() -> {
      Server server = next.net.createServer();
      server.listen(
          port[0],
          Loopback.HOST,
          () -> {
            next.log("listening");
            server.close();
          });
    });
    assertThat(next.program.output()).containsExactly("listening");
  }
}
