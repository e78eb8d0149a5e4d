package dayone.topics.express;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.loop.EventLoop;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import org.junit.jupiter.api.Test;

/** No sockets here either: a router is a handler like others. */
@Task(2)
@LoopTest(maxCallbacks = 20_000)
final class RouterTest {

  private static Handler says(String text) {
    return (req, res, next) -> res.send(text);
  }

  @Test
  @Points(3)
  @Hint(
      "A route fits if its method is the request's and its path is, segment by segment. The query is no"
          + " part of the path. If no route has this path, it is somebody else's: next().")
  void findsTheRoute(EventLoop loop) {
    loop.run(() -> {
      Asked asked =
          new Asked(
              new Router(Asked.NO_LOG)
                  .get("/", says("home"))
                  .get("/users", says("all users"))
                  .post("/users", says("a new user"))
                  .put("/users/all", says("other users"))
                  .delete("/users/all", says("no users")));

      assertThat(asked.of("GET", "/")).isEqualTo("200 home");
      assertThat(asked.of("GET", "/users")).isEqualTo("200 all users");
      assertThat(asked.of("POST", "/users")).isEqualTo("200 a new user");
      assertThat(asked.of("PUT", "/users/all")).isEqualTo("200 other users");
      assertThat(asked.of("DELETE", "/users/all")).isEqualTo("200 no users");
      assertThat(asked.of("GET", "/users?sort=name/first")).isEqualTo("200 all users");
      assertThat(asked.of("GET", "/user")).as("GET /user").isEqualTo("next()");
      assertThat(asked.of("GET", "/users/5")).as("GET /users/5").isEqualTo("next()");
      assertThat(asked.of("GET", "/my/users")).as("GET /my/users").isEqualTo("next()");
    });
  }

  @Test
  @Points(3)
  @Hint(
      "A segment that begins with a colon takes any segment that is not empty, and req.params() has it"
          + " under that name by the time the handler runs.")
  void givesTheParamsOfThePath(EventLoop loop) {
    Handler tells = (req, res, next) -> res.send(Asked.sorted(req.params()));
    loop.run(() -> {
      Asked asked =
          new Asked(
              new Router(Asked.NO_LOG)
                  .get("/users/:id", tells)
                  .get("/users/:user/books/:isbn", tells)
                  .get("/:section", tells));

      assertThat(asked.of("GET", "/users/5")).isEqualTo("200 {id=5}");
      assertThat(asked.of("GET", "/users/Ann?id=7")).isEqualTo("200 {id=Ann}");
      assertThat(asked.of("GET", "/users/5/books/0-13-110362-8"))
          .isEqualTo("200 {isbn=0-13-110362-8, user=5}");
      assertThat(asked.of("GET", "/news")).isEqualTo("200 {section=news}");
      assertThat(asked.of("GET", "/users/5/books")).as("GET /users/5/books").isEqualTo("next()");
      assertThat(asked.of("GET", "/users/5/books/")).as("GET /users/5/books/").isEqualTo("next()");
    });
  }

  @Test
  @Points(3)
  @Hint(
      "The path is known, and the method is not: that is no 404. The error is an HttpError of 405, and"
          + " its header Allow says which methods there are. Where there is a GET, there is a HEAD.")
  void tellsWhichMethodsAreAllowed(EventLoop loop) {
    loop.run(() -> {
      Asked asked =
          new Asked(
              new Router(Asked.NO_LOG)
                  .get("/users/:id", says("a user"))
                  .post("/users", says("a new user"))
                  .delete("/users/:name", says("one user less")));

      assertThat(asked.of("PUT", "/users/5")).isEqualTo("next(405) {Allow=[DELETE, GET, HEAD]}");
      assertThat(asked.of("GET", "/users")).isEqualTo("next(405) {Allow=[POST]}");
      assertThat(asked.of("PUT", "/nobody")).isEqualTo("next()");
    });
  }
}
