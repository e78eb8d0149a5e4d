package dayone.runtime.http;

import static dayone.runtime.async.Async.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.async.Async;
import dayone.runtime.async.ForAwait;
import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Promise;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When what is called. The orders are those that Node 20 prints for the same programs. */
@Timeout(60)
final class HttpServerTest {

  private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

  private static String get(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n";
  }

  private static String post(String body) {
    return "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
  }

  private final Scene scene = new Scene();

  private void logEvents(IncomingMessage request, ServerResponse response) {
    request.onAborted(() -> scene.log("aborted"));
    request.onError(error -> scene.log("request error " + ((HttpException) error).code()));
    request.onClose(() -> scene.log("request close"));
    response.onFinish(() -> scene.log("finish"));
    response.onClose(() -> scene.log("response close"));
  }

  @Test
  void theHandlerComesBeforeTheBodyAndDataInATick() {
    scene.exchange(
        (request, response) -> {
          scene.log("handler");
          scene.program.loop.nextTick(() -> scene.log("tick of handler"));
          Promise.resolve().then(() -> scene.log("promise of handler"));
          request.onData(data -> scene.log("data " + UTF_8.decode(data)));
          request.onEnd(() -> {
            scene.log("end");
            response.end("ok");
            scene.log("complete " + request.complete());
          });
          logEvents(request, response);
        },
        post("hello"));

    assertThat(scene.output())
        .containsExactly(
            "handler",
            "tick of handler",
            "data hello",
            "promise of handler",
            "end",
            "complete true",
            "finish",
            "response close",
            "request close");
  }

  @Test
  void aBodyThatNobodyReadsIsThrownAwayAfterTheAnswer() {
    scene.exchange(
        (request, response) -> {
          request.onEnd(() -> scene.log("end"));
          logEvents(request, response);
          response.end("ok");
          scene.log("ended " + response.writableEnded());
          scene.program.loop.setImmediate(() -> scene.log("immediate"));
        },
        GET);

    assertThat(scene.output())
        .containsExactly(
            "ended true", "finish", "response close", "end", "request close", "immediate");
  }

  @Test
  void pipelinedHandlersRunTogetherAndAnswersKeepTheOrderOfRequests() {
    List<ServerResponse> responses = new ArrayList<>();
    String got =
        scene.exchange(
            (request, response) -> {
              scene.log("handler " + request.url());
              Promise.resolve().then(() -> scene.log("promise " + request.url()));
              response.onFinish(() -> scene.log("finish " + request.url()));
              response.onClose(() -> scene.log("close " + request.url()));
              responses.add(response);
              if (responses.size() == 3) {
                scene.program.loop.setImmediate(
                    () -> responses.reversed().forEach(one -> one.end(one.request().url())));
              }
            },
            get("/1") + get("/2") + get("/3"));

    assertThat(scene.output())
        .containsExactly(
            "handler /1",
            "handler /2",
            "handler /3",
            "promise /1",
            "promise /2",
            "promise /3",
            "finish /1",
            "close /1",
            "finish /2",
            "close /2",
            "finish /3",
            "close /3");
    assertThat(got.replaceAll("(?s)HTTP/1.1 200 OK.*?\r\n\r\n", " ")).isEqualTo(" /1 /2 /3");
  }

  @Test
  void aThousandPipelinedRequestsAreAnsweredInOrder() {
    StringBuilder requests = new StringBuilder();
    StringBuilder answers = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      requests.append(get("/" + i));
      answers.append(" /").append(i);
    }

    String got =
        scene.exchange(
            (request, response) -> {
              // Half of them later, so that many wait for their turn.
              if (request.url().hashCode() % 2 == 0) {
                response.end(request.url());
              } else {
                scene.program.loop.setTimeout(() -> response.end(request.url()), 5);
              }
            },
            requests.toString());

    assertThat(got.replaceAll("(?s)HTTP/1.1 200 OK.*?\r\n\r\n", " ")).isEqualTo(answers.toString());
  }

  @Test
  void aHandlerThatThrowsIsAnUncaughtExceptionAndNoAnswer() {
    scene
        .program
        .loop
        .process()
        .on("uncaughtException", arguments -> scene.log(((Throwable) arguments[0]).getMessage()));
    scene.settings =
        server ->
            server.onClientError((error, socket) -> {
              scene.log(((HttpException) error).code());
              socket.destroy();
            });

    scene.run(
        (request, response) -> {
          scene.log("handler " + request.url());
          throw new Exception("boom");
        },
        () -> {
          Wire wire = scene.connect().send(get("/1") + get("/2"));
          scene.sleep(50);
          wire.send(get("/3"));
          scene.log("got '" + await(wire.rest()) + "'");
        });

    assertThat(scene.output())
        .containsExactly("handler /1", "boom", "HPE_CB_HEADERS_COMPLETE", "got ''");
  }

  @Test
  void aConnectionServesOneRequestAfterTheOtherUntilItIsIdleForTooLong() {
    scene.run(
        (request, response) -> response.end(request.url()),
        () -> {
          Wire wire = scene.connect();
          for (String path : List.of("/1", "/2", "/3")) {
            await(wire.send(get(path)).until("\r\n\r\n" + path));
          }
          await(wire.rest());
          scene.log(scene.program.clock.millis());
        });

    // What the client is told, and a second more.
    assertThat(scene.output()).containsExactly("6000");
  }

  @Test
  void closeLetsARequestEndAndClosesIdleConnectionsAtOnce() {
    scene.run(
        (request, response) -> {
          scene.server.close(error -> scene.log("closed"));
          scene.program.loop.setTimeout(() -> response.end("late"), 200);
        },
        () -> {
          Wire idle = scene.connect().send("");
          Wire busy = scene.connect().send(GET);
          assertThat(await(busy.rest())).endsWith("late");
          assertThat(idle.received()).isEmpty();
        });

    assertThat(scene.output()).containsExactly("closed");
  }

  @Test
  void aClientThatIsGoneWhileTheHandlerThinksIsAborted() {
    scene.run(
        (request, response) -> {
          logEvents(request, response);
          scene.program.loop.setTimeout(
              () -> {
                scene.log("write " + response.write("x"));
                response.end("y");
                scene.log("destroyed " + response.destroyed());
              },
              100);
        },
        () -> {
          Wire wire = scene.connect().send(GET);
          scene.program.loop.setTimeout(wire.socket::destroy, 50);
          scene.sleep(200);
        });

    assertThat(scene.output())
        .containsExactly(
            "aborted",
            "response close",
            "request error ECONNRESET",
            "request close",
            "write false",
            "destroyed true");
  }

  @Test
  void aClientThatEndsBeforeItsAnswerIsAbortedAsWell() {
    scene.run(
        (request, response) -> {
          logEvents(request, response);
          scene.program.loop.setTimeout(() -> response.end("y"), 100);
        },
        () -> {
          Wire wire = scene.connect();
          wire.socket.end(GET);
          assertThat(await(wire.rest())).isEmpty();
        });

    assertThat(scene.output())
        .startsWith("aborted", "response close", "request error ECONNRESET", "request close");
  }

  @Test
  void aBodyThatBreaksOffRejectsWhoeverGoesThroughIt() {
    scene.run(
        (request, response) ->
            Async.async(() -> {
              try {
                ForAwait.each(request, piece -> scene.log("piece " + UTF_8.decode(piece)));
              } catch (HttpException e) {
                scene.log("caught " + e.code() + " " + e.getMessage());
              }
            }),
        () -> {
          Wire wire =
              scene.connect().send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc");
          scene.program.loop.setTimeout(wire.socket::destroy, 50);
          scene.sleep(200);
        });

    assertThat(scene.output()).containsExactly("piece abc", "caught ECONNRESET aborted");
  }

  @Test
  void toLeaveABodyEarlyStillAllowsAnAnswer() {
    String got =
        scene.exchange(
            (request, response) ->
                Async.async(() -> {
                  try (ForAwait<ByteBuffer> pieces = ForAwait.of(request)) {
                    assertThat(pieces.next()).isTrue();
                  }
                  response.end("enough");
                }),
            post("hello"));

    assertThat(got).endsWith("\r\n\r\nenough");
  }

  @Test
  void anAnswerBeforeTheBodyHasComeLeavesTheConnectionUsable() {
    scene.run(
        (request, response) -> response.end(request.url()),
        () -> {
          Wire wire =
              scene.connect().send("POST /1 HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\n\r\nabc");
          await(wire.until("/1"));
          await(wire.send("def" + get("/2")).until("/2"));
        });
  }

  @Test
  void aWholeBodyHasALimit() {
    RequestListener echo =
        (request, response) ->
            request
                .text(5)
                .then(
                    text -> response.end(text),
                    error -> response.statusCode(((HttpException) error).status()).end("no"));
    scene.run(
        echo,
        () -> {
          Wire wire = scene.connect();
          await(wire.send(post("hello")).until("\r\n\r\nhello"));
          await(wire.send(post("hello!")).until("413 Payload Too Large"));
          String chunks = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
          await(wire.send(chunks + "5\r\nHELLO\r\n0\r\n\r\n").until("\r\n\r\nHELLO"));
          await(wire.send(chunks + "6\r\nHELLO!\r\n0\r\n\r\n").until("no"));
          await(wire.send(post("after")).until("\r\n\r\nafter"));
        });
  }

  @Test
  void aPausedBodyWaitsAndTheClientWithIt() {
    byte[] large = new byte[8 << 20];
    int[] got = new int[1];
    scene.run(
        (request, response) -> {
          request.onData(data -> got[0] += data.remaining()).pause();
          request.onEnd(() -> response.end("all"));
          scene.program.loop.setTimeout(
              () -> {
                scene.log("paused with " + got[0]);
                request.resume();
              },
              100);
        },
        () -> {
          Wire wire = scene.connect();
          wire.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + large.length + "\r\n\r\n");
          wire.socket.write(large);
          wire.socket.onDrain(() -> scene.log("drained"));
          await(wire.until("all"));
        });

    // What does not fit into the system's buffers stays with the client until the body flows.
    assertThat(scene.output()).containsExactly("paused with 0", "drained");
    assertThat(got[0]).isEqualTo(large.length);
  }

  @Test
  void writeTellsToStopAndDrainToGoOn() {
    int pieces = 200;
    byte[] piece = new byte[64 * 1024];
    String got =
        scene.exchange(
            (request, response) -> {
              int[] left = {pieces};
              int[] waits = new int[1];
              Callback fill =
                  () -> {
                    while (left[0] > 0) {
                      left[0]--;
                      if (!response.write(piece)) {
                        waits[0]++;
                        return;
                      }
                    }
                    response.end();
                    scene.log("waited " + (waits[0] == pieces));
                  };
              response.setHeader("Connection", "close").onDrain(fill);
              fill.call();
            },
            GET);

    assertThat(scene.output()).containsExactly("waited true");
    assertThat(got.length()).isGreaterThan(pieces * piece.length);
  }
}
