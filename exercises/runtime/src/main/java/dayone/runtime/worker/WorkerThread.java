package dayone.runtime.worker;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.UncaughtException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The thread of a worker, from the first report to the last. */
final class WorkerThread {

  private static final System.Logger LOG = System.getLogger(WorkerThread.class.getName());

  /** The exit code of a worker that failed or was terminated. */
  private static final int EXIT_FAILED = 1;

  private static final int BYTES_OF_A_MEGABYTE = 1 << 20;

  private final EventLoop loop;
  private final Worker.Program program;
  private final @Nullable Object data;
  private final Mailbox own;
  private final Mailbox parent;
  private final Duration grace;
  private final Thread thread;
  private final AtomicBoolean hasExited = new AtomicBoolean();
  private final AtomicBoolean isTerminating = new AtomicBoolean();
  private final CountDownLatch isOver = new CountDownLatch(1);
  private volatile boolean isGivenUp;

  /**
   * Of the worker's thread: whether data and messages have come to where they are taken care of.
   */
  private boolean hasBegun;

  /**
   * @param data mail for the worker, to be opened on its loop
   * @param parent where reports go; its peer is the mailbox of the worker's parentPort
   */
  WorkerThread(
      EventLoop loop,
      String name,
      Worker.Program program,
      @Nullable Object data,
      Mailbox own,
      Mailbox parent,
      WorkerOptions options) {
    this.loop = loop;
    this.program = program;
    this.data = data;
    this.own = own;
    this.parent = parent;
    this.grace = options.terminationGrace;
    thread =
        Thread.ofPlatform()
            .name(name)
            .daemon()
            .inheritInheritableThreadLocals(false)
            .stackSize((long) options.stackSizeMb * BYTES_OF_A_MEGABYTE)
            .unstarted(this::run);
  }

  /** The system may have no thread for us: then this is a worker that fails before it begins. */
  void start() {
    try {
      thread.start();
    } catch (OutOfMemoryError noThread) {
      end(EXIT_FAILED, noThread);
    }
  }

  // ---- on the worker's thread

  private void run() {
    int code = EXIT_FAILED;
    Throwable failure = null;
    try {
      code = loop.run(this::main);
    } catch (UncaughtException uncaught) {
      failure = uncaught.error();
    } catch (Throwable thrown) {
      // The loop itself has ended, for want of memory or because an observer threw. The parent has
      // to learn of it: nobody else would.
      failure = thrown;
    }
    end(code, failure);
  }

  private void end(int code, @Nullable Throwable failure) {
    try {
      if (!hasBegun) {
        Parcel.lose(data);
        own.close();
      }
      if (hasExited.compareAndSet(false, true)) {
        report(loop.isTerminated() ? null : failure, loop.isTerminated() ? EXIT_FAILED : code);
      }
    } finally {
      // The parent has its reports and so counts as woken: only now may time go on without this
      // loop.
      loop.retire();
      isOver.countDown();
    }
  }

  private void main() throws Exception {
    hasBegun = true;
    parent.put(new Report.Online());
    MessagePort port = MessagePort.on(loop, "parentPort", own);
    program.main(new WorkerContext(loop, port, Parcel.open(data, loop)));
  }

  private void report(@Nullable Throwable failure, int code) {
    try {
      if (failure != null) {
        parent.put(new Report.Failed(ErrorClone.of(failure)));
      }
    } finally {
      parent.put(new Report.Exited(code));
    }
  }

  // ---- on the parent's

  /** Ends it. If it has not ended when the grace is over, it is given up. */
  void terminate() {
    if (isTerminating.compareAndSet(false, true)) {
      loop.terminate();
      thread.interrupt();
      // A thread of its own and not a timer of the parent: its time may be virtual, and a parent
      // that computes should not keep its other workers from being given up.
      Thread.ofVirtual().name(thread.getName() + " termination").start(this::awaitOrGiveUp);
    }
  }

  private void awaitOrGiveUp() {
    boolean ended = false;
    try {
      ended = thread.join(grace);
    } catch (InterruptedException e) {
      // Nobody has this thread to interrupt it.
      Thread.currentThread().interrupt();
    }
    if (!ended && hasExited.compareAndSet(false, true)) {
      LOG.log(System.Logger.Level.WARNING, this::obituary);
      loop.abandon();
      parent.put(new Report.Exited(EXIT_FAILED));
      loop.retire();
      isGivenUp = true;
      isOver.countDown();
    }
  }

  private String obituary() {
    StackTraceElement[] stack = thread.getStackTrace();
    return thread.getName()
        + " was terminated and has not ended in "
        + grace.toMillis()
        + " ms. Java cannot stop a thread from outside: it goes on in the background, as a daemon,"
        + " and nothing that it sends arrives any more. It is "
        + (stack.length == 0 ? "about to end" : "at " + stack[0])
        + ". A long computation should ask isTerminated() of its WorkerContext.";
  }

  /**
   * Returns when the thread has ended or was given up. Of use only after {@link #terminate} or the
   * last report: otherwise it may take for ever.
   */
  void awaitEnd() {
    boolean interrupted = false;
    while (true) {
      try {
        isOver.await();
        if (!isGivenUp) {
          thread.join();
        }
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
