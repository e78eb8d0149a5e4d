package dayone.topics.express;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.async.TimersPromises;
import dayone.runtime.loop.EventLoop;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No sockets: a chain knows nothing of them. */
@Task(1)
@LoopTest(maxCallbacks = 20_000)
final class ChainTest {

  private final List<String> lines = new ArrayList<>();
  private final List<Throwable> late = new ArrayList<>();
  private final Request req = new Request("GET", "/");
  private final Response res = new Response();

  @Test
  @Points(3)
  @Hint(
      "A handler runs when the one before it calls next, and before that call returns. One that calls"
          + " nobody ends the way, and handlers of errors are passed over while there is no error.")
  void runsHandlersInTheirOrder(EventLoop loop) {
    loop.run(() -> {
      Chain chain =
          new Chain(late::add)
              .use((req, res, next) -> {
                lines.add("a in");
                next.call();
                lines.add("a out");
                return null;
              })
              .use((err, req, res, next) -> lines.add("asked without an error"))
              .use((req, res, next) -> {
                lines.add("b at " + loop.now());
                return loop.setTimeout(() -> next.call(), 20);
              })
              .use((req, res, next) -> {
                lines.add("c at " + loop.now());
                return res.send("hello from c");
              })
              .use((req, res, next) -> lines.add("asked behind the answer"));
      chain.handle(req, res, err -> lines.add("the end of the chain"));
      lines.add("handle has returned");
    });

    assertThat(lines)
        .as("what happens in which order")
        .containsExactly("a in", "b at 0", "a out", "handle has returned", "c at 20");
    assertThat(res.sent()).as("the answer").isEqualTo("hello from c");
    assertThat(late).as("what the log was told").isEmpty();
  }

  @Test
  @Points(3)
  @Hint(
      "With an error on its way, ordinary handlers are passed over and the next handler of errors is"
          + " asked. An exception is an error like one given to next. If nobody takes it, the end of the"
          + " chain gets it.")
  void takesAnErrorToTheNextErrorHandler(EventLoop loop) {
    Exception thrown = new IllegalStateException("thrown");
    Exception given = new IllegalStateException("given");
    List<Throwable> ends = new ArrayList<>();
    loop.run(() -> {
      new Chain(late::add)
          .use((req, res, next) -> {
            throw thrown;
          })
          .use((req, res, next) -> lines.add("asked with an error"))
          .use((err, req, res, next) -> {
            lines.add("error handler: " + err.getMessage());
            return next.call(given);
          })
          .use((req, res, next) -> lines.add("asked with an error"))
          .use((err, req, res, next) -> {
            lines.add("second error handler: " + err.getMessage());
            return next.call(err);
          })
          .handle(
              req,
              res,
              err -> {
                lines.add("the end: " + err.getMessage());
                ends.add(err);
              });
      new Chain(late::add)
          .use((req, res, next) -> next.call())
          .handle(req, res, err -> lines.add("another end: " + err));
    });

    assertThat(lines)
        .as("what happens in which order")
        .containsExactly(
            "error handler: thrown",
            "second error handler: given",
            "the end: given",
            "another end: null");
    assertThat(ends).as("the error at the end of the first chain").hasSize(1);
    assertThat(ends.getFirst()).as("the error at the end of the first chain").isSameAs(given);
    assertThat(late).as("what the log was told").isEmpty();
  }

  @Test
  @Points(3)
  @Hint(
      "An async handler throws nothing: it returns a promise, and that is rejected later. Who looks at"
          + " what a handler returns?")
  void takesARejectionForAnError(EventLoop loop) {
    loop.run(() -> {
      TimersPromises timers = new TimersPromises(loop);
      new Chain(late::add)
          .use((req, res, next) ->
              timers
                  .setTimeout(30, "")
                  .then(nothing -> {
                    throw new IllegalStateException("no user");
                  }))
          .use((req, res, next) -> lines.add("asked with an error"))
          .use((err, req, res, next) -> {
            lines.add(err.getMessage() + " at " + loop.now());
            return res.status(500).send("sorry");
          })
          .handle(req, res, err -> lines.add("the end of the chain"));
    });

    assertThat(lines).as("what happens in which order").containsExactly("no user at 30");
    assertThat(res.sent()).as("the answer").isEqualTo("sorry");
    assertThat(late).as("what the log was told").isEmpty();
  }
}
