package dayone.topics.express;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.async.TimersPromises;
import dayone.runtime.http.FetchRequest;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.net.Socket;
import dayone.runtime.promise.Promise;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@Task(3)
@LoopTest(maxCallbacks = 50_000)
final class ExpressHiddenTest {

  /** Of a body without an end, a server that has seen too much may have let in so much. */
  private static final int FAR_TOO_MUCH = 20_000_000;

  private final List<Throwable> log = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();

  private void serve(EventLoop loop, int limit, Handler handler, Client.Program program) {
    Client.serve(
        loop,
        Express.json(limit),
        (err, req, res) -> {
          Next last = Express.finalHandler(req, res, log::add);
          if (err != null) {
            last.call(err);
            return;
          }
          try {
            handler.handle(req, res, last);
          } catch (Exception e) {
            last.call(e);
          }
        },
        program);
  }

  /**
   * Sends {@code pieces} in chunks, one after the other, without saying how many bytes they are.
   */
  private static Promise<Client.Answer> postInPieces(
      EventLoop loop, Client client, String type, List<byte[]> pieces) {
    return client.send(
        FetchRequest.post(client.url("/"))
            .header("Content-Type", type)
            .body(() ->
                AsyncGenerator.of(out -> {
                  for (byte[] piece : pieces) {
                    out.yield(ByteBuffer.wrap(piece));
                    await(new TimersPromises(loop).setTimeout(5, ""));
                  }
                })));
  }

  @Test
  @Points(3)
  @Hint(
      "A client that sends in chunks names no length, and one that names a length need not send anything."
          + " Count what really comes, in bytes and not in characters, and answer as soon as it is too"
          + " much, not when all of it is there.")
  void countsTheBytesThatCome(EventLoop loop) {
    long[] sent = {0};
    serve(
        loop,
        1_000,
        (req, res, next) -> res.send("read"),
        client ->
            async(() -> {
              // 330 characters of three bytes: twice that are few characters and too many bytes.
              byte[] euros = ("\"" + "\u20ac".repeat(330) + "\",").getBytes(StandardCharsets.UTF_8);
              byte[] begin = "[".getBytes(StandardCharsets.UTF_8);
              byte[] end = "1]".getBytes(StandardCharsets.UTF_8);
              answers.add(
                  await(postInPieces(loop, client, "application/json", List.of(begin, euros, end)))
                      .line());
              answers.add(
                  await(
                              postInPieces(
                                  loop,
                                  client,
                                  "application/json",
                                  List.of(begin, euros, euros, end)))
                          .status()
                      + "");
              answers.add(await(withoutAnEnd(loop, client, sent)));
              answers.add(await(onlyAPromise(loop, client)));
              answers.add(await(client.post("/", "{}")).line());
            }));

    assertThat(answers)
        .as(
            "the answers to 996 bytes, to 1989, to a body without an end, to a head that announces"
                + " 99,999,999,999 bytes, and to another request")
        .containsExactly("200 read", "413", "HTTP/1.1 413", "HTTP/1.1 413", "200 read");
    assertThat(sent[0])
        .as("bytes that a client could send before it was answered")
        .isLessThan(FAR_TOO_MUCH);
    assertThat(log).as("what the log was told").isEmpty();
  }

  private static final String HEAD =
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";

  private static Promise<String> withoutAnEnd(EventLoop loop, Client client, long[] sent) {
    return async(() -> {
      StringBuilder received = new StringBuilder();
      Socket socket = client.raw(HEAD + "Transfer-Encoding: chunked\r\n\r\n", received);
      String chunk = "4000\r\n" + " ".repeat(0x4000) + "\r\n";
      while (received.isEmpty() && sent[0] < FAR_TOO_MUCH && !socket.destroyed()) {
        socket.write(chunk);
        sent[0] += chunk.length();
        await(new TimersPromises(loop).setImmediate(""));
      }
      await(new TimersPromises(loop).setTimeout(10, ""));
      socket.destroy();
      return firstWords(received);
    });
  }

  private static Promise<String> onlyAPromise(EventLoop loop, Client client) {
    return async(() -> {
      StringBuilder received = new StringBuilder();
      Socket socket = client.raw(HEAD + "Content-Length: 99999999999\r\n\r\n", received);
      await(new TimersPromises(loop).setTimeout(1_000, ""));
      socket.destroy();
      return firstWords(received);
    });
  }

  private static String firstWords(CharSequence received) {
    return received.length() < 12 ? "" : received.subSequence(0, 12).toString();
  }

  @Test
  @Points(2)
  @Hint(
      "A character may have several bytes, and a piece may end in the midst of them. What has to be put"
          + " together first: bytes, or texts?")
  void readsCharactersThatAreCut(EventLoop loop) {
    String text = "{\"text\":\"gr\u00fcn \u20ac \ud83d\ude00\"}";
    List<byte[]> single = new ArrayList<>();
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      single.add(new byte[] {one});
    }
    serve(
        loop,
        100,
        (req, res, next) -> res.json(req.body()),
        client ->
            async(() ->
                answers.add(await(postInPieces(loop, client, "application/json", single)).line())));

    assertThat(answers).as("a body that came byte by byte").containsExactly("200 " + text);
  }

  @Test
  @Points(2)
  @Hint(
      "Only JSON is read: the type stands in Content-Type, in either case of letters, with or without"
          + " something behind a semicolon. What is of another type is left alone, also its bytes.")
  void leavesOtherTypesAlone(EventLoop loop) {
    serve(
        loop,
        10,
        (req, res, next) -> res.send(String.valueOf(req.body())),
        client ->
            async(() -> {
              for (String type :
                  List.of(
                      "text/plain",
                      "application/x-www-form-urlencoded",
                      "application/json-patch+json",
                      "text/plain; x=application/json",
                      "application/json; charset=utf-8",
                      "Application/JSON;charset=utf-8")) {
                answers.add(await(client.post("/", type, "{\"a\": 1}")).line());
              }
              answers.add(await(client.get("/")).line());
              answers.add(await(client.post("/", "text/plain", "x".repeat(5_000))).line());
            }));

    assertThat(answers)
        .as("the bodies as the next handler sees them")
        .containsExactly(
            "200 null",
            "200 null",
            "200 null",
            "200 null",
            "200 {a=1}",
            "200 {a=1}",
            "200 null",
            "200 null");
    assertThat(log).as("what the log was told").isEmpty();
  }

  @Test
  @Points(3)
  @Hint(
      "An error comes when the answer has begun: its status is on its way, and cannot be changed. Half of"
          + " an answer must not look like a whole one, so its connection is broken off. An answer that is"
          + " complete stays as it is. Either way the log is told.")
  void breaksOffAnAnswerThatHasBegun(EventLoop loop) {
    Exception half = new HttpError(404, "half");
    Exception whole = new IllegalStateException("whole");
    serve(
        loop,
        100,
        (req, res, next) ->
            switch (req.path()) {
              case "/half" -> {
                res.write("the first half, ");
                yield loop.setTimeout(() -> next.call(half), 10);
              }
              case "/whole" -> {
                res.send("the whole");
                yield next.call(whole);
              }
              case "/begun" -> {
                res.write("the first part, ");
                loop.setTimeout(() -> res.write("the second").end(), 10);
                yield next.call();
              }
              default -> {
                res.send("answered");
                yield next.call();
              }
            },
        client ->
            async(() -> {
              for (String path : List.of("/half", "/whole", "/begun", "/answered")) {
                long before = loop.now();
                String told =
                    await(client.get(path).then(Client.Answer::line, error -> "broken off"));
                answers.add(told + " after " + (loop.now() - before) + " ms");
              }
            }));

    assertThat(answers)
        .as("what the client gets")
        .containsExactly(
            "broken off after 10 ms",
            "200 the whole after 0 ms",
            "200 the first part, the second after 10 ms",
            "200 answered after 0 ms");
    assertThat(log).as("what the log was told").containsExactly(half, whole);
  }

  @Test
  @Points(2)
  @Hint(
      "A client goes away in the midst of its body. The next handler is not asked; it is an HttpError of"
          + " 400, so nobody is woken up at night, and the service goes on. The headers of an HttpError"
          + " belong into the answer.")
  void livesThroughABodyThatBreaksOff(EventLoop loop) {
    List<String> asked = new ArrayList<>();
    List<String> headers = new ArrayList<>();
    serve(
        loop,
        100,
        (req, res, next) -> {
          asked.add(req.path());
          return next.call(new HttpError(405, "Not so").header("Allow", "PUT").header("X-A", "b"));
        },
        client ->
            async(() -> {
              Socket socket =
                  client.raw(HEAD + "Content-Length: 50\r\n\r\n{\"a\":", new StringBuilder());
              await(new TimersPromises(loop).setTimeout(10, ""));
              socket.destroy();
              await(new TimersPromises(loop).setTimeout(10, ""));
              Client.Answer answer = await(client.post("/other", "{}"));
              answers.add(answer.line());
              headers.add(answer.headers().get("allow") + answer.headers().get("x-a"));
            }));

    assertThat(answers).containsExactly("405 {\"error\":\"Not so\"}");
    assertThat(headers).as("the headers Allow and X-A").containsExactly("PUTb");
    assertThat(asked)
        .as("the requests that the next handler was asked for")
        .containsExactly("/other");
    assertThat(log).as("what the log was told").isEmpty();
  }
}
