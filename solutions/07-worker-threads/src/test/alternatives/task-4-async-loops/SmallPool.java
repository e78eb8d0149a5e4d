package dayone.topics.workerthreads;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Promises;
import dayone.runtime.promise.Resolvers;
import dayone.runtime.worker.Worker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An async function for each worker: take a job, post it, await the answer, and again. */
public final class SmallPool {

  private record Job(Object data, Resolvers<Object> result) {}

  private final EventLoop loop;
  private final Worker.Program program;
  private final List<Promise<Void>> members = new ArrayList<>();
  private final ArrayDeque<Job> jobs = new ArrayDeque<>();
  private final ArrayDeque<Resolvers<Job>> hungry = new ArrayDeque<>();
  private final List<Resolvers<Void>> drains = new ArrayList<>();
  private final Set<Worker> gone = new HashSet<>();
  private final int size;
  private int open;
  private boolean closed;

  public SmallPool(EventLoop loop, Worker.Program program, int size) {
    this.loop = loop;
    this.program = program;
    this.size = size;
    for (int i = 0; i < size; i++) {
      members.add(async(this::member));
    }
  }

  private Void member() throws Exception {
    Worker worker = null;
    Resolvers<Object>[] answer = newAnswer();
    worker = start(answer);
    while (true) {
      Job job = await(take());
      if (job == null) {
        await(worker.terminate());
        return null;
      }
      if (gone.remove(worker)) {
        answer = newAnswer();
        worker = start(answer);
      }
      answer[0] = Promise.withResolvers();
      try {
        worker.postMessage(job.data());
      } catch (RuntimeException bad) {
        finish(job, () -> job.result().reject(bad));
        continue;
      }
      try {
        Object value = await(answer[0].promise());
        finish(job, () -> job.result().resolve(value));
      } catch (Throwable crash) {
        answer = newAnswer();
        worker = start(answer);
        finish(job, () -> job.result().reject(crash));
      }
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Resolvers<Object>[] newAnswer() {
    Resolvers<Object>[] answer = new Resolvers[1];
    answer[0] = Promise.withResolvers();
    // An exit without a job is nobody's.
    answer[0].promise().catchError(nobody -> null);
    return answer;
  }

  private Worker start(Resolvers<Object>[] answer) {
    Throwable[] error = new Throwable[1];
    Worker worker = new Worker(loop, program);
    worker.onMessage(value -> answer[0].resolve(value));
    worker.onError(thrown -> error[0] = thrown);
    worker.onExit(code -> {
      gone.add(worker);
      answer[0].reject(
          error[0] != null
              ? error[0]
              : new IllegalStateException("Worker stopped with exit code " + code));
    });
    return worker;
  }

  private Promise<Job> take() {
    Resolvers<Job> job = Promise.withResolvers();
    if (!jobs.isEmpty()) {
      job.resolve(jobs.remove());
    } else if (closed) {
      job.resolve(null);
    } else {
      hungry.add(job);
    }
    return job.promise();
  }

  private void finish(Job job, Runnable settle) {
    settle.run();
    if (--open == 0) {
      drains.forEach(drain -> drain.resolve(null));
      drains.clear();
    }
  }

  public Promise<Object> run(Object data) {
    if (closed) {
      return Promise.reject(new IllegalStateException("closed"));
    }
    Job job = new Job(data, Promise.withResolvers());
    open++;
    if (hungry.isEmpty()) {
      jobs.add(job);
    } else {
      hungry.remove().resolve(job);
    }
    return job.result().promise();
  }

  public Promise<Void> drain() {
    Resolvers<Void> drain = Promise.withResolvers();
    if (open == 0) {
      drain.resolve(null);
    } else {
      drains.add(drain);
    }
    return drain.promise();
  }

  public Promise<Void> close() {
    closed = true;
    return drain()
        .thenCompose(nothing -> {
          hungry.forEach(waiting -> waiting.resolve(null));
          hungry.clear();
          return Promises.all(members);
        })
        .then(all -> null);
  }

  public int size() {
    return size;
  }
}
