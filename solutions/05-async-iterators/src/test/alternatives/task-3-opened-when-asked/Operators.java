package dayone.topics.asynciterators;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;

import dayone.runtime.async.*;
import dayone.runtime.promise.*;
import java.util.*;

/**
 * A queue of requests and one async function that serves them; opens its source when it is asked.
 */
public final class Operators {

  private interface Rule<T, R> {
    /** The answer for an item; nothing if it is to be left out. */
    Optional<IteratorResult<R>> answer(T item, int count) throws Exception;
  }

  private static final class Served<T, R> implements AsyncIterator<R> {
    private record Request<R>(boolean finish, Resolvers<IteratorResult<R>> answer) {}

    private final AsyncIterable<T> iterable;
    private final int most;
    private final Rule<T, R> rule;
    private final Queue<Request<R>> requests = new ArrayDeque<>();
    private AsyncIterator<T> source;
    private boolean serving;
    private boolean over;
    private int count;

    Served(AsyncIterable<T> iterable, int most, Rule<T, R> rule) {
      this.iterable = iterable;
      this.most = most;
      this.rule = rule;
    }

    @Override
    public Promise<IteratorResult<R>> next() {
      return request(false);
    }

    @Override
    public Promise<IteratorResult<R>> finish() {
      return request(true);
    }

    private Promise<IteratorResult<R>> request(boolean finish) {
      Resolvers<IteratorResult<R>> answer = Promise.withResolvers();
      requests.add(new Request<>(finish, answer));
      if (!serving) {
        serving = true;
        async(() -> serve());
      }
      return answer.promise();
    }

    private void serve() {
      while (!requests.isEmpty()) {
        Request<R> request = requests.remove();
        try {
          request.answer().resolve(request.finish() ? closed() : item());
        } catch (Exception e) {
          request.answer().reject(e);
        }
      }
      serving = false;
    }

    private IteratorResult<R> item() throws Exception {
      if (count == most) {
        return closed();
      }
      if (source == null && !over) {
        source = iterable.iterator();
      }
      while (!over) {
        IteratorResult<T> next;
        try {
          next = await(source.next());
        } catch (Exception e) {
          over = true;
          throw e;
        }
        if (next.done()) {
          over = true;
          break;
        }
        Optional<IteratorResult<R>> answer;
        try {
          answer = rule.answer(next.value(), count);
        } catch (Exception e) {
          try {
            closed();
          } catch (Exception second) {
            // The first one counts.
          }
          throw e;
        }
        if (answer.isPresent()) {
          count++;
          return answer.get();
        }
      }
      return IteratorResult.end();
    }

    private IteratorResult<R> closed() throws Exception {
      if (!over) {
        over = true;
        if (source != null) {
          Promise<?> closing = source.finish();
          if (closing != null) {
            await(closing);
          }
        }
      }
      return IteratorResult.end();
    }
  }

  public static <T, R> AsyncIterable<R> map(
      AsyncIterable<T> source, Fn<? super T, Promise<R>> mapper) {
    return () ->
        new Served<>(
            source, -1, (item, count) -> Optional.of(IteratorResult.of(await(mapper.apply(item)))));
  }

  public static <T> AsyncIterable<T> filter(
      AsyncIterable<T> source, Fn<? super T, Promise<Boolean>> predicate) {
    return () ->
        new Served<>(
            source,
            -1,
            (item, count) ->
                await(predicate.apply(item))
                    ? Optional.of(IteratorResult.of(item))
                    : Optional.empty());
  }

  public static <T> AsyncIterable<T> take(AsyncIterable<T> source, int most) {
    if (most < 0) {
      throw new IllegalArgumentException("most is " + most);
    }
    return () -> new Served<>(source, most, (item, count) -> Optional.of(IteratorResult.of(item)));
  }

  private Operators() {}
}
