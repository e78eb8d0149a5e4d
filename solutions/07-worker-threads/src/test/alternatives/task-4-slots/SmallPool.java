package dayone.topics.workerthreads;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Promises;
import dayone.runtime.promise.Resolvers;
import dayone.runtime.worker.Worker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A fixed row of slots, each with a worker that is replaced in its place, and a list of idle ones.
 */
public final class SmallPool {

  private record Task(Object data, Resolvers<Object> answer) {}

  private final class Slot {
    Worker worker;
    Task task;
    Throwable failure;

    void start() {
      failure = null;
      worker = new Worker(loop, program);
      worker.onMessage(answer -> {
        Task done = task;
        task = null;
        if (done != null) {
          done.answer().resolve(answer);
          idle.add(this);
          pump();
        }
      });
      worker.onError(error -> failure = error);
      worker.onExit(code -> {
        if (ended) {
          return;
        }
        Task lost = task;
        task = null;
        Throwable why = failure;
        start();
        if (lost != null) {
          lost.answer()
              .reject(
                  why != null
                      ? why
                      : new IllegalStateException("Worker stopped with exit code " + code));
          idle.add(this);
        }
        pump();
      });
    }
  }

  private final EventLoop loop;
  private final Worker.Program program;
  private final List<Slot> slots = new ArrayList<>();
  private final Deque<Slot> idle = new ArrayDeque<>();
  private final Deque<Task> queue = new ArrayDeque<>();
  private Resolvers<Void> drained;
  private boolean closed;
  private boolean ended;

  public SmallPool(EventLoop loop, Worker.Program program, int size) {
    this.loop = loop;
    this.program = program;
    for (int i = 0; i < size; i++) {
      Slot slot = new Slot();
      slot.start();
      slots.add(slot);
      idle.add(slot);
    }
  }

  public Promise<Object> run(Object data) {
    Resolvers<Object> answer = Promise.withResolvers();
    if (closed) {
      answer.reject(new IllegalStateException("closed"));
    } else {
      queue.add(new Task(data, answer));
      pump();
    }
    return answer.promise();
  }

  private void pump() {
    while (!queue.isEmpty() && !idle.isEmpty()) {
      Slot slot = idle.poll();
      Task task = queue.poll();
      slot.task = task;
      try {
        slot.worker.postMessage(task.data());
      } catch (RuntimeException bad) {
        slot.task = null;
        idle.addFirst(slot);
        task.answer().reject(bad);
      }
    }
    if (drained != null && queue.isEmpty() && idle.size() == slots.size()) {
      drained.resolve(null);
      drained = null;
    }
  }

  public Promise<Void> drain() {
    if (drained == null) {
      drained = Promise.withResolvers();
    }
    Promise<Void> promise = drained.promise();
    pump();
    return promise;
  }

  public Promise<Void> close() {
    closed = true;
    return drain()
        .thenCompose(nothing -> {
          ended = true;
          return Promises.all(slots.stream().map(slot -> slot.worker.terminate()).toList());
        })
        .then(codes -> null);
  }

  public int size() {
    return slots.size();
  }
}
