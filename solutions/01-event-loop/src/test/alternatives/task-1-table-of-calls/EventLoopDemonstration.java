package dayone.topics.eventloop;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import dayone.runtime.trace.Console;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The calls as data: what schedules, by the name of its lines. */
public final class EventLoopDemonstration {

  public static void run(EventLoop loop, Console console) {
    Map<String, Consumer<Runnable>> calls = new LinkedHashMap<>();
    calls.put("Timer", callback -> loop.setTimeout(callback::run, 1));
    calls.put("Immediate", callback -> loop.setImmediate(callback::run));
    calls.put("NextTick", callback -> loop.nextTick(callback::run));
    calls.put("Promise", callback -> fulfilled().then(callback::run));

    console.log("Start");
    Stream.of(1, 2)
        .forEach(number ->
            calls.forEach(
                (name, schedule) -> schedule.accept(() -> console.log(name + " " + number))));
    console.log("End");
  }

  private static Promise<String> fulfilled() {
    Resolvers<String> resolvers = Promise.withResolvers();
    resolvers.resolve("anything");
    return resolvers.promise();
  }

  /** Runs the demonstration in real time. */
  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    loop.run(() -> run(loop, Console.standard()));
  }

  private EventLoopDemonstration() {}
}
