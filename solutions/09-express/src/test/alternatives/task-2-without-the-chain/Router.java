package dayone.topics.express;

import dayone.runtime.promise.Promise;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Looks for the next route that fits only when it is wanted. */
public final class Router implements Handler {

  private final List<String> methods = new ArrayList<>();
  private final List<String> paths = new ArrayList<>();
  private final List<Handler> handlers = new ArrayList<>();

  public Router(Consumer<Throwable> log) {}

  public Router on(String method, String path, Handler handler) {
    methods.add(method);
    paths.add(path);
    handlers.add(handler);
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
    TreeSet<String> allowed = new TreeSet<>();
    boolean fits = false;
    for (int i = 0; i < paths.size(); i++) {
      if (match(paths.get(i), req.path()) != null) {
        allowed.add(methods.get(i));
        fits |= takes(i, req.method());
      }
    }
    if (allowed.contains("GET")) {
      allowed.add("HEAD");
    }
    if (!fits && !allowed.isEmpty()) {
      return next.call(
          new HttpError(405, "Not with this method").header("Allow", String.join(", ", allowed)));
    }
    from(0, req, res, next);
    return null;
  }

  private boolean takes(int route, String method) {
    String own = methods.get(route);
    return own.equals(method) || (own + method).equals("GETHEAD");
  }

  private void from(int start, Request req, Response res, Next next) {
    for (int i = start; i < paths.size(); i++) {
      Map<String, String> params = match(paths.get(i), req.path());
      if (params != null && takes(i, req.method())) {
        int following = i + 1;
        Next mine =
            err -> {
              if (err == null) {
                from(following, req, res, next);
              } else {
                next.call(err);
              }
            };
        try {
          params.replaceAll((name, value) -> decode(value));
          req.params(params);
          if (handlers.get(i).handle(req, res, mine) instanceof Promise<?> promise) {
            promise.then(value -> null, next::call);
          }
        } catch (IllegalArgumentException e) {
          next.call(new HttpError(400, "A part of the path cannot be decoded."));
        } catch (Exception e) {
          next.call(e);
        }
        return;
      }
    }
    next.call();
  }

  private static String decode(String value) {
    return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** The raw values, or null. */
  private static Map<String, String> match(String pattern, String path) {
    String[] wanted = pattern.split("/");
    String[] given = (path.endsWith("/") ? path + "." : path + "/.").split("/");
    if (given.length - 1 != Math.max(1, wanted.length)) {
      return null;
    }
    Map<String, String> params = new HashMap<>();
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].startsWith(":") && !given[i].isEmpty()) {
        params.put(wanted[i].substring(1), given[i]);
      } else if (!wanted[i].equalsIgnoreCase(given[i])) {
        return null;
      }
    }
    return params;
  }
}
