package dayone.runtime.promise.aplus;

import dayone.runtime.microtask.Callback;

/** When something is done: by the code at hand, or by a timer that it starts. */
enum Moment {
  AT_ONCE,
  LATER;

  void act(Scene scene, Callback action) throws Exception {
    if (this == AT_ONCE) {
      action.call();
    } else {
      scene.later(action);
    }
  }
}
