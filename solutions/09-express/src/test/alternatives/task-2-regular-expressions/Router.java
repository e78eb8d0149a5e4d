package dayone.topics.express;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a regular expression of each path, as Express does. */
public final class Router implements Handler {

  private record Route(String method, Pattern pattern, List<String> names, Handler handler) {}

  private final Consumer<Throwable> log;
  private final List<Route> routes = new ArrayList<>();

  public Router(Consumer<Throwable> log) {
    this.log = log;
  }

  public Router on(String method, String path, Handler handler) {
    List<String> names = new ArrayList<>();
    StringBuilder regex = new StringBuilder();
    for (String segment : path.split("/")) {
      if (segment.startsWith(":")) {
        names.add(segment.substring(1));
        regex.append("/([^/]+)");
      } else if (!segment.isEmpty()) {
        regex.append('/').append(Pattern.quote(segment));
      }
    }
    Pattern pattern = Pattern.compile(regex + "/?", Pattern.CASE_INSENSITIVE);
    routes.add(new Route(method, pattern, names, handler));
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

  @Override
  public Object handle(Request req, Response res, Next next) {
    Chain chain = new Chain(log);
    Set<String> allowed = new LinkedHashSet<>();
    boolean fits = false;
    for (Route route : routes) {
      Matcher matcher = route.pattern.matcher(req.path());
      if (!matcher.matches()) {
        continue;
      }
      allowed.add(route.method);
      if (route.method.equals("GET")) {
        allowed.add("HEAD");
      }
      boolean head = req.method().equals("HEAD") && route.method.equals("GET");
      if (head || route.method.equals(req.method())) {
        fits = true;
        chain.use((request, response, following) -> {
          request.params(params(route, matcher));
          return route.handler.handle(request, response, following);
        });
      }
    }
    if (allowed.isEmpty() || fits) {
      return chain.handle(req, res, next);
    }
    HttpError error = new HttpError(405, "Method Not Allowed");
    return next.call(error.header("Allow", String.join(", ", allowed)));
  }

  private static Map<String, String> params(Route route, Matcher matcher) throws HttpError {
    Map<String, String> params = new LinkedHashMap<>();
    for (String name : route.names) {
      String raw = matcher.group(params.size() + 1);
      try {
        params.put(name, URLDecoder.decode(raw.replace("+", "%2b"), StandardCharsets.UTF_8));
      } catch (IllegalArgumentException e) {
        throw new HttpError(400, e.getMessage());
      }
    }
    return params;
  }
}
