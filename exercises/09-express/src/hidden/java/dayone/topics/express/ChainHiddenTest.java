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
import java.util.Random;
import org.junit.jupiter.api.Test;

@Task(1)
@LoopTest(maxCallbacks = 50_000)
final class ChainHiddenTest {

  private static final int PROGRAMS = 300;

  private final List<String> lines = new ArrayList<>();
  private final List<Throwable> late = new ArrayList<>();
  private final Request req = new Request("GET", "/");
  private final Response res = new Response();

  @Test
  @Points(3)
  @Hint(
      "A handler calls next twice. What stands behind it must run once, and the log is told of the"
          + " second call. Each handler has a next of its own: does it know that it was called?")
  void countsNextOnce(EventLoop loop) {
    loop.run(() -> {
      new Chain(late::add)
          .use((req, res, next) -> {
            next.call();
            loop.setTimeout(() -> next.call(), 10);
            return next.call();
          })
          .use((err, req, res, next) -> lines.add("error handler"))
          .use((req, res, next) -> {
            lines.add("b");
            return next.call();
          })
          .handle(req, res, err -> lines.add("the end: " + err));
    });

    assertThat(lines)
        .as("what runs when the first handler calls next three times")
        .containsExactly("b", "the end: null");
    assertThat(late).as("what the log is told").hasSize(2);
    assertThat(late)
        .as("what the log is told")
        .allMatch(error -> error instanceof IllegalStateException);
  }

  @Test
  @Points(3)
  @Hint(
      "A handler has called next and fails after that: it throws, its promise is rejected, or it calls"
          + " next with an error. The request is in other hands by then. Nobody is asked any more, and"
          + " the log gets the very error.")
  void tellsTheLogOfErrorsThatComeTooLate(EventLoop loop) {
    Exception thrown = new IllegalStateException("thrown");
    Exception rejected = new IllegalStateException("rejected");
    Exception given = new IllegalStateException("given");
    Exception first = new IllegalStateException("first");
    Exception second = new IllegalStateException("second");
    loop.run(() -> {
      TimersPromises timers = new TimersPromises(loop);
      new Chain(late::add)
          .use((req, res, next) -> {
            next.call();
            throw thrown;
          })
          .use((req, res, next) -> {
            next.call();
            return timers
                .setTimeout(10, "")
                .then(nothing -> {
                  throw rejected;
                });
          })
          .use((req, res, next) -> {
            next.call();
            return loop.setTimeout(() -> next.call(given), 20);
          })
          .use((req, res, next) -> {
            next.call(first);
            throw second;
          })
          .use((err, req, res, next) -> {
            lines.add("error handler: " + err.getMessage());
            return res.send("answered");
          })
          .handle(req, res, err -> lines.add("the end: " + err));
    });

    assertThat(lines).as("what happens").containsExactly("error handler: first");
    assertThat(late).as("what the log is told").containsExactly(second, thrown, rejected, given);
  }

  @Test
  @Points(3)
  @Hint(
      "Three requests are in the chain at the same time, each at another place. Where is written down how"
          + " far a request has come?")
  void keepsRequestsApart(EventLoop loop) {
    Chain chain = new Chain(late::add);
    for (int i = 1; i <= 3; i++) {
      int place = i;
      chain.use((req, res, next) -> {
        int wait = Integer.parseInt(req.path().substring(1)) * place;
        loop.setTimeout(() -> next.call(), wait);
        return res.write(place + ";");
      });
    }
    chain.use((req, res, next) -> {
      if (req.path().equals("/20")) {
        throw new IllegalStateException("not twenty");
      }
      return res.write("done").end();
    });
    List<String> answers = new ArrayList<>();
    loop.run(() -> {
      for (int wait : new int[] {30, 20, 10}) {
        Response answer = new Response();
        chain.handle(
            new Request("GET", "/" + wait),
            answer,
            err -> lines.add("end of " + wait + " at " + loop.now()));
        loop.setTimeout(() -> answers.add(wait + ": " + answer.sent()), 500);
      }
    });

    assertThat(answers)
        .as("the answers to three requests at once")
        .containsExactly("30: 1;2;3;done", "20: 1;2;3;", "10: 1;2;3;done");
    assertThat(lines).as("which of them reach the end").containsExactly("end of 20 at 120");
    assertThat(late).as("what the log was told").isEmpty();
  }

  @Test
  @Points(2)
  @Hint(
      "A handler of errors that calls next without an error has dealt with it: ordinary handlers come"
          + " next. It may fail itself, in all ways in which a handler can fail.")
  void goesOnBehindAnErrorThatWasDealtWith(EventLoop loop) {
    loop.run(() -> {
      TimersPromises timers = new TimersPromises(loop);
      new Chain(late::add)
          .use((req, res, next) -> next.call(new IllegalStateException("one")))
          .use((err, req, res, next) -> {
            lines.add("a: " + err.getMessage());
            throw new IllegalStateException("two");
          })
          .use((err, req, res, next) -> {
            lines.add("b: " + err.getMessage());
            return timers
                .setTimeout(10, "")
                .then(nothing -> {
                  throw new IllegalStateException("three");
                });
          })
          .use((err, req, res, next) -> {
            lines.add("c: " + err.getMessage());
            return next.call();
          })
          .use((err, req, res, next) -> lines.add("asked without an error"))
          .use((req, res, next) -> {
            lines.add("d");
            return next.call();
          })
          .handle(req, res, err -> lines.add("the end: " + err));
    });

    assertThat(lines)
        .as("what happens in which order")
        .containsExactly("a: one", "b: two", "c: three", "d", "the end: null");
    assertThat(late).as("what the log was told").isEmpty();
  }

  @Test
  @Points(2)
  @Hint(
      "A promise that is fulfilled says that the handler is through, and not that the next one is wanted:"
          + " it may have answered.")
  void doesNotGoOnBecauseAPromiseIsFulfilled(EventLoop loop) {
    loop.run(() -> {
      TimersPromises timers = new TimersPromises(loop);
      Chain inner =
          new Chain(late::add)
              .use((req, res, next) ->
                  async(() -> {
                    lines.add("load");
                    req.locals().put("user", await(timers.setTimeout(10, "ann")));
                    next.call();
                    await(timers.setTimeout(10, ""));
                    lines.add("load is through");
                  }));
      new Chain(late::add)
          .use(inner)
          .use((req, res, next) ->
              timers
                  .setTimeout(5, "")
                  .then(nothing -> res.send("hello " + req.locals().get("user"))))
          .use((req, res, next) -> lines.add("asked behind the answer"))
          .handle(req, res, err -> lines.add("the end: " + err));
    });

    assertThat(lines).as("what happens").containsExactly("load", "load is through");
    assertThat(res.sent()).as("the answer").isEqualTo("hello ann");
    assertThat(late).as("what the log was told").isEmpty();
  }

  // ---- generated programs

  /** What a handler does once it is asked. */
  private enum Act {
    GO_ON,
    GO_ON_LATER,
    GO_ON_ASYNC,
    GIVE_ERROR,
    THROW,
    REJECT,
    REJECT_LATER,
    ANSWER
  }

  private record Layer(boolean ofErrors, Act act, int number) {}

  @Test
  @Points(2)
  @Hint(
      "Three hundred chains, made by chance, of handlers that go on, fail and answer in all ways. Follow"
          + " one request with a pencil: after each step, is there an error on its way or not, and who is"
          + " the next that takes it?")
  void followsAnyProgram(EventLoop loop) {
    Random random = new Random(9);
    List<List<String>> expected = new ArrayList<>();
    List<List<String>> actual = new ArrayList<>();
    loop.run(() -> {
      for (int i = 0; i < PROGRAMS; i++) {
        List<Layer> layers = new ArrayList<>();
        Act[] acts = Act.values();
        // Answers are rare, so that some programs reach their end.
        for (int count = random.nextInt(12); count > 0; count--) {
          Act act = acts[random.nextInt(random.nextInt(4) == 0 ? acts.length : acts.length - 1)];
          layers.add(new Layer(random.nextInt(3) == 0, act, count));
        }
        expected.add(model(layers));
        List<String> seen = new ArrayList<>();
        actual.add(seen);
        chain(loop, layers, seen)
            .handle(req, new Response(), err -> seen.add("end: " + message(err)));
      }
    });

    assertThat(actual).as("what happens in %s chains", PROGRAMS).isEqualTo(expected);
    assertThat(late).as("what the log was told").isEmpty();
  }

  private static List<String> model(List<Layer> layers) {
    List<String> lines = new ArrayList<>();
    String error = null;
    for (Layer layer : layers) {
      if (layer.ofErrors == (error != null)) {
        lines.add(layer.number + ": " + error);
        switch (layer.act) {
          case ANSWER -> {
            return lines;
          }
          case GO_ON, GO_ON_LATER, GO_ON_ASYNC -> error = null;
          default -> error = "of " + layer.number;
        }
      }
    }
    lines.add("end: " + error);
    return lines;
  }

  private Chain chain(EventLoop loop, List<Layer> layers, List<String> seen) {
    Chain chain = new Chain(late::add);
    for (Layer layer : layers) {
      if (layer.ofErrors) {
        chain.use((err, req, res, next) -> act(loop, layer, err, res, next, seen));
      } else {
        chain.use((req, res, next) -> act(loop, layer, null, res, next, seen));
      }
    }
    return chain;
  }

  private static Object act(
      EventLoop loop, Layer layer, Throwable err, Response res, Next next, List<String> seen)
      throws Exception {
    seen.add(layer.number + ": " + message(err));
    TimersPromises timers = new TimersPromises(loop);
    Exception own = new IllegalStateException("of " + layer.number);
    return switch (layer.act) {
      case GO_ON -> next.call();
      case GO_ON_LATER -> loop.setTimeout(() -> next.call(), layer.number);
      case GO_ON_ASYNC -> timers.setTimeout(layer.number, "").then(nothing -> next.call());
      case GIVE_ERROR -> next.call(own);
      case THROW -> throw own;
      case REJECT -> Promise.reject(own);
      case REJECT_LATER ->
          timers
              .setTimeout(layer.number, "")
              .then(nothing -> {
                throw own;
              });
      case ANSWER -> res.send("answered");
    };
  }

  private static String message(Throwable err) {
    return err == null ? null : err.getMessage();
  }
}
