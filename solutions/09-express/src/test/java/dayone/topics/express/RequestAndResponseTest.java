package dayone.topics.express;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.async.Async;
import dayone.runtime.async.ForAwait;
import dayone.runtime.loop.EventLoop;
import dayone.testkit.LoopTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is given, without a connection. */
final class RequestAndResponseTest {

  @Test
  void aPathIsTheUrlWithoutItsQuery() {
    assertThat(new Request("GET", "/a?b?c").path()).isEqualTo("/a");
    assertThat(new Request("GET", "/a?b?c").url()).isEqualTo("/a?b?c");
    assertThat(new Request("GET", "?b").path()).isEmpty();
  }

  @LoopTest
  @Test
  void aRequestWithoutAConnectionHasAnEmptyBody(EventLoop loop) {
    List<Object> seen = new ArrayList<>();
    loop.run(() ->
        Async.async(() -> {
          ForAwait.each(new Request("GET", "/"), seen::add);
          seen.add("the end");
        }));

    assertThat(seen).containsExactly("the end");
  }

  @Test
  void anAnswerIsKept() {
    Response res = new Response();

    assertThat(res.status(201).set("X-A", "b").json(Map.of("a", 1))).isSameAs(res);
    assertThat(res.statusCode()).isEqualTo(201);
    assertThat(res.get("x-a")).isEqualTo("b");
    assertThat(res.get("content-type")).isEqualTo("application/json; charset=utf-8");
    assertThat(res.sent()).isEqualTo("{\"a\":1}");
    assertThat(new Response().send("a").get("Content-Type")).isEqualTo("text/plain; charset=utf-8");
    assertThat(new Response().write("a").write("b").end().sent()).isEqualTo("ab");
  }

  @Test
  void aHeadIsSentOnce() {
    for (Response res : List.of(new Response().send("a"), new Response().write("a"))) {
      assertThat(res.headersSent()).isTrue();
      assertThatThrownBy(() -> res.set("X-A", "b")).hasMessageContaining("answered twice");
      assertThatThrownBy(() -> res.send("b")).hasMessageContaining("answered twice");
      assertThatThrownBy(() -> res.json("b")).hasMessageContaining("answered twice");
      assertThat(res.sent()).isEqualTo("a");
    }
  }

  @Test
  void knowsWhetherItWasBrokenOff() {
    Response res = new Response();

    assertThat(res.destroyed()).isFalse();
    res.destroy();
    assertThat(res.destroyed()).isTrue();
  }
}
