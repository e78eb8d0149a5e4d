package dayone.topics.workerthreads;

import dayone.runtime.loop.ActiveResource;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import java.util.concurrent.Callable;

/** Runs a call to the end of its loop, and sees how many workers there were at the same time. */
final class WorkerCount {

  /** The first turns tell: whoever starts workers one after another has one of them then. */
  private static final int TURNS = 200;

  private final EventLoop loop;
  private int mostAtOnce;
  private int turns;

  WorkerCount(EventLoop loop) {
    this.loop = loop;
  }

  <T> Outcome<T> running(Callable<Promise<T>> call) {
    return Outcome.running(
        loop,
        () -> {
          Promise<T> promise = call.call();
          look();
          return promise;
        });
  }

  private void look() {
    long now =
        loop.activeResources().stream()
            .filter(each -> each.type() == ActiveResource.Type.HANDLE)
            .filter(each -> each.label().startsWith("worker "))
            .count();
    mostAtOnce = Math.max(mostAtOnce, (int) now);
    if (turns++ < TURNS) {
      loop.setImmediate(this::look);
    }
  }

  int mostAtOnce() {
    return mostAtOnce;
  }
}
