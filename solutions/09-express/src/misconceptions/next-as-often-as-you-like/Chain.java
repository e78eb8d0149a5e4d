package dayone.topics.express;

import dayone.runtime.promise.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Task 1: handlers one behind the other, each of which decides whether the next one is asked. */
public final class Chain implements Handler {

  private sealed interface Layer {

    record Plain(Handler handler) implements Layer {}

    record OfErrors(ErrorHandler handler) implements Layer {}

    default boolean takes(@Nullable Throwable error) {
      return (this instanceof OfErrors) == (error != null);
    }
  }

  private final Consumer<Throwable> log;
  private final List<Layer> layers = new ArrayList<>();

  /**
   * @param log is told what comes too late for the chain
   */
  public Chain(Consumer<Throwable> log) {
    this.log = log;
  }

  /** Adds a handler behind those that are there. */
  public Chain use(Handler handler) {
    layers.add(new Layer.Plain(handler));
    return this;
  }

  /** The same for a handler of errors. */
  public Chain use(ErrorHandler handler) {
    layers.add(new Layer.OfErrors(handler));
    return this;
  }

  /** How far a request has come is known to nobody but its own calls: many run side by side. */
  @Override
  public @Nullable Object handle(Request req, Response res, Next done) {
    run(0, null, req, res, done);
    return null;
  }

  private void run(int from, @Nullable Throwable error, Request req, Response res, Next done) {
    int index = from;
    while (index < layers.size() && !layers.get(index).takes(error)) {
      index++;
    }
    if (index == layers.size()) {
      done.proceed(error);
      return;
    }
    int following = index + 1;
    Next next = err -> run(following, err, req, res, done);
    try {
      Object result =
          switch (layers.get(index)) {
            case Layer.Plain(Handler handler) -> handler.handle(req, res, next);
            case Layer.OfErrors(ErrorHandler handler) ->
                handler.handle(Objects.requireNonNull(error), req, res, next);
          };
      if (result instanceof Promise<?> promise) {
        promise.<@Nullable Object>then(value -> null, next::call);
      }
    } catch (Exception thrown) {
      next.call(thrown);
    }
  }
}
