package dayone.topics.workerthreads;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Promises;
import dayone.runtime.promise.Resolvers;
import dayone.runtime.worker.Worker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Task 4: a pool of workers that replaces those that crash, and drains. */
public final class SmallPool {

  private record Job(@Nullable Object data, Resolvers<@Nullable Object> result) {}

  /** A worker, and the one job that it has, or none. */
  private static final class Member {
    final Worker worker;
    @Nullable Job job;
    @Nullable Throwable error;

    Member(Worker worker) {
      this.worker = worker;
    }
  }

  private final EventLoop loop;
  private final Worker.Program program;
  private final int size;
  private final List<Member> members = new ArrayList<>();
  private final Queue<Job> waiting = new ArrayDeque<>();
  private final Queue<Resolvers<@Nullable Void>> drains = new ArrayDeque<>();
  private boolean closed;

  /** Starts {@code size} workers, each with {@code program}. */
  public SmallPool(EventLoop loop, Worker.Program program, int size) {
    this.loop = loop;
    this.program = program;
    this.size = size;
    fillUp();
  }

  private void fillUp() {
    while (members.size() < size) {
      start();
    }
  }

  private void start() {
    Member member = new Member(new Worker(loop, program));
    member.worker.onMessage(answer -> answered(member, answer));
    member.worker.onError(error -> member.error = error);
    member.worker.onExit(code -> exited(member, code));
    members.add(member);
  }

  /** Gives {@code data} to the first worker that is free. */
  public Promise<@Nullable Object> run(@Nullable Object data) {
    if (closed) {
      return Promise.reject(new IllegalStateException("The pool is closed."));
    }
    fillUp();
    Job job = new Job(data, Promise.withResolvers());
    waiting.add(job);
    handOut();
    return job.result().promise();
  }

  private void handOut() {
    for (Member member : members) {
      while (member.job == null && !waiting.isEmpty()) {
        Job job = waiting.remove();
        try {
          member.worker.postMessage(job.data());
          member.job = job;
        } catch (RuntimeException notCloneable) {
          // The fault of the job, not of the worker, which has got nothing and stays free.
          job.result().reject(notCloneable);
        }
      }
    }
    if (waiting.isEmpty()) {
      while (!drains.isEmpty()) {
        drains.remove().resolve(null);
      }
    }
  }

  private void answered(Member member, @Nullable Object answer) {
    Job job = member.job;
    if (job == null) {
      return; // A second answer to one job is nobody's.
    }
    member.job = null;
    job.result().resolve(answer);
    handOut();
  }

  /** At exit and not at error: the exit comes in every case, and it comes once. */
  private void exited(Member member, int code) {
    members.remove(member);
    Job job = member.job;
    if (job != null) {
      member.job = null;
      job.result()
          .reject(
              member.error != null
                  ? member.error
                  : new IllegalStateException("Worker stopped with exit code " + code));
    }
    // Each crash costs a job, so a program that always fails is not started for ever. One that ends
    // without a job is replaced by the next run(). Jobs that wait are done also after close().
    if (!waiting.isEmpty() || job != null) {
      start();
    }
    handOut();
  }

  /** A promise that is fulfilled when no job waits or runs. */
  public Promise<@Nullable Void> drain() {
    Resolvers<@Nullable Void> drained = Promise.withResolvers();
    drains.add(drained);
    handOut();
    return drained.promise();
  }

  /** Takes no more jobs, drains, and ends the workers. */
  public Promise<@Nullable Void> close() {
    closed = true;
    return drain()
        .thenCompose(drained ->
            Promises.all(members.stream().map(member -> member.worker.terminate()).toList()))
        .then(codes -> null);
  }

  /** How many workers there are. */
  public int size() {
    return members.size();
  }
}
