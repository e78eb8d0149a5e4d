package dayone.runtime.net;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.async.AsyncLocalStorage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which callback sees which store; as Node 20 prints it. */
@Timeout(60)
final class ContextTest {

  private final Loopback on = new Loopback();

  @Test
  void handlesAndRequestsRunInTheContextOfTheCallThatMadeThem() {
    Server[] server = new Server[1];

    on.program.run(() -> {
      AsyncLocalStorage<String> store = new AsyncLocalStorage<>();
      server[0] =
          on.net.createServer(accepted -> {
            on.log("connection", store.getStore());
            store.enterWith("connection's");
            accepted.onData(data -> {
              on.log("data", store.getStore());
              store.enterWith("data's");
            });
            accepted.onEnd(() -> on.log("end", store.getStore()));
            accepted.onClose(hadError -> {
              on.log("close", store.getStore());
              server[0].close(error -> on.log("closed", store.getStore()));
            });
          });
      store.run(
          "listen's",
          () -> {
            server[0].listen(
                0,
                Loopback.HOST,
                () -> {
                  on.log("listening", store.getStore());
                  store.run("client's", () -> client(store, server[0].address().getPort()));
                });
          });
    });

    assertThat(on.program.output())
        .containsExactly(
            "listening listen's",
            "connection listen's",
            "client connect client's",
            "client written connect's",
            "data null",
            "client finish ender's",
            "end data's",
            "close data's",
            "closed data's",
            "client end client's",
            "client close client's");
  }

  private void client(AsyncLocalStorage<String> store, int port) {
    Socket client = on.net.connect(port, Loopback.HOST);
    client.onConnect(() -> {
      on.log("client connect", store.getStore());
      store.enterWith("connect's");
      client.write(
          "x",
          error -> {
            on.log("client written", store.getStore());
            store.run("ender's", () -> on.later(10, client::end));
          });
    });
    client.onFinish(() -> on.log("client finish", store.getStore()));
    client.onEnd(() -> on.log("client end", store.getStore()));
    client.onClose(hadError -> on.log("client close", store.getStore()));
    client.resume();
  }
}
