package dayone.topics.express;

import dayone.runtime.promise.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Wraps the end into one handler after the other, from the last to the first. */
public final class Chain implements Handler {

  private interface Layer {
    Next before(Next following, Request req, Response res);
  }

  private final Consumer<Throwable> log;
  private final List<Layer> layers = new ArrayList<>();

  public Chain(Consumer<Throwable> log) {
    this.log = log;
  }

  public Chain use(Handler handler) {
    layers.add((following, req, res) ->
        err -> {
          if (err != null) {
            following.proceed(err);
          } else {
            Next next = once(following);
            try {
              watch(handler.handle(req, res, next), next);
            } catch (Exception e) {
              next.call(e);
            }
          }
        });
    return this;
  }

  public Chain use(ErrorHandler handler) {
    layers.add((following, req, res) ->
        err -> {
          if (err == null) {
            following.proceed(null);
          } else {
            Next next = once(following);
            try {
              watch(handler.handle(err, req, res, next), next);
            } catch (Exception e) {
              next.call(e);
            }
          }
        });
    return this;
  }

  @Override
  public Object handle(Request req, Response res, Next done) {
    Next way = done;
    for (Layer layer : layers.reversed()) {
      way = layer.before(way, req, res);
    }
    return way.call();
  }

  private static void watch(Object result, Next next) {
    if (result instanceof Promise<?> promise) {
      promise.then(value -> null, next::call);
    }
  }

  private Next once(Next following) {
    AtomicBoolean used = new AtomicBoolean();
    return err -> {
      if (used.compareAndSet(false, true)) {
        following.proceed(err);
      } else if (err != null) {
        log.accept(err);
      } else {
        log.accept(new IllegalStateException("This handler has called next already"));
      }
    };
  }
}
