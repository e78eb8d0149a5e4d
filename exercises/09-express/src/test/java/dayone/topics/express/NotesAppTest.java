package dayone.topics.express;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.async.TimersPromises;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tests look only at what goes over the wire, and when. */
@Task(4)
@LoopTest(maxCallbacks = 50_000)
final class NotesAppTest {

  private final List<Object> answers = new ArrayList<>();

  @Test
  @Points(3)
  @Hint(
      "The table in README.md has a line for each request. Your chain, your router and the two functions"
          + " of task 3 are all you need: put them together in the constructor.")
  void keepsNotes(EventLoop loop) {
    List<Throwable> log =
        Notes.run(
            loop,
            notes ->
                async(() -> {
                  Client.Answer first = await(notes.client.post("/notes", "{\"text\":\"milk\"}"));
                  answers.add(first.status() + " " + first.headers().get("location"));
                  answers.add(first.json());
                  answers.add(await(notes.client.post("/notes", "{\"text\":\"bread\"}")).json());
                  answers.add(await(notes.client.get("/notes")).json());
                  answers.add(await(notes.client.ask("DELETE", "/notes/1")).line());
                  answers.add(await(notes.client.get("/notes/1")).status());
                  answers.add(await(notes.client.get("/notes/2")).json());
                  answers.add(await(notes.client.get("/notes/2/digest")).json());
                  answers.add(await(notes.client.get("/notes")).json());
                }));

    Map<String, Object> milk = Map.of("id", 1L, "text", "milk");
    Map<String, Object> bread = Map.of("id", 2L, "text", "bread");
    assertThat(answers)
        .as("the answers")
        .containsExactly(
            "201 /notes/1",
            milk,
            bread,
            List.of(milk, bread),
            "204",
            404,
            bread,
            Map.of("id", 2L, "digest", "daerb"),
            List.of(bread));
    assertThat(log).as("what the log was told").isEmpty();
  }

  @Test
  @Points(3)
  @Hint(
      "Three clients ask for a digest, which takes long, and twenty others want only a note. On whose"
          + " thread does the digest run, and what does the loop do meanwhile?")
  void answersOthersWhileADigestIsComputed(EventLoop loop) {
    List<Throwable> log =
        Notes.run(
            loop,
            notes ->
                async(() -> {
                  await(notes.client.post("/notes", "{\"text\":\"abc\"}"));
                  SlowDigest.shut();
                  List<Promise<Client.Answer>> slow = new ArrayList<>();
                  for (int i = 0; i < 3; i++) {
                    slow.add(notes.client.get("/notes/1/digest"));
                  }
                  int quick = 0;
                  for (int i = 0; i < 20; i++) {
                    quick += await(notes.client.get("/notes/1")).status() == 200 ? 1 : 0;
                  }
                  answers.add(quick + " answered while a digest is computed");
                  SlowDigest.open();
                  for (Promise<Client.Answer> answer : slow) {
                    answers.add(await(answer).json());
                  }
                }));

    assertThat(SlowDigest.ranOnTheLoop()).as("whether a digest was computed on the loop").isFalse();
    Map<String, Object> digest = Map.of("id", 1L, "digest", "cba");
    assertThat(answers)
        .as("the answers")
        .containsExactly("20 answered while a digest is computed", digest, digest, digest);
    assertThat(log).as("what the log was told").isEmpty();
  }

  @Test
  @Points(2)
  @Hint(
      "A browser keeps its connection for the next request. When you close, nobody needs such a connection"
          + " any more; and nobody may open another one. In the end the pool is closed, too.")
  void closesWhenNothingIsUnderWay(EventLoop loop) {
    Notes.run(
        loop,
        notes ->
            async(() -> {
              await(notes.client.post("/notes", "{\"text\":\"abc\"}"));
              await(new TimersPromises(loop).setTimeout(100, ""));
              long before = loop.now();
              await(notes.app.close(Notes.GRACE));
              answers.add("closed after " + (loop.now() - before) + " ms");
              answers.add("threads of the pool: " + notes.pool.statistics().threads());
              answers.add(await(refused(notes)));
              answers.add(
                  await(
                      notes
                          .pool
                          .run(SlowDigest::of, "abc")
                          .then(digest -> "the pool works", error -> "the pool is closed")));
            }));

    assertThat(answers)
        .as("what becomes of the service")
        .containsExactly(
            "closed after 0 ms", "threads of the pool: 0", "refused", "the pool is closed");
    assertThat(loop.now()).as("the time when the last timer was over").isLessThan(Notes.GRACE);
  }

  private static Promise<String> refused(Notes notes) {
    return notes
        .client
        .get("/notes")
        .then(answer -> "answered: " + answer.line(), error -> "refused");
  }
}
