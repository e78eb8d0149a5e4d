package dayone.runtime.async;

import dayone.runtime.microtask.Microtasks;
import java.util.concurrent.SynchronousQueue;
import org.jspecify.annotations.Nullable;

/**
 * A coroutine on a thread of its own that runs only while its resumer waits for it. For a JDK
 * without the flag that the fast kind needs, as in a student's editor.
 *
 * <p>The thread is virtual: a coroutine that is never resumed then costs some memory and no thread
 * of the system.
 */
final class ThreadCoroutine extends Coroutine {

  private static final Object TURN = new Object();

  private static final String NAME = "async function of thread ";

  private final SynchronousQueue<Object> toBody = new SynchronousQueue<>();
  private final SynchronousQueue<Object> toResumer = new SynchronousQueue<>();
  private final Runnable body;
  private @Nullable Thread thread;

  ThreadCoroutine(Runnable body) {
    this.body = guarded(body);
  }

  @Override
  boolean isOnResumersThread() {
    return false;
  }

  @Override
  void switchIn() {
    if (thread == null) {
      // The queues of the loop, found by thread, have to be found there too. A generator needs
      // none.
      Microtasks queues = Microtasks.currentOrNull();
      thread =
          Thread.ofVirtual()
              .name(name())
              .start(() -> {
                receive(toBody);
                if (queues == null) {
                  asCurrent(body);
                } else {
                  queues.asCurrent(() -> asCurrent(body));
                }
                send(toResumer);
              });
    }
    send(toBody);
    receive(toResumer);
  }

  @Override
  void switchOut() {
    send(toResumer);
    receive(toBody);
  }

  /**
   * Tells whose time the body takes, however deep coroutines are nested: what a profiler finds on
   * this thread happens at the cost of that one.
   */
  private static String name() {
    Thread resumer = Thread.currentThread();
    return resumer.isVirtual() && resumer.getName().startsWith(NAME)
        ? resumer.getName()
        : NAME + resumer.threadId();
  }

  private static void send(SynchronousQueue<Object> queue) {
    uninterruptibly(() -> queue.put(TURN));
  }

  private static void receive(SynchronousQueue<Object> queue) {
    uninterruptibly(queue::take);
  }

  private interface Step {
    void go() throws InterruptedException;
  }

  /**
   * An interrupt must not leave two threads running at once; it is passed on when the turn is over.
   */
  private static void uninterruptibly(Step step) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          step.go();
          return;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
