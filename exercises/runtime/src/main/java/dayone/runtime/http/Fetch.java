package dayone.runtime.http;

import dayone.runtime.async.AbortSignal;
import dayone.runtime.async.EventTarget;
import dayone.runtime.io.SystemError;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Timeout;
import dayone.runtime.promise.AggregateError;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One call of fetch: from the request over its redirects to the end of the body that was answered.
 */
final class Fetch {

  private static final int MOST_REDIRECTS = 20;

  private final EventLoop loop;
  private final Agent agent;
  private final Resolvers<FetchResponse> result = Promise.withResolvers();

  /** What undici says where there is no better code. */
  private static final String SOCKET_FAILED = "UND_ERR_SOCKET";

  private final EventTarget.Listener<AbortSignal> onAbort = this::aborted;
  private final @Nullable AbortSignal signal;
  private @Nullable Timeout timer;
  private FetchRequest request;
  private int redirects;
  private @Nullable ClientConnection connection;
  private @Nullable IncomingBody body;
  private boolean over;

  Fetch(EventLoop loop, Agent agent, FetchRequest request) {
    this.loop = loop;
    this.agent = agent;
    this.request = request;
    this.signal = request.signal();
  }

  FetchRequest request() {
    return request;
  }

  Promise<FetchResponse> start() {
    if (signal != null) {
      if (signal.reason() != null) {
        return Promise.reject(signal.reason());
      }
      signal.onAbort(onAbort);
    }
    if (request.timeout() > 0) {
      timer =
          loop.setTimeout(() -> abort(new AbortSignal.TimeoutError()), request.timeout()).unref();
    }
    send(agent.connection(request));
    return result.promise();
  }

  private void send(ClientConnection next) {
    connection = next;
    next.send(this);
  }

  // ---- what the connection tells

  // Each says which connection speaks: that of a redirect which was followed has no say any more.

  /** The head of the answer has come. */
  void answered(MessageHead head, IncomingBody answer) throws Exception {
    String location = head.headers().get("location");
    boolean redirect = isRedirect(head.status()) && location != null;
    if (redirect && request.redirect() == FetchRequest.Redirect.ERROR) {
      answer.destroy(null);
      reject(new HttpException("ERR_REDIRECT", "unexpected redirect to " + location));
    } else if (redirect && request.redirect() == FetchRequest.Redirect.FOLLOW) {
      follow(head.status(), String.valueOf(location), answer);
    } else {
      body = answer;
      result.resolve(new FetchResponse(request.url(), redirects > 0, head, answer));
    }
  }

  private static boolean isRedirect(int status) {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  private void follow(int status, String location, IncomingBody answer) throws Exception {
    FetchRequest next;
    try {
      if (++redirects > MOST_REDIRECTS) {
        throw new HttpException("ERR_REDIRECT", "redirect count exceeded");
      }
      next = request.redirected(status, location);
    } catch (HttpException e) {
      answer.destroy(null);
      reject(e);
      return;
    }
    // The rest of this answer is of no use, but its connection is, once it has been read.
    answer.dump();
    request = next;
    connection = null;
    loop.nextTick(() -> {
      if (!over) {
        send(agent.connection(next));
      }
    });
  }

  /** Nothing more will come from {@code from}. */
  void over(ClientConnection from) {
    if (connection == from) {
      end();
    }
  }

  /**
   * There will be no answer from {@code from}.
   *
   * @param mayRetry whether an old connection broke before there was any
   */
  void failed(ClientConnection from, Throwable why, boolean mayRetry) {
    if (connection != from) {
      return;
    }
    if (mayRetry && request.isRepeatable()) {
      send(agent.connect(request));
    } else {
      reject(described(why));
    }
  }

  /** What the program gets: Node's words, with what was asked for and why it failed. */
  HttpException described(Throwable why) {
    String code =
        switch (why) {
          case HttpException e -> e.code();
          case SystemError e -> e.code();
          case AggregateError e -> Objects.requireNonNullElse(e.code(), SOCKET_FAILED);
          default -> SOCKET_FAILED;
        };
    return new HttpException(
        code,
        "fetch failed: " + request.method() + " " + request.url() + ": " + why.getMessage(),
        why);
  }

  // ---- the end

  private @Nullable Promise<?> aborted(AbortSignal by) throws Exception {
    Throwable reason = by.reason();
    abort(reason == null ? new AbortSignal.AbortError() : reason);
    return null;
  }

  private void abort(Throwable reason) throws Exception {
    if (over) {
      return;
    }
    ClientConnection used = connection;
    IncomingBody answer = body;
    reject(reason);
    if (answer != null) {
      answer.destroy(reason);
    }
    if (used != null) {
      used.close();
    }
  }

  private void reject(Throwable reason) {
    end();
    result.reject(reason);
  }

  private void end() {
    over = true;
    connection = null;
    loop.clearTimeout(timer);
    if (signal != null) {
      signal.offAbort(onAbort);
    }
  }
}
