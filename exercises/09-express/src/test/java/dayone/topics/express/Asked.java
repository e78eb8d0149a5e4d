package dayone.topics.express;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Asks a router and tells in one line what became of it. */
final class Asked {

  static final Consumer<Throwable> NO_LOG =
      error -> {
        throw new AssertionError("The log should be told nothing here", error);
      };

  private final Router router;

  Asked(Router router) {
    this.router = router;
  }

  /** {@code 200 text} for an answer, {@code next()} or {@code next(405) {headers}} else. */
  String of(String method, String url) throws Exception {
    Response res = new Response();
    StringBuilder outcome = new StringBuilder();
    router.handle(new Request(method, url), res, err -> outcome.append(told(err)));
    if (res.writableEnded()) {
      outcome.append(res.statusCode()).append(' ').append(res.sent());
    }
    return outcome.toString();
  }

  static String told(Throwable err) {
    if (err == null) {
      return "next()";
    }
    if (!(err instanceof HttpError error)) {
      return "next(" + err.getMessage() + ")";
    }
    if (error.status() != 405) {
      return "next(" + error.status() + ")";
    }
    Map<String, Object> headers = new TreeMap<>();
    error
        .headers()
        .forEach((name, value) ->
            headers.put(
                name, Arrays.toString(Arrays.stream(value.split(", ")).sorted().toArray())));
    return "next(405) " + headers;
  }

  static String sorted(Map<String, String> params) {
    return new TreeMap<>(params).toString();
  }
}
