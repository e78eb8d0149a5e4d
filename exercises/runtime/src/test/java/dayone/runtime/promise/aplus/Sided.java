package dayone.runtime.promise.aplus;

/** A variation that is about one of the two ways to settle a promise. */
interface Sided {

  /** Which of the two. */
  Side side();
}
