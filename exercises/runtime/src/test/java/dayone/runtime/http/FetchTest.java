package dayone.runtime.http;

import static dayone.runtime.async.Async.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.ForAwait;
import dayone.runtime.promise.Promises;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class FetchTest {

  private final Scene scene = new Scene();

  private FetchResponse fetch(String path) throws Exception {
    return await(scene.http.fetch(scene.url(path)));
  }

  @Test
  void theAnswerHasAHeadAndABody() {
    scene.run(
        (request, response) ->
            response.statusCode(404).setHeader("X-A", "1").end(request.method() + request.url()),
        () -> {
          FetchResponse response = fetch("/a?b=c");
          assertThat(response.status()).isEqualTo(404);
          assertThat(response.statusText()).isEqualTo("Not Found");
          assertThat(response.ok()).isFalse();
          assertThat(response.headers().get("x-a")).isEqualTo("1");
          assertThat(await(response.text())).isEqualTo("GET/a?b=c");
          assertThat(response.bodyUsed()).isTrue();
          assertThat(Scene.failure(response.text())).hasMessageContaining("Body is unusable");
        });
  }

  @Test
  void aBodyIsSentWithItsLength() {
    scene.run(
        (request, response) ->
            request.text(100).thenAccept(text -> response.end(request.headers() + text)),
        () -> {
          FetchRequest request =
              FetchRequest.post(scene.url("/")).header("X-A", "1").body("gr\u00fc\u00dfe");
          assertThat(await(await(scene.http.fetch(request)).text()))
              .contains("x-a=1", "content-length=7", "content-type=text/plain;charset=UTF-8")
              .endsWith("gr\u00fc\u00dfe");
        });
  }

  @Test
  void aBodyInPiecesIsSentAsFastAsTheServerTakesIt() {
    int pieces = 100;
    int[] made = new int[1];
    AsyncIterable<ByteBuffer> source =
        AsyncGenerator.of(out -> {
          for (; made[0] < pieces; made[0]++) {
            out.yield(ByteBuffer.allocate(256 * 1024));
          }
        });
    scene.run(
        (request, response) -> {
          request.pause();
          scene.program.loop.setTimeout(
              () -> {
                scene.log("all made while nobody read: " + (made[0] == pieces));
                request.bytes(Long.MAX_VALUE).thenAccept(bytes -> response.end("" + bytes.length));
              },
              100);
        },
        () -> {
          FetchRequest request = FetchRequest.post(scene.url("/")).body(source);
          scene.log(await(await(scene.http.fetch(request)).text()));
        });

    assertThat(scene.output())
        .containsExactly("all made while nobody read: false", "" + pieces * 256 * 1024);
  }

  @Test
  void aSourceThatThrowsRejectsAndTheServerSeesAnAbort() {
    AsyncIterable<ByteBuffer> source =
        AsyncGenerator.of(out -> {
          out.yield(ByteBuffer.wrap("a".getBytes(UTF_8)));
          scene.sleep(10);
          throw new IOException("source");
        });
    scene.run(
        (request, response) -> request.onData(data -> {}).onAborted(() -> scene.log("aborted")),
        () -> {
          Throwable error =
              Scene.failure(scene.http.fetch(FetchRequest.post(scene.url("/")).body(source)));
          assertThat(error).hasMessageEndingWith("source").hasRootCauseMessage("source");
          scene.sleep(10);
        });

    assertThat(scene.output()).containsExactly("aborted");
  }

  @Test
  void theBodyCanBeTakenPieceByPiece() {
    scene.run(
        (request, response) -> {
          response.write("one ");
          scene.program.loop.setTimeout(() -> response.write("two "), 1_000);
          scene.program.loop.setTimeout(() -> response.end("three"), 2_000);
        },
        () ->
            ForAwait.each(
                fetch("/"),
                piece -> scene.log(scene.program.clock.millis() + " " + UTF_8.decode(piece))));

    assertThat(scene.output()).containsExactly("0 one ", "1000 two ", "2000 three");
  }

  @Test
  void oneConnectionIsUsedAgainAndAgain() {
    int[] connections = new int[1];
    scene.settings = server -> server.onConnection(socket -> connections[0]++);
    scene.run(
        (request, response) -> response.end(request.url()),
        () -> {
          for (int i = 0; i < 10; i++) {
            assertThat(await(fetch("/" + i).text())).isEqualTo("/" + i);
          }
          assertThat(connections[0]).isEqualTo(1);
          await(
              Promises.all(
                  List.of(scene.http.fetch(scene.url("/a")), scene.http.fetch(scene.url("/b")))));
          assertThat(connections[0]).isEqualTo(2);
        });
  }

  @Test
  void anIdleConnectionKeepsNoLoopAliveAndLeavesNothingBehind() {
    scene.run((request, response) -> response.end("x"), () -> await(fetch("/").text()));

    assertThat(scene.program.loop.leftovers()).isEmpty();
    assertThat(scene.program.clock.millis()).isZero();
  }

  @Test
  void whenTheServerHasClosedAnOldConnectionANewOneIsTried() {
    int[] requests = new int[1];
    scene.run(
        (request, response) -> {
          if (++requests[0] == 2) {
            request.socket().destroy();
          } else {
            response.end("" + requests[0]);
          }
        },
        () -> {
          assertThat(await(fetch("/").text())).isEqualTo("1");
          assertThat(await(fetch("/").text())).isEqualTo("3");
        });
  }

  @Test
  void aPostIsNotSentTwice() {
    int[] requests = new int[1];
    scene.run(
        (request, response) -> {
          if (++requests[0] == 2) {
            request.socket().destroy();
          } else {
            response.end("" + requests[0]);
          }
        },
        () -> {
          assertThat(await(fetch("/").text())).isEqualTo("1");
          Throwable error =
              Scene.failure(scene.http.fetch(FetchRequest.post(scene.url("/x")).body("b")));
          assertThat(error)
              .isInstanceOf(HttpException.class)
              .hasMessageStartingWith("fetch failed: POST " + scene.url("/x"))
              .hasMessageEndingWith("other side closed");
        });

    assertThat(requests[0]).isEqualTo(2);
  }

  @Test
  void aRefusedConnectionRejectsWithItsCode() {
    scene.run(
        (request, response) -> {},
        () -> {
          String url;
          try (ServerSocket free = new ServerSocket(0)) {
            url = "http://127.0.0.1:" + free.getLocalPort() + "/";
          }
          assertThat(Scene.failure(scene.http.fetch(url)))
              .isInstanceOfSatisfying(
                  HttpException.class, error -> assertThat(error.code()).isEqualTo("ECONNREFUSED"))
              .hasMessageContaining("fetch failed: GET " + url);
        });
  }

  @Test
  void whatCannotBeAskedForIsRefused() {
    scene.run(
        (request, response) -> {},
        () -> {
          assertThat(Scene.failure(scene.http.fetch("https://127.0.0.1/")))
              .hasMessage("Protocol \"https:\" not supported. Expected \"http:\"");
          assertThat(Scene.failure(scene.http.fetch("/relative")))
              .hasMessageContaining("names no host");
          assertThat(Scene.failure(scene.http.fetch("http://a b/")))
              .hasMessageContaining("Invalid URL");
          assertThatThrownBy(() -> FetchRequest.get(scene.url("/")).header("a", "b\r\nc: d"))
              .hasMessageContaining("Invalid character in header content");
          assertThatThrownBy(() -> FetchRequest.get(scene.url("/")).header("Content-Length", "5"))
              .hasMessageContaining("is set by fetch itself");
          assertThatThrownBy(() -> FetchRequest.get(scene.url("/")).body("x"))
              .hasMessageContaining("cannot have body");
        });
  }

  @Test
  void anAnswerThatBreaksOffRejectsTheBody() {
    scene.run(
        (request, response) -> {
          response.setHeader("Content-Length", 10).write("abc");
          scene.program.loop.setTimeout(() -> request.socket().destroy(), 10);
        },
        () -> {
          FetchResponse response = fetch("/");
          assertThat(Scene.failure(response.text())).hasMessageEndingWith("other side closed");
        });
  }

  @Test
  void aBodyOverTheLimitIsRejected() {
    scene.run(
        (request, response) -> {
          response.write("abc");
          response.write("def");
        },
        () ->
            assertThat(Scene.failure(fetch("/").text(5)))
                .isInstanceOfSatisfying(
                    HttpException.class,
                    error -> assertThat(error.code()).isEqualTo("entity.too.large")));
  }

  @Test
  void redirectsAreFollowed() {
    List<String> seen = new ArrayList<>();
    scene.run(
        (request, response) -> {
          seen.add(request.method() + " " + request.url());
          switch (request.url()) {
            case "/a" -> response.writeHead(302, Map.of("Location", "/b?x")).end("no");
            case "/b?x" -> response.writeHead(307, Map.of("Location", "c")).end();
            case "/loop" -> response.writeHead(302, Map.of("Location", "/loop")).end();
            default -> response.end("there");
          }
        },
        () -> {
          FetchResponse response =
              await(scene.http.fetch(FetchRequest.post(scene.url("/a")).body("x")));
          assertThat(await(response.text())).isEqualTo("there");
          assertThat(response.redirected()).isTrue();
          assertThat(response.url()).isEqualTo(scene.url("/c"));
          assertThat(seen).containsExactly("POST /a", "GET /b?x", "GET /c");

          FetchRequest manual =
              FetchRequest.get(scene.url("/a")).redirect(FetchRequest.Redirect.MANUAL);
          assertThat(await(scene.http.fetch(manual)).status()).isEqualTo(302);
          FetchRequest none =
              FetchRequest.get(scene.url("/a")).redirect(FetchRequest.Redirect.ERROR);
          assertThat(Scene.failure(scene.http.fetch(none)))
              .hasMessage("unexpected redirect to /b?x");
          assertThat(Scene.failure(scene.http.fetch(scene.url("/loop"))))
              .hasMessage("redirect count exceeded");
        });
  }

  @Test
  void aServerThatSpeaksNoHttpIsAnError() {
    scene.run(
        (request, response) -> request.socket().write("SSH-2.0-OpenSSH\r\n"),
        () ->
            assertThat(Scene.failure(scene.http.fetch(scene.url("/"))))
                .isInstanceOfSatisfying(
                    HttpException.class,
                    error -> assertThat(error.code()).isEqualTo("HPE_INVALID_VERSION")));
  }

  @Test
  void theAnswersToHeadAndInformationalOnesHaveNoBody() {
    scene.run(
        (request, response) -> {
          response.writeContinue();
          response.setHeader("Content-Length", 5).end("hello");
        },
        () -> {
          FetchResponse response = await(scene.http.fetch(FetchRequest.of("HEAD", scene.url("/"))));
          assertThat(response.status()).isEqualTo(200);
          assertThat(await(response.text())).isEmpty();
          assertThat(await(fetch("/").text())).isEqualTo("hello");
        });
  }

  @Test
  void aPageIsAskedForAgainWhenTheServerSaysSo() {
    int[] requests = new int[1];
    scene.run(
        (request, response) -> {
          if (++requests[0] == 2) {
            response.statusCode(429).setHeader("Retry-After", 30).end();
          } else {
            // A server that takes its time, on the same loop and the same virtual clock.
            scene.program.loop.setTimeout(() -> response.end(request.url()), 100);
          }
        },
        () -> {
          for (int page = 1; page <= 3; page++) {
            FetchResponse response = fetch("/?page=" + page);
            while (response.status() == 429) {
              scene.sleep(1_000 * Double.parseDouble(response.headers().get("retry-after")));
              response = fetch("/?page=" + page);
            }
            scene.log(scene.program.clock.millis() + " " + await(response.text()));
          }
        });

    assertThat(scene.output()).containsExactly("100 /?page=1", "30200 /?page=2", "30300 /?page=3");
  }
}
