package dayone.topics.express;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/** Sorts the routes by the number of their segments, and each segment is a function. */
public final class Router implements Handler {

  private record Route(
      String method, List<BiPredicate<String, Map<String, String>>> segments, Handler handler) {

    Map<String, String> raw(List<String> path) {
      Map<String, String> raw = new HashMap<>();
      for (int i = 0; i < segments.size(); i++) {
        if (!segments.get(i).test(path.get(i), raw)) {
          return null;
        }
      }
      return raw;
    }
  }

  private final Consumer<Throwable> log;
  private final Map<Integer, List<Route>> byLength = new HashMap<>();

  public Router(Consumer<Throwable> log) {
    this.log = log;
  }

  public Router on(String method, String path, Handler handler) {
    List<BiPredicate<String, Map<String, String>>> segments = new ArrayList<>();
    for (String segment : cut(path)) {
      String lower = segment.toLowerCase(Locale.ROOT);
      segments.add(
          segment.startsWith(":")
              ? (given, raw) -> !given.isEmpty() && raw.put(segment.substring(1), given) == null
              : (given, raw) -> given.toLowerCase(Locale.ROOT).equals(lower));
    }
    Route route = new Route(method, segments, handler);
    byLength.computeIfAbsent(segments.size(), length -> new ArrayList<>()).add(route);
    return this;
  }

  private static List<String> cut(String path) {
    List<String> segments = new ArrayList<>(Arrays.asList(path.split("/", -1)));
    segments.removeFirst();
    if (segments.getLast().isEmpty()) {
      segments.removeLast();
    }
    return segments;
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

  @Override
  public Object handle(Request req, Response res, Next next) {
    List<String> path = cut(req.path());
    Map<String, Boolean> methods = new LinkedHashMap<>();
    Chain chain = new Chain(log);
    for (Route route : byLength.getOrDefault(path.size(), List.of())) {
      Map<String, String> raw = route.raw(path);
      if (raw == null) {
        continue;
      }
      List<String> takes =
          route.method.equals("GET") ? List.of("GET", "HEAD") : List.of(route.method);
      takes.forEach(method -> methods.put(method, true));
      if (takes.contains(req.method())) {
        chain.use((request, response, following) -> {
          Map<String, String> params = new HashMap<>();
          for (Map.Entry<String, String> entry : raw.entrySet()) {
            params.put(entry.getKey(), decoded(entry.getValue()));
          }
          request.params(params);
          return route.handler.handle(request, response, following);
        });
      }
    }
    if (!methods.isEmpty() && !methods.containsKey(req.method())) {
      return next.call(
          new HttpError(405, "There is no " + req.method() + " here.")
              .header("Allow", String.join(", ", methods.keySet())));
    }
    return chain.handle(req, res, next);
  }

  private static String decoded(String raw) throws HttpError {
    String[] parts = raw.split("\\+", -1);
    try {
      for (int i = 0; i < parts.length; i++) {
        parts[i] = URLDecoder.decode(parts[i], StandardCharsets.UTF_8);
      }
    } catch (IllegalArgumentException e) {
      throw new HttpError(400, "This cannot be decoded: " + raw);
    }
    return String.join("+", parts);
  }
}
