package dayone.runtime.promise;

import dayone.runtime.microtask.BoundJob;

/**
 * The job in which a promise that was resolved with another promise, or with a thenable, asks it to
 * be told its outcome.
 *
 * @param follower the promise that was resolved
 * @param ask calls the other's {@code then}
 */
record Adoption(Promise<?> follower, Runnable ask) implements BoundJob {

  @Override
  public String label() {
    return "promise resolved with another";
  }

  @Override
  public void call() {
    if (follower.isContextual()) {
      follower.inContext(ask);
    } else {
      ask.run();
    }
  }
}
