package dayone.runtime.microtask;

/**
 * Code of the program that the loop calls later. A function in JavaScript may throw anything, so
 * this one may throw checked exceptions too; they become uncaught exceptions of the loop.
 */
@FunctionalInterface
public interface Callback {

  /** Runs on the thread of the loop, to its end, before anything else of that loop runs. */
  void call() throws Exception;
}
