package dayone.runtime.worker;

import dayone.runtime.async.AbortController;
import dayone.runtime.async.AbortSignal;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Handle;
import dayone.runtime.loop.Immediate;
import dayone.runtime.loop.NodeProcess;
import dayone.runtime.loop.Timeout;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import java.io.Closeable;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;

/** Says why objects of a class cannot be cloned, and what to send in their place. */
final class Refusal {

  private static final Set<Class<?>> OF_ONE_LOOP =
      Set.of(
          EventLoop.class,
          NodeProcess.class,
          Timeout.class,
          Immediate.class,
          Handle.class,
          Promise.class,
          Resolvers.class,
          AbortSignal.class,
          AbortController.class,
          MessageChannel.class,
          Worker.class,
          WorkerContext.class);

  private Refusal() {}

  static Copier of(Class<?> type) {
    String reason = reason(type);
    return (original, cloning) -> {
      throw new DataCloneException(reason);
    };
  }

  /** How a person would call an object of this class. */
  static String describe(Class<?> type) {
    return isLambda(type)
        ? "a lambda made in " + type.getName().substring(0, type.getName().indexOf("$$Lambda"))
        : "an object of the class " + type.getName();
  }

  private static String reason(Class<?> type) {
    return "it is " + describe(type) + ". " + advice(type);
  }

  private static boolean isLambda(Class<?> type) {
    return type.isHidden() && type.getName().contains("$$Lambda");
  }

  private static String advice(Class<?> type) {
    if (isLambda(type)) {
      return "A function stays in the thread that made it, with all that it can reach. Send the data"
          + " that it works on, and let the other thread call the function itself.";
    }
    if (MessagePort.class.isAssignableFrom(type)) {
      return "A port can be in one place only: name it in the transfer list, then it moves.";
    }
    if (OF_ONE_LOOP.contains(type)) {
      return "It belongs to the loop of its thread. Wait for its result here and send that.";
    }
    if (Thread.class.isAssignableFrom(type)
        || Executor.class.isAssignableFrom(type)
        || Future.class.isAssignableFrom(type)
        || Lock.class.isAssignableFrom(type)
        || type.getName().startsWith("java.util.concurrent.atomic.")) {
      return "Threads of one program coordinate by messages, or by Atomics on a SharedBuffer.";
    }
    if (Closeable.class.isAssignableFrom(type)) {
      return "It is a resource that is open in this thread. Send its path or address and open it"
          + " there.";
    }
    if (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
      return "Only the JDK's own collections are cloned: copy it into one, such as new"
          + " ArrayList<>(it).";
    }
    return "Records are cloned, component by component, and other classes are not: their fields are"
        + " their own affair. Make it a record, or send what it is made of.";
  }
}
