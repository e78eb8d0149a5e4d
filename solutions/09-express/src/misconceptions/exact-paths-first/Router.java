package dayone.topics.express;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Task 2: finds the handlers that fit a request's method and path. */
public final class Router implements Handler {

  private record Route(String method, List<String> pattern, Handler handler) {

    boolean matches(List<String> path) {
      if (path.size() != pattern.size()) {
        return false;
      }
      for (int i = 0; i < path.size(); i++) {
        String segment = path.get(i);
        boolean fits =
            isParam(pattern.get(i)) ? !segment.isEmpty() : pattern.get(i).equalsIgnoreCase(segment);
        if (!fits) {
          return false;
        }
      }
      return true;
    }

    boolean takes(String asked) {
      return method.equals(asked) || (method.equals("GET") && asked.equals("HEAD"));
    }

    Map<String, String> params(List<String> path) throws HttpError {
      Map<String, String> params = new LinkedHashMap<>();
      for (int i = 0; i < path.size(); i++) {
        if (isParam(pattern.get(i))) {
          params.put(pattern.get(i).substring(1), decoded(path.get(i)));
        }
      }
      return params;
    }
  }

  private final Consumer<Throwable> log;
  private final List<Route> routes = new ArrayList<>();

  /**
   * @param log is told what comes too late, as by a chain
   */
  public Router(Consumer<Throwable> log) {
    this.log = log;
  }

  /** Adds a route behind those that are there. */
  public Router on(String method, String path, Handler handler) {
    routes.add(new Route(method, segments(path), handler));
    return this;
  }

  /** The same for {@code GET}. */
  public Router get(String path, Handler handler) {
    return on("GET", path, handler);
  }

  /** The same for {@code POST}. */
  public Router post(String path, Handler handler) {
    return on("POST", path, handler);
  }

  /** The same for {@code PUT}. */
  public Router put(String path, Handler handler) {
    return on("PUT", path, handler);
  }

  /** The same for {@code DELETE}. */
  public Router delete(String path, Handler handler) {
    return on("DELETE", path, handler);
  }

  /** The routes that fit are a chain of their own. */
  @Override
  public @Nullable Object handle(Request req, Response res, Next next) {
    List<String> path = segments(req.path());
    List<Route> here = routes.stream().filter(route -> route.matches(path)).toList();
    List<Route> fitting =
        here.stream()
            .filter(route -> route.takes(req.method()))
            .sorted(
                Comparator.comparingLong(r -> r.pattern().stream().filter(Router::isParam).count()))
            .toList();
    if (here.isEmpty()) {
      return next.call();
    }
    if (fitting.isEmpty()) {
      return next.call(notAllowed(here));
    }
    Chain chain = new Chain(log);
    for (Route route : fitting) {
      chain.use((request, response, following) -> {
        request.params(route.params(path));
        return route.handler().handle(request, response, following);
      });
    }
    return chain.handle(req, res, next);
  }

  private static HttpError notAllowed(List<Route> here) {
    Set<String> methods = new LinkedHashSet<>();
    for (Route route : here) {
      methods.add(route.method());
      if (route.method().equals("GET")) {
        methods.add("HEAD");
      }
    }
    return new HttpError(405, Response.statusText(405)).header("Allow", String.join(", ", methods));
  }

  private static boolean isParam(String segment) {
    return segment.startsWith(":");
  }

  /** One slash at the end makes no difference; a second one is an empty segment. */
  private static List<String> segments(String path) {
    String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return List.of(trimmed.split("/", -1));
  }

  /** A plus stands for itself in a path, unlike in a form. */
  private static String decoded(String segment) throws HttpError {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new HttpError(400, "Failed to decode param '" + segment + "'");
    }
  }
}
