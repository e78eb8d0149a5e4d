package dayone.runtime.bench.task;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Runs work inside a loop and waits for it outside. */
public final class OnLoop {

  private OnLoop() {}

  /**
   * Runs {@code body} as a task of {@code loop}.
   *
   * @throws java.util.concurrent.CompletionException if it throws
   */
  public static void run(Executor loop, Runnable body) {
    CompletableFuture.runAsync(body, loop).join();
  }
}
