package dayone.topics.workerthreads;

import dayone.runtime.shared.Atomics;
import dayone.runtime.shared.Int32Array;
import dayone.runtime.shared.SharedBuffer;
import dayone.runtime.shared.WaitResult;
import dayone.runtime.worker.WorkerContext;

/** What the workers of the tested pools do. */
final class PoolPrograms {

  /** Only for a job whose other one, or whose gate, never comes: it would wait for ever. */
  private static final double ALONE_MILLIS = 10_000;

  /**
   * Answers two turns later with how many jobs it had meanwhile. Each job is the same gate: until
   * it opens, whatever the pool posts piles up here, however slow or fast this thread is.
   */
  static void answersInAnotherTurn(WorkerContext worker) {
    int[] underWay = {0};
    worker
        .parentPort()
        .<SharedBuffer>onMessage(gate -> {
          Atomics.wait(new Int32Array(gate), 0, 0, ALONE_MILLIS);
          int now = ++underWay[0];
          worker
              .loop()
              .setImmediate(() ->
                  worker
                      .loop()
                      .setImmediate(() -> {
                        underWay[0]--;
                        worker.parentPort().postMessage(now);
                      }));
        });
  }

  /** Each job is the same memory; answers when a second worker is there, too. */
  static void meetsOneMore(WorkerContext worker) {
    worker
        .parentPort()
        .<SharedBuffer>onMessage(memory -> {
          Int32Array there = new Int32Array(memory);
          boolean met = true;
          if (Atomics.add(there, 0, 1) == 0) {
            met = Atomics.wait(there, 0, 1, ALONE_MILLIS) != WaitResult.TIMED_OUT;
          } else {
            Atomics.notify(there, 0);
          }
          worker.parentPort().postMessage(met ? "met the other one" : "was alone");
        });
  }

  /** Waits until the memory that is the job holds 1; fails for any other job. */
  static void waitsAtAGate(WorkerContext worker) {
    worker
        .parentPort()
        .onMessage(job -> {
          if (!(job instanceof SharedBuffer memory)) {
            throw new IllegalArgumentException("no gate");
          }
          Atomics.wait(new Int32Array(memory), 0, 0);
          worker.parentPort().postMessage("through");
        });
  }

  /** Answers its first job, and is gone. */
  static void answersOnce(WorkerContext worker) {
    worker
        .parentPort()
        .<Integer>onceMessage(job -> {
          worker.parentPort().postMessage(-job);
          worker.parentPort().close();
        });
  }

  static void open(SharedBuffer gate) {
    Int32Array state = new Int32Array(gate);
    Atomics.store(state, 0, 1);
    Atomics.notify(state, 0);
  }

  private PoolPrograms() {}
}
