package dayone.runtime.promise.aplus;

import dayone.runtime.microtask.Callback;

/** When two things are done that exclude each other. */
enum Twice {
  BOTH_AT_ONCE,
  BOTH_IN_ONE_TIMER,
  SECOND_IN_A_TIMER,
  EACH_IN_A_TIMER;

  void act(Scene scene, Callback first, Callback second) throws Exception {
    switch (this) {
      case BOTH_AT_ONCE -> {
        first.call();
        second.call();
      }
      case BOTH_IN_ONE_TIMER ->
          scene.later(() -> {
            first.call();
            second.call();
          });
      case SECOND_IN_A_TIMER -> {
        first.call();
        scene.later(second);
      }
      case EACH_IN_A_TIMER -> {
        scene.later(first);
        scene.later(second);
      }
    }
  }
}
