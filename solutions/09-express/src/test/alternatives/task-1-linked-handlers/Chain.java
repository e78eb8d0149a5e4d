package dayone.topics.express;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;

import dayone.runtime.promise.Promise;
import java.util.function.Consumer;

/** Each handler knows the one behind it. */
public final class Chain implements Handler {

  private final class Node {
    private final Handler handler;
    private final ErrorHandler errorHandler;
    private Node behind;

    Node(Handler handler, ErrorHandler errorHandler) {
      this.handler = handler;
      this.errorHandler = errorHandler;
    }

    void run(Throwable err, Request req, Response res, Next done) {
      int[] calls = {0};
      Next next =
          error -> {
            if (calls[0]++ > 0) {
              log.accept(error != null ? error : new IllegalStateException("next, once more"));
            } else {
              goOn(behind, error, req, res, done);
            }
          };
      Object result;
      try {
        result =
            err == null ? handler.handle(req, res, next) : errorHandler.handle(err, req, res, next);
      } catch (Exception e) {
        next.call(e);
        return;
      }
      if (result instanceof Promise<?> promise) {
        async(() -> {
          try {
            await(promise);
          } catch (Exception e) {
            next.call(e);
          }
        });
      }
    }
  }

  private final Consumer<Throwable> log;
  private Node first;
  private Node last;

  public Chain(Consumer<Throwable> log) {
    this.log = log;
  }

  public Chain use(Handler handler) {
    return add(new Node(handler, null));
  }

  public Chain use(ErrorHandler handler) {
    return add(new Node(null, handler));
  }

  private Chain add(Node node) {
    if (last == null) {
      first = node;
    } else {
      last.behind = node;
    }
    last = node;
    return this;
  }

  @Override
  public Object handle(Request req, Response res, Next done) {
    goOn(first, null, req, res, done);
    return null;
  }

  private static void goOn(Node node, Throwable err, Request req, Response res, Next done) {
    if (node == null) {
      done.proceed(err);
    } else if (err == null ? node.handler != null : node.errorHandler != null) {
      node.run(err, req, res, done);
    } else {
      goOn(node.behind, err, req, res, done);
    }
  }
}
