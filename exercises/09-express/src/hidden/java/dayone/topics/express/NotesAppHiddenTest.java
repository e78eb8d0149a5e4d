package dayone.topics.express;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.async.TimersPromises;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.net.Socket;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Promises;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@Task(4)
@LoopTest(maxCallbacks = 400_000)
final class NotesAppHiddenTest {

  private final List<Object> answers = new ArrayList<>();

  @Test
  @Points(3)
  @Hint(
      "A request is under way when you close: its digest is still being computed. It is to be answered,"
          + " with Connection: close, and so is one whose"
          + " first half has come. When is the server closed, and when may the pool be closed?")
  void answersWhatIsUnderWayBeforeItCloses(EventLoop loop) {
    int underWay = 5;
    List<String> end = new ArrayList<>();
    List<Throwable> log =
        Notes.run(
            loop,
            notes ->
                async(() -> {
                  await(notes.client.post("/notes", "{\"text\":\"abc\"}"));
                  SlowDigest.shut();
                  StringBuilder received = new StringBuilder();
                  Socket half = notes.client.raw("GET /notes/1/digest HTTP/1.1\r\nHost", received);
                  Promise<Void> halfClosed = Client.closed(half);
                  List<Promise<Client.Answer>> slow = new ArrayList<>();
                  for (int i = 0; i < underWay; i++) {
                    slow.add(notes.client.get("/notes/1/digest"));
                  }
                  // Each of these takes a turn or two of the loop, on which all the others come,
                  // too.
                  for (int i = 0; i < 5 || (i < 200 && notes.digestsUnderWay() < underWay); i++) {
                    await(notes.client.get("/notes"));
                  }
                  long before = loop.now();
                  Promise<Void> closed = notes.app.close(Notes.GRACE);
                  closed.thenAccept(nothing -> end.add("closed after " + (loop.now() - before)));
                  end.add(
                      await(
                          new Client(loop, notes.port)
                              .get("/notes")
                              .then(answer -> "answered", error -> "refused")));
                  half.write(": x\r\n\r\n");
                  await(new TimersPromises(loop).setImmediate(""));
                  SlowDigest.open();
                  for (Promise<Client.Answer> answer : slow) {
                    answers.add(
                        await(
                            answer.then(
                                got -> got.json() + ", " + got.headers().get("connection"),
                                error -> "broken off: " + error)));
                  }
                  await(notes.app.close(Notes.GRACE));
                  end.add("closed again");
                  await(halfClosed);
                  end.add(received.toString().toLowerCase(Locale.ROOT));
                }));

    assertThat(answers)
        .as("the answers to what was under way, and their header Connection")
        .hasSize(underWay)
        .allSatisfy(
            answer -> assertThat((String) answer).contains("digest=cba").endsWith("}, close"));
    assertThat(end)
        .as("a new connection, and the end")
        .startsWith("refused", "closed after 0", "closed again");
    assertThat(end.getLast())
        .as("the answer to a request whose first half had come")
        .startsWith("http/1.1 200 ")
        .contains("\r\nconnection: close\r\n")
        .contains("\"cba\"");
    assertThat(log).as("what the log was told").isEmpty();
  }

  @Test
  @Points(3)
  @Hint(
      "A client has sent half of a request, and nothing more. How long do you wait for it? Not longer than"
          + " the grace; and not longer than needed, if it goes on.")
  void waitsNoLongerThanTheGrace(EventLoop loop) {
    List<Throwable> log =
        Notes.run(
            loop,
            notes ->
                async(() -> {
                  TimersPromises timers = new TimersPromises(loop);
                  String head =
                      "POST /notes HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                          + "Content-Length: 14\r\n\r\n{\"text\"";
                  StringBuilder received = new StringBuilder();
                  Socket lasting = notes.client.raw(head, new StringBuilder());
                  Socket late = notes.client.raw(head, received);
                  Promise<Void> lastingClosed = Client.closed(lasting);
                  await(timers.setTimeout(50, ""));
                  long before = loop.now();
                  loop.setTimeout(() -> late.write(":\"abc\"}"), 2_000);
                  Client.closed(late)
                      .thenAccept(nothing ->
                          answers.add("the other one closed after " + (loop.now() - before)));
                  await(notes.app.close(3_000));
                  answers.add("closed after " + (loop.now() - before));
                  await(lastingClosed);
                  answers.add(received.substring(0, Math.min(12, received.length())));
                }));

    assertThat(answers)
        .as("what happens when one of two clients never sends its second half")
        .containsExactly("the other one closed after 2000", "closed after 3000", "HTTP/1.1 201");
    assertThat(log).as("what the log was told").isEmpty();
  }

  @Test
  @Points(2)
  @Hint(
      "A digest may fail, and on another thread. The client gets a 500 that says nothing, the log gets the"
          + " error, and the next request is answered as before.")
  void survivesADigestThatFails(EventLoop loop) {
    List<Throwable> log =
        Notes.run(
            loop,
            notes ->
                async(() -> {
                  await(notes.client.post("/notes", "{\"text\":\"fail\"}"));
                  await(notes.client.post("/notes", "{\"text\":\"abc\"}"));
                  answers.add(await(notes.client.get("/notes/1/digest")).line());
                  answers.add(await(notes.client.get("/notes/2/digest")).json());
                  answers.add(await(notes.client.get("/notes/3/digest")).status());
                }));

    assertThat(answers)
        .containsExactly(
            "500 {\"error\":\"Internal Server Error\"}", Map.of("id", 2L, "digest", "cba"), 404);
    assertThat(SlowDigest.computed()).as("digests that were computed").isEqualTo(2);
    assertThat(log).as("what the log was told").hasSize(1);
    assertThat(log.getFirst()).hasMessageContaining("secret of the digest");
  }

  @Test
  @Points(2)
  @Hint(
      "Everything that a client can do wrong is answered with a status below 500 and JSON: no note, no"
          + " text, no JSON, too many bytes, a path that there is not, a method that there is not.")
  void answersMistakesOfTheClient(EventLoop loop) {
    List<Throwable> log =
        Notes.run(
            loop,
            notes ->
                async(() -> {
                  Client client = notes.client;
                  note("no JSON", await(client.post("/notes", "{\"text\":")));
                  note("no text", await(client.post("/notes", "{\"txt\":\"milk\"}")));
                  note("a number", await(client.post("/notes", "{\"text\":5}")));
                  note("null", await(client.post("/notes", "{\"text\":null}")));
                  note("blank", await(client.post("/notes", "{\"text\":\"  \"}")));
                  note("a list", await(client.post("/notes", "[\"milk\"]")));
                  note("plain", await(client.post("/notes", "text/plain", "milk")));
                  String most = "{\"text\":\"" + "x".repeat(NotesApp.BODY_LIMIT - 11) + "\"}";
                  note("too long", await(client.post("/notes", most + " ")));
                  note("no note", await(client.get("/notes/1")));
                  note("a word", await(client.get("/notes/first")));
                  note("gone", await(client.ask("DELETE", "/notes/1")));
                  note("no path", await(client.get("/users")));
                  Client.Answer method = await(client.ask("PUT", "/notes/1"));
                  note("no method", method);
                  answers.add(
                      new TreeSet<>(List.of(method.headers().get("allow").split(", "))).toString());
                  answers.add(await(client.get("/notes")).line());
                  answers.add(await(client.post("/notes", most)).status());
                }));

    assertThat(answers)
        .as("the answers")
        .containsExactly(
            "no JSON 400",
            "no text 400",
            "a number 400",
            "null 400",
            "blank 400",
            "a list 400",
            "plain 400",
            "too long 413",
            "no note 404",
            "a word 404",
            "gone 404",
            "no path 404",
            "no method 405",
            "[DELETE, GET, HEAD]",
            "200 []",
            201);
    assertThat(log).as("what the log was told").isEmpty();
  }

  private void note(String what, Client.Answer answer) {
    boolean told =
        answer.json() instanceof Map<?, ?> map
            && map.get("error") instanceof String text
            && !text.isBlank();
    answers.add(what + " " + answer.status() + (told ? "" : " without an error"));
  }

  @Test
  @Points(1)
  @Hint(
      "A client asks for a digest and goes away. Its connection is gone, the worker computes on. When is the"
          + " pool closed, and who waits for that?")
  void isClosedWhenThePoolIs(EventLoop loop) {
    List<Throwable> log =
        Notes.run(
            loop,
            notes ->
                async(() -> {
                  TimersPromises timers = new TimersPromises(loop);
                  await(notes.client.post("/notes", "{\"text\":\"abc\"}"));
                  SlowDigest.shut();
                  Socket gone =
                      notes.client.raw(
                          "GET /notes/1/digest HTTP/1.1\r\nHost: x\r\n\r\n", new StringBuilder());
                  for (int i = 0; i < 1_000 && SlowDigest.running() == 0; i++) {
                    await(notes.client.get("/notes"));
                  }
                  gone.destroy();
                  Promise<Void> closed = notes.app.close(Notes.GRACE);
                  closed.thenAccept(nothing ->
                      answers.add(
                          "closed while " + SlowDigest.running() + " digests are computed"));
                  for (int i = 0; i < 20; i++) {
                    await(timers.setImmediate(""));
                  }
                  SlowDigest.open();
                  await(closed);
                }));

    assertThat(answers).containsExactly("closed while 0 digests are computed");
    assertThat(log).as("what the log was told").isEmpty();
  }

  @Test
  @Points(1)
  @Hint(
      "Many clients at once: each note has a number of its own and each answer goes to the one who asked."
          + " And what does listen give if another program has the port?")
  void servesManyAtOnce(EventLoop loop) {
    int clients = 60;
    List<String> wrong = new ArrayList<>();
    List<Throwable> log =
        Notes.run(
            loop,
            notes ->
                async(() -> {
                  List<Promise<Void>> all = new ArrayList<>();
                  for (int i = 0; i < clients; i++) {
                    String text = "note " + i;
                    all.add(
                        async(() -> {
                          Map<?, ?> note =
                              (Map<?, ?>)
                                  await(
                                          notes.client.post(
                                              "/notes", Json.stringify(Map.of("text", text))))
                                      .json();
                          String path = "/notes/" + note.get("id");
                          Object read = await(notes.client.get(path)).json();
                          Object digest = await(notes.client.get(path + "/digest")).json();
                          Object expected =
                              Map.of(
                                  "id",
                                  note.get("id"),
                                  "digest",
                                  new StringBuilder(text).reverse().toString());
                          if (!note.equals(read)
                              || !text.equals(note.get("text"))
                              || !digest.equals(expected)) {
                            wrong.add(text + ": " + note + ", " + read + ", " + digest);
                          }
                        }));
                  }
                  await(Promises.all(all));
                  answers.add(((List<?>) await(notes.client.get("/notes")).json()).size());
                  NotesApp second = new NotesApp(loop, notes.pool, SlowDigest::of, notes.log::add);
                  answers.add(
                      await(
                          second
                              .listen(notes.port)
                              .then(port -> "listens on " + port, error -> "rejected")));
                }));

    assertThat(wrong).as("what went wrong").isEmpty();
    assertThat(answers)
        .as("the number of notes, and a second service on the same port")
        .containsExactly(clients, "rejected");
    assertThat(log).as("what the log was told").isEmpty();
  }
}
