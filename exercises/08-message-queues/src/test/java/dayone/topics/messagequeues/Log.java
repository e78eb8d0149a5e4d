package dayone.topics.messagequeues;

import dayone.runtime.async.TimersPromises;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happened, each line with the time of the loop in front: {@code "20 b taken"}. */
final class Log {

  private final EventLoop loop;
  private final List<String> lines = new ArrayList<>();

  Log(EventLoop loop) {
    this.loop = loop;
  }

  void add(String line) {
    lines.add(loop.now() + " " + line);
  }

  List<String> lines() {
    return lines;
  }

  /** Notes when {@code promise} is settled, and how. */
  void settled(String name, Promise<?> promise) {
    promise.then(
        value -> {
          add(name + text(value));
          return null;
        },
        error -> {
          add(name + " rejected: " + error.getClass().getSimpleName());
          return null;
        });
  }

  private static String text(Object value) {
    if (value instanceof Optional<?> optional) {
      return " " + optional.map(Object::toString).orElse("nothing");
    }
    return value == null ? "" : " " + value;
  }

  /** A job that begins now, ends after {@code millis} and gives {@code name}. */
  Promise<String> job(String name, int millis) {
    add(name + " begins");
    return new TimersPromises(loop).setTimeout(millis, name);
  }

  /** The same, and it fails in the end. */
  Promise<String> failingJob(String name, int millis, Exception error) {
    return job(name, millis)
        .then(value -> {
          throw error;
        });
  }
}
