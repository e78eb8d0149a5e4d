package dayone.topics.express;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.async.TimersPromises;
import dayone.runtime.loop.EventLoop;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Real requests, over sockets, to a server on 127.0.0.1. */
@Task(3)
@LoopTest(maxCallbacks = 20_000)
final class ExpressTest {

  private final List<Throwable> log = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();

  /** Reads JSON, then gives the request to {@code handler}, then to the final handler. */
  private void serve(EventLoop loop, int limit, Handler handler, Client.Program program) {
    Handler json = Express.json(limit);
    Client.serve(
        loop,
        json,
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

  @Test
  @Points(2)
  @Hint(
      "The body comes in pieces, later than the head. When all are there they are a text, the text is"
          + " JSON, and its value belongs into the request before next is called.")
  void readsJson(EventLoop loop) {
    serve(
        loop,
        1_000,
        (req, res, next) -> res.send(req.method() + " " + req.body()),
        client ->
            async(() -> {
              answers.add(await(client.post("/", "{\"name\": \"Ann\", \"age\": 7}")).line());
              answers.add(await(client.post("/", "[1, 2.5, null, \"gr\u00fcn\"]")).line());
              answers.add(await(client.post("/", "{\"a\": {\"b\": [true]}}")).line());
              answers.add(await(client.post("/", "")).line());
            }));

    assertThat(answers)
        .as("the bodies as the next handler sees them")
        .containsExactly(
            "200 POST {name=Ann, age=7}",
            "200 POST [1, 2.5, null, gr\u00fcn]",
            "200 POST {a={b=[true]}}",
            "200 POST {}");
    assertThat(log).as("what the log was told").isEmpty();
  }

  @Test
  @Points(3)
  @Hint(
      "No JSON is 400, too many bytes are 413; exactly as many as the limit are not too many. Both are the"
          + " client's fault, so the answer says what is wrong, as JSON with the key error.")
  void refusesWhatIsNoJsonOrTooLong(EventLoop loop) {
    String fits = "{\"text\":\"" + "x".repeat(89) + "\"}";
    serve(
        loop,
        100,
        (req, res, next) -> res.send("read"),
        client ->
            async(() -> {
              for (String body :
                  List.of("{\"name\": ", "hello", "\"hello\"", "7", fits, fits + " ")) {
                Client.Answer answer = await(client.post("/", body));
                answers.add(
                    answer.status() == 200
                        ? answer.line()
                        : answer.status() + " " + saysWhatIsWrong(answer));
              }
            }));

    assertThat(fits).as("a body as long as the limit").hasSize(100);
    assertThat(answers)
        .as("the answers")
        .containsExactly("400 true", "400 true", "400 true", "400 true", "200 read", "413 true");
    assertThat(log).as("what the log was told").isEmpty();
  }

  private static boolean saysWhatIsWrong(Client.Answer answer) {
    return answer.json() instanceof Map<?, ?> map
        && map.size() == 1
        && map.get("error") instanceof String text
        && !text.isBlank();
  }

  @Test
  @Points(3)
  @Hint(
      "What goes wrong in the program is 500, and its message is for the log only: it may hold a password"
          + " or the name of a table. An HttpError below 500 is meant for the client. No error at all means"
          + " that nobody has answered: 404.")
  void tellsTheClientNoSecrets(EventLoop loop) {
    Exception secret = new IllegalStateException("password is 1234", new Exception("SQL"));
    Exception ours = new HttpError(503, "database db7 is down").header("Retry-After", "5");
    serve(
        loop,
        100,
        (req, res, next) ->
            switch (req.path()) {
              case "/secret" -> next.call(secret);
              case "/ours" -> next.call(ours);
              case "/theirs" -> next.call(new HttpError(400, "The age must be a number."));
              case "/wait" ->
                  new TimersPromises(loop).setTimeout(10, "").then(nothing -> next.call(secret));
              default -> next.call();
            },
        client ->
            async(() -> {
              for (String path : List.of("/secret", "/ours", "/theirs", "/wait", "/nowhere")) {
                Client.Answer answer = await(client.get(path));
                answers.add(answer.line() + ", " + answer.headers().get("content-type"));
                if (path.equals("/ours")) {
                  answers.add("Retry-After: " + answer.headers().get("retry-after"));
                }
              }
            }));

    assertThat(answers)
        .as("the answers")
        .containsExactly(
            "500 {\"error\":\"Internal Server Error\"}, application/json; charset=utf-8",
            "503 {\"error\":\"Service Unavailable\"}, application/json; charset=utf-8",
            "Retry-After: 5",
            "400 {\"error\":\"The age must be a number.\"}, application/json; charset=utf-8",
            "500 {\"error\":\"Internal Server Error\"}, application/json; charset=utf-8",
            "404 {\"error\":\"Not Found\"}, application/json; charset=utf-8");
    assertThat(log).as("what the log was told").containsExactly(secret, ours, secret);
  }
}
