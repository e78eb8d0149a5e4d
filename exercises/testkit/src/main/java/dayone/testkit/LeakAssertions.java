package dayone.testkit;

import dayone.runtime.events.EventEmitter;
import dayone.testkit.leak.Unreachable;
import java.lang.ref.Reference;

/** Assertions about what a program has left behind; call them when the loop has ended. */
public final class LeakAssertions {

  private static final String HELD_RULE =
      "An object lives as long as something that lives refers to it: a listener, a timer's"
          + " callback, a static field, a collection.";

  private static final String LISTENER_RULE =
      "A listener stays, and keeps all that it uses alive, until it is removed.";

  private LeakAssertions() {}

  /**
   * Fails unless the garbage collector finds that nobody holds the object any more. The test must
   * not hold it itself: neither in a local variable that is used later, nor in a lambda.
   *
   * @param what names the object, as in {@code "the evicted page"}
   * @param reference a weak or a phantom one
   */
  public static void assertUnreachable(String what, Reference<?> reference) {
    if (!Unreachable.is(reference)) {
      throw new TeachingError(
          "Expected that nothing holds "
              + what
              + " any more, so that the garbage collector can take it.\nIt is still held.",
          HELD_RULE);
    }
  }

  /** Fails if {@code emitter} has a listener for {@code event}. */
  public static void assertNoListeners(EventEmitter emitter, String event) {
    int count = emitter.listenerCount(event);
    if (count > 0) {
      throw new TeachingError(
          "Expected no listener for '"
              + event
              + "' at the end.\nThere "
              + (count == 1 ? "is 1." : "are " + count + ".")
              + " Remove each with off when it has done its work.",
          LISTENER_RULE);
    }
  }
}
