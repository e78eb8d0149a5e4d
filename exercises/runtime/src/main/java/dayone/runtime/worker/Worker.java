package dayone.runtime.worker;

import dayone.runtime.async.EventTarget;
import dayone.runtime.loop.AsyncHandle;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.EventLoopBuilder;
import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Effect;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A thread with an event loop of its own, that runs a program of its own. It shares nothing with
 * the loop that makes it; the two send each other messages.
 *
 * <p>Belongs to the thread of the loop that makes it, and so do its listeners. It keeps that loop
 * alive until it exits, unless {@link #unref} was called.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/worker_threads.html#class-worker">Node:
 *     Worker</a>
 */
public final class Worker {

  /**
   * The main script of a worker: a static method of your own, such as {@code Sum::main}. In Node it
   * is a file, which sees nothing of the parent; so the program here must hold nothing.
   */
  @FunctionalInterface
  public interface Program {

    /** Runs on the worker's thread; the worker goes on until its loop is not alive any more. */
    void main(WorkerContext worker) throws Exception;
  }

  private final EventLoop loop;
  private final int threadId;
  private final AsyncHandle async;
  private final Mailbox inbound;
  private final WorkerThread thread;

  /** The port through which Node's worker gets all that it tells: a listener may throw there. */
  private final EventTarget<@Nullable Object> port = new EventTarget<>();

  private final Listeners<@Nullable Object> onMessage = new Listeners<>(this::nobodyListens);
  private final Listeners<Throwable> onError = new Listeners<>();
  private final Listeners<Integer> onExit = new Listeners<>();
  private final Listeners<@Nullable Void> onOnline = new Listeners<>();
  private final Callback delivery = this::deliver;
  private final Runnable cleanup;

  /** What {@link #delivery} is about: a message, or a {@link Report}. */
  private @Nullable Object next;

  /** Messages that came while nobody listened any more; they wait for whoever will. */
  private final ArrayDeque<Object> held = new ArrayDeque<>();

  /** As in Node not from the beginning, but from when the last listener went. */
  private boolean holdsMessages;

  private boolean keepsAlive = true;
  private boolean portKeepsAlive;
  private @Nullable Integer exitCode;

  /** Starts {@code program} on a thread of its own. */
  public Worker(EventLoop loop, Program program) {
    this(loop, program, new WorkerOptions());
  }

  /**
   * Starts {@code program} on a thread of its own.
   *
   * @param loop the loop of this thread, on which the listeners will be called
   * @throws DataCloneException if the workerData cannot be cloned; its message names the part
   * @throws IllegalArgumentException if the program holds something: a lambda that captures a
   *     variable, or an object with fields
   */
  @SuppressWarnings("this-escape") // The loop calls back later.
  public Worker(EventLoop loop, Program program, WorkerOptions options) {
    loop.ownThread("new Worker");
    Programs.requireNothingHeld(program);
    Object data = Parcel.mail(options.workerData, options.transferList, "workerData");
    this.loop = loop;
    EventLoopBuilder settings = loop.forAnotherThread();
    options.observers.forEach(settings::observer);
    EventLoop own = settings.build();
    threadId = own.threadId();
    String name =
        "worker "
            + threadId
            + " ("
            + (options.name == null ? Programs.nameOf(program) : options.name)
            + ")";
    inbound = Mailbox.ofNewChannel();
    thread =
        new WorkerThread(
            own, name, program, data, Objects.requireNonNull(inbound.peer()), inbound, options);
    async = loop.openAsync(name, this::nextDelivery);
    inbound.receiveWith(async);
    port.add(
        mail -> {
          emit(mail);
          return null;
        },
        false);
    cleanup = this::loopEnds;
    loop.cleanupHooks().add(cleanup);
    thread.start();
  }

  // ---- listening

  /** The program has begun. Comes before all messages. */
  public Worker onOnline(Callback listener) {
    onOnline.add(nothing -> listener.call(), false);
    return this;
  }

  /**
   * The worker has posted a message to its parentPort.
   *
   * @param <T> what the program expects; a message of another type is a ClassCastException
   */
  @SuppressWarnings(
      "unchecked") // A message has the type that the sender gave it, as in JavaScript.
  public <T extends @Nullable Object> Worker onMessage(Effect<T> listener) {
    return addMessageListener((Effect<@Nullable Object>) listener, false);
  }

  /** Like {@link #onMessage}, for one message. */
  @SuppressWarnings("unchecked") // As above.
  public <T extends @Nullable Object> Worker onceMessage(Effect<T> listener) {
    return addMessageListener((Effect<@Nullable Object>) listener, true);
  }

  private Worker addMessageListener(Effect<@Nullable Object> listener, boolean once) {
    if (onMessage.isEmpty()) {
      portKeepsAlive = true;
      referenceMayHaveChanged();
      holdsMessages = false;
      if (!held.isEmpty()) {
        async.send();
      }
    }
    onMessage.add(listener, once);
    return this;
  }

  /**
   * Removes the latest registration of {@code listener}, if there is one. When the last listener
   * goes, messages wait until there is one again; the exit of the worker does not wait for that.
   */
  @SuppressWarnings("unchecked") // As above.
  public <T extends @Nullable Object> Worker offMessage(Effect<T> listener) {
    onMessage.remove((Effect<@Nullable Object>) listener);
    return this;
  }

  private void nobodyListens() {
    holdsMessages = true;
    portKeepsAlive = false;
    referenceMayHaveChanged();
  }

  /**
   * The program has thrown, or a promise of it was rejected, and nothing there handled it. The
   * listener gets a clone of the error; {@link #onExit} follows, with code 1. Without a listener
   * for it, the error is an uncaught exception of this loop.
   */
  public Worker onError(Effect<Throwable> listener) {
    onError.add(listener, false);
    return this;
  }

  /**
   * The thread has ended. The last event, after every message.
   *
   * @param listener gets the exit code: 0, or what the program set or gave to {@code
   *     process().exit}; 1 if it failed or was terminated
   */
  public Worker onExit(Effect<Integer> listener) {
    onExit.add(listener, false);
    return this;
  }

  // ---- sending

  /**
   * Sends a clone of {@code value} to the worker's parentPort. To a worker that has exited it goes
   * nowhere.
   *
   * @throws DataCloneException if a part of it cannot be cloned; its message names the part
   */
  public void postMessage(@Nullable Object value) {
    postMessage(value, List.of());
  }

  /**
   * The same; what {@code transferList} names moves with it instead of being copied.
   *
   * @throws DataCloneException also if something cannot be transferred; then nothing is
   */
  public void postMessage(@Nullable Object value, List<? extends Transferable> transferList) {
    loop.ownThread("postMessage");
    Object mail = Parcel.mail(value, transferList, "message");
    Mailbox receiver = inbound.peer();
    if (receiver == null || exitCode != null) {
      Parcel.lose(mail);
    } else {
      receiver.put(mail);
    }
  }

  // ---- its life

  /**
   * Ends the worker in whatever it does: its thread is interrupted, and its program leaves at the
   * end of the callback, at the next {@code await} or call of the runtime, or where it blocks. None
   * of its listeners is told.
   *
   * <p>A program that only computes cannot be ended in Java. When the grace of {@link
   * WorkerOptions#terminationGrace} is over, it is given up: the promise is fulfilled and the exit
   * event comes as if it had ended; its thread goes on in the background until the JVM ends, with a
   * warning in the log that says where it is.
   *
   * @return a promise of the exit code, which is 1, or what it was if the worker had ended before
   */
  public Promise<Integer> terminate() {
    loop.ownThread("terminate");
    if (exitCode != null) {
      return Promise.resolve(exitCode);
    }
    Resolvers<Integer> exit = Promise.withResolvers();
    onExit.add(exit::resolve, true);
    thread.terminate();
    return exit.promise();
  }

  /** Lets this worker keep the loop alive, as it does unless {@link #unref} was called. */
  public void ref() {
    keepsAlive = true;
    portKeepsAlive = true;
    referenceMayHaveChanged();
  }

  /**
   * Lets the loop end although this worker runs; it is terminated then. As in Node, the next first
   * listener for messages refs it again.
   */
  public void unref() {
    keepsAlive = false;
    portKeepsAlive = false;
    referenceMayHaveChanged();
  }

  private void referenceMayHaveChanged() {
    if (keepsAlive || portKeepsAlive) {
      async.handle().ref();
    } else {
      async.handle().unref();
    }
  }

  /** The number of the worker, from 1; -1 after its exit. */
  public int threadId() {
    return exitCode == null ? threadId : -1;
  }

  // ---- on the loop

  private @Nullable Callback nextDelivery() {
    Object mail = nextMail();
    if (mail == null) {
      return null;
    }
    next = Parcel.open(Mailbox.valueOf(mail), loop);
    return delivery;
  }

  private @Nullable Object nextMail() {
    if (!holdsMessages && !held.isEmpty()) {
      return held.remove();
    }
    Object mail;
    while ((mail = inbound.poll()) != null) {
      if (mail == Mailbox.Mark.CLOSE) {
        // The worker has closed its parentPort: nothing can be sent to it any more, and it goes on.
        continue;
      }
      // Node has a second port for what a thread reports of itself, and that is never stopped.
      if (!holdsMessages || mail instanceof Report) {
        return mail;
      }
      held.add(mail);
    }
    return null;
  }

  private void deliver() throws Exception {
    Object mail = next;
    next = null;
    if (mail instanceof Report.Exited(int code)) {
      exited(code);
    } else {
      port.dispatch(mail);
    }
  }

  private void emit(@Nullable Object mail) throws Exception {
    switch (mail) {
      case Report.Online online -> onOnline.emit(null);
      case Report.Failed(Throwable error) -> failed(error);
      case null, default -> onMessage.emit(mail);
    }
  }

  private void failed(Throwable error) throws Exception {
    if (onError.isEmpty()) {
      if (error instanceof Error fatal) {
        throw fatal;
      }
      throw error instanceof Exception exception ? exception : new IllegalStateException(error);
    }
    onError.emit(error);
  }

  /** All workers are told to end before the first of them is waited for. */
  private void loopEnds() {
    thread.terminate();
    loop.cleanupHooks().add(thread::awaitEnd);
  }

  private void exited(int code) throws Exception {
    // Node, too, joins the thread here, so that exit means what it says.
    thread.awaitEnd();
    exitCode = code;
    loop.cleanupHooks().remove(cleanup);
    inbound.close();
    held.forEach(Parcel::lose);
    held.clear();
    async.handle().close(() -> {});
    onExit.emit(code);
  }

  @Override
  public String toString() {
    return async.handle().name();
  }
}
