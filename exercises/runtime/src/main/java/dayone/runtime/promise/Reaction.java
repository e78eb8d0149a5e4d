package dayone.runtime.promise;

import dayone.runtime.microtask.AsyncContext;
import dayone.runtime.microtask.BoundJob;
import dayone.runtime.microtask.Microtasks;
import dayone.runtime.microtask.Unwinding;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a promise. It becomes a promise job when the promise is settled, and is that job
 * itself, so that a reaction costs one object and not two.
 */
abstract sealed class Reaction implements BoundJob {

  final Promise<?> source;

  /** The reaction registered after this one on the same promise; after the last, the first. */
  private @Nullable Reaction next;

  private Reaction(Promise<?> source) {
    this.source = source;
  }

  /** Becomes the last of a ring whose last was {@code last}; null if there was none. */
  void joinRing(@Nullable Reaction last) {
    if (last == null) {
      next = this;
    } else {
      next = last.next;
      last.next = this;
    }
  }

  /** Queues the whole ring of which this is the last, the first registered first. */
  void queueRing(Microtasks microtasks) {
    Reaction reaction = next;
    next = null;
    while (reaction != null) {
      Reaction following = reaction.next;
      reaction.next = null;
      microtasks.queuePromiseJob(reaction);
      reaction = following;
    }
  }

  /** One call of {@code then}: its result settles the derived promise. */
  static final class Then extends Reaction {

    private final @Nullable Fn<@Nullable Object, @Nullable Object> onFulfilled;
    private final @Nullable Fn<Throwable, @Nullable Object> onRejected;
    private final Promise<?> derived;

    Then(
        Promise<?> source,
        @Nullable Fn<@Nullable Object, @Nullable Object> onFulfilled,
        @Nullable Fn<Throwable, @Nullable Object> onRejected,
        Promise<?> derived) {
      super(source);
      this.onFulfilled = onFulfilled;
      this.onRejected = onRejected;
      this.derived = derived;
    }

    @Override
    public void call() {
      if (derived.isContextual()) {
        derived.inContext(this::settleDerived);
      } else {
        settleDerived();
      }
    }

    private void settleDerived() {
      Object result;
      try {
        if (source.isFulfilled()) {
          result = onFulfilled == null ? source.value() : onFulfilled.apply(source.value());
        } else if (onRejected == null) {
          derived.rejectWith(source.reason());
          return;
        } else {
          result = onRejected.apply(source.reason());
        }
      } catch (Throwable thrown) {
        Unwinding.rethrow(thrown);
        derived.rejectWith(thrown);
        return;
      }
      derived.resolveWith(result);
    }
  }

  /** One {@code await}: no promise is derived from it. */
  static final class Await extends Reaction {

    private final Awaiter<@Nullable Object> awaiter;
    private final AsyncContext.@Nullable Resource resource;

    Await(Promise<?> source, Awaiter<@Nullable Object> awaiter) {
      super(source);
      this.awaiter = awaiter;
      this.resource = source.context().capture();
    }

    @Override
    public String label() {
      return "await";
    }

    @Override
    public void call() throws Exception {
      AsyncContext context = source.context();
      if (resource == null) {
        source.tell(awaiter);
        return;
      }
      AsyncContext.Resource outer = context.enter(resource);
      try {
        source.tell(awaiter);
      } finally {
        context.enter(outer);
      }
    }
  }
}
