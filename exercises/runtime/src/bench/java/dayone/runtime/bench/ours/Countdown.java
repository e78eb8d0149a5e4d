package dayone.runtime.bench.ours;

import dayone.runtime.microtask.Callback;

/** The callback of a burst: one object, queued many times, that counts its calls. */
final class Countdown implements Callback {

  private int left;

  Countdown(int calls) {
    left = calls;
  }

  @Override
  public void call() {
    left--;
  }

  /**
   * @throws IllegalStateException if it was called more or less often than it should have been: a
   *     loop that drops callbacks is fast
   */
  void check() {
    if (left != 0) {
      throw new IllegalStateException("calls still missing: " + left);
    }
  }
}
