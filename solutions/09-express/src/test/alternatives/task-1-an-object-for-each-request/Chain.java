package dayone.topics.express;

import dayone.runtime.promise.Promise;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** A request takes a copy of the list along, and strikes out what it has passed. */
public final class Chain implements Handler {

  private final Consumer<Throwable> log;
  private final List<Object> handlers = new ArrayList<>();

  public Chain(Consumer<Throwable> log) {
    this.log = log;
  }

  public Chain use(Handler handler) {
    handlers.add(handler);
    return this;
  }

  public Chain use(ErrorHandler handler) {
    handlers.add(handler);
    return this;
  }

  @Override
  public Object handle(Request req, Response res, Next done) {
    new Way(req, res, done).goOn(null);
    return null;
  }

  private final class Way {

    private final Deque<Object> ahead = new ArrayDeque<>(handlers);
    private final Request req;
    private final Response res;
    private final Next done;

    Way(Request req, Response res, Next done) {
      this.req = req;
      this.res = res;
      this.done = done;
    }

    void goOn(Throwable err) {
      while (true) {
        Object first = ahead.poll();
        if (first == null) {
          done.proceed(err);
          return;
        }
        if (err == null && first instanceof Handler handler) {
          ask(next -> handler.handle(req, res, next));
          return;
        }
        if (err != null && first instanceof ErrorHandler handler) {
          ask(next -> handler.handle(err, req, res, next));
          return;
        }
      }
    }

    private void ask(Question question) {
      OnceOnly next = new OnceOnly(this);
      try {
        if (question.ask(next) instanceof Promise<?> promise) {
          promise.catchError(error -> {
            next.proceed(error);
            return null;
          });
        }
      } catch (Exception e) {
        next.proceed(e);
      }
    }
  }

  private interface Question {
    Object ask(Next next) throws Exception;
  }

  private final class OnceOnly implements Next {

    private Way way;

    OnceOnly(Way way) {
      this.way = way;
    }

    @Override
    public void proceed(Throwable err) {
      if (way == null) {
        log.accept(err == null ? new IllegalStateException("next was called twice") : err);
      } else {
        Way mine = way;
        way = null;
        mine.goOn(err);
      }
    }
  }
}
