package dayone.topics.express;

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
import org.junit.jupiter.api.Test;

@Task(2)
@LoopTest(maxCallbacks = 20_000)
final class RouterHiddenTest {

  private static final int MANY = 2_000;

  private static Handler says(String text) {
    return (req, res, next) -> res.send(text);
  }

  private static final Handler PARAMS = (req, res, next) -> res.send(Asked.sorted(req.params()));

  @Test
  @Points(2)
  @Hint(
      "Of several routes that fit, the one that was added first is asked, whether it has a parameter or"
          + " not, and however many there are.")
  void asksTheRouteThatWasAddedFirst(EventLoop loop) {
    loop.run(() -> {
      Router router =
          new Router(Asked.NO_LOG)
              .get("/users/:id", says("a user"))
              .get("/users/me", says("me"))
              .get("/books/best", says("the best"))
              .get("/books/:id", says("a book"));
      for (int i = 0; i < MANY; i++) {
        router.get("/many/" + i, says("number " + i)).get("/many/:i", says("after " + i));
      }
      Asked asked = new Asked(router);

      assertThat(asked.of("GET", "/users/me")).as("GET /users/me").isEqualTo("200 a user");
      assertThat(asked.of("GET", "/books/best")).as("GET /books/best").isEqualTo("200 the best");
      assertThat(asked.of("GET", "/books/worst")).as("GET /books/worst").isEqualTo("200 a book");
      assertThat(asked.of("GET", "/many/0")).as("GET /many/0").isEqualTo("200 number 0");
      assertThat(asked.of("GET", "/many/1999")).as("GET /many/1999").isEqualTo("200 after 0");
    });
  }

  @Test
  @Points(3)
  @Hint(
      "The path is cut into segments first, and what a parameter has taken is decoded after that. A plus"
          + " is a plus in a path. What cannot be decoded is the client's fault: 400.")
  void decodesParams(EventLoop loop) {
    loop.run(() -> {
      Asked asked =
          new Asked(new Router(Asked.NO_LOG).get("/files/:name", PARAMS).get("/:a/to/:b", PARAMS));

      assertThat(asked.of("GET", "/files/a%20b")).isEqualTo("200 {name=a b}");
      assertThat(asked.of("GET", "/files/gr%C3%BCn")).isEqualTo("200 {name=gr\u00fcn}");
      assertThat(asked.of("GET", "/files/a%2Fb")).isEqualTo("200 {name=a/b}");
      assertThat(asked.of("GET", "/files/1+1%2B1")).isEqualTo("200 {name=1+1+1}");
      assertThat(asked.of("GET", "/a%3Fb/to/%3Ac")).isEqualTo("200 {a=a?b, b=:c}");
      assertThat(asked.of("GET", "/files/100%25")).isEqualTo("200 {name=100%}");
      assertThat(asked.of("GET", "/files/100%")).isEqualTo("next(400)");
      assertThat(asked.of("GET", "/files/%zz")).isEqualTo("next(400)");
    });
  }

  @Test
  @Points(3)
  @Hint(
      "What is no parameter stands for itself, also a dot or a plus, in either case of letters. One slash"
          + " at the end makes no difference; two are one too many. A parameter takes one segment, and"
          + " never an empty one.")
  void comparesSegmentBySegment(EventLoop loop) {
    loop.run(() -> {
      Asked asked =
          new Asked(
              new Router(Asked.NO_LOG)
                  .get("/api/v1.0", says("dot"))
                  .get("/a+b", says("plus"))
                  .get("/Users/", says("users"))
                  .get("/users/:id/(x)", says("brackets"))
                  .get("/", says("home")));

      assertThat(asked.of("GET", "/api/v1.0")).as("/api/v1.0").isEqualTo("200 dot");
      assertThat(asked.of("GET", "/API/V1.0/")).as("/API/V1.0/").isEqualTo("200 dot");
      assertThat(asked.of("GET", "/api/v1x0")).as("/api/v1x0").isEqualTo("next()");
      assertThat(asked.of("GET", "/a+b")).as("/a+b").isEqualTo("200 plus");
      assertThat(asked.of("GET", "/aab")).as("/aab").isEqualTo("next()");
      assertThat(asked.of("GET", "/users")).as("/users").isEqualTo("200 users");
      assertThat(asked.of("GET", "/USERS/")).as("/USERS/").isEqualTo("200 users");
      assertThat(asked.of("GET", "/users//")).as("/users//").isEqualTo("next()");
      assertThat(asked.of("GET", "/users/7/(x)")).as("/users/7/(x)").isEqualTo("200 brackets");
      assertThat(asked.of("GET", "/users//(x)")).as("/users//(x)").isEqualTo("next()");
      assertThat(asked.of("GET", "/users/7/x")).as("/users/7/x").isEqualTo("next()");
      assertThat(asked.of("GET", "/users/7/8/(x)")).as("/users/7/8/(x)").isEqualTo("next()");
      assertThat(asked.of("GET", "/?page=2")).as("/?page=2").isEqualTo("200 home");
    });
  }

  @Test
  @Points(3)
  @Hint(
      "A handler of a route has the right to call next(): then the next route that fits is asked, with"
          + " its own params, and behind the last one the router's own next. Errors, in all three ways, go"
          + " to the router's own next, and no further route is asked.")
  void goesOnWithTheNextRouteThatFits(EventLoop loop) {
    List<String> lines = new ArrayList<>();
    loop.run(() -> {
      TimersPromises timers = new TimersPromises(loop);
      Router router =
          new Router(Asked.NO_LOG)
              .get(
                  "/:a/x",
                  (req, res, next) -> {
                    lines.add("first " + req.params());
                    return next.call();
                  })
              .post("/x/x", says("not asked"))
              .get(
                  "/:b/:c",
                  (req, res, next) -> {
                    lines.add("second " + Asked.sorted(req.params()));
                    return switch (req.params().get("b")) {
                      case "given" -> next.call(new IllegalStateException("given"));
                      case "thrown" -> throw new IllegalStateException("thrown");
                      case "rejected" ->
                          timers
                              .setTimeout(10, "")
                              .then(nothing -> {
                                throw new IllegalStateException("rejected");
                              });
                      default -> timers.setTimeout(10, "").then(nothing -> next.call());
                    };
                  })
              .get(
                  "/:d/x",
                  (req, res, next) -> {
                    lines.add("third " + req.params());
                    return next.call();
                  });
      List<String> paths = List.of("/given/x", "/thrown/x", "/rejected/x", "/y/x", "/y/z");
      for (int i = 0; i < paths.size(); i++) {
        String path = paths.get(i);
        loop.setTimeout(
            () ->
                guarded(
                    router,
                    new Request("GET", path),
                    err -> lines.add(path + " at " + loop.now() + ": " + Asked.told(err))),
            100 * (i + 1));
      }
    });

    assertThat(lines)
        .as("what happens for five requests, 100 ms apart")
        .containsExactly(
            "first {a=given}",
            "second {b=given, c=x}",
            "/given/x at 100: next(given)",
            "first {a=thrown}",
            "second {b=thrown, c=x}",
            "/thrown/x at 200: next(thrown)",
            "first {a=rejected}",
            "second {b=rejected, c=x}",
            "/rejected/x at 310: next(rejected)",
            "first {a=y}",
            "second {b=y, c=x}",
            "third {d=y}",
            "/y/x at 410: next()",
            "second {b=y, c=z}",
            "/y/z at 510: next()");
  }

  /** As a chain asks it: what it throws or rejects is the same as next with that error. */
  private static void guarded(Router router, Request req, Next next) {
    try {
      if (router.handle(req, new Response(), next) instanceof Promise<?> it) {
        it.then(value -> null, next::call);
      }
    } catch (Exception e) {
      next.call(e);
    }
  }

  @Test
  @Points(2)
  @Hint(
      "HEAD is a GET whose answer has no body. A route for GET takes it, in its turn, and the list of"
          + " methods names each of them once.")
  void answersHeadWithGet(EventLoop loop) {
    loop.run(() -> {
      Asked asked =
          new Asked(
              new Router(Asked.NO_LOG)
                  .get("/a", says("get a"))
                  .on("HEAD", "/a", says("head a"))
                  .on("HEAD", "/b", says("head b"))
                  .get("/b", says("get b"))
                  .get("/:c", says("get c"))
                  .on("PATCH", "/d", says("patch d"))
                  .on("PATCH", "/:e", says("patch e")));

      assertThat(asked.of("HEAD", "/a")).as("HEAD /a").isEqualTo("200 get a");
      assertThat(asked.of("HEAD", "/b")).as("HEAD /b").isEqualTo("200 head b");
      assertThat(asked.of("GET", "/b")).as("GET /b").isEqualTo("200 get b");
      assertThat(asked.of("PATCH", "/d")).as("PATCH /d").isEqualTo("200 patch d");
      assertThat(asked.of("POST", "/d"))
          .as("POST /d")
          .isEqualTo("next(405) {Allow=[GET, HEAD, PATCH]}");
      assertThat(asked.of("OPTIONS", "/a/b")).as("OPTIONS /a/b").isEqualTo("next()");
    });
  }
}
