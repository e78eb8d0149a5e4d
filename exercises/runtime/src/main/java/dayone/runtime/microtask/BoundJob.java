package dayone.runtime.microtask;

/**
 * A job that enters an async context of its own while it runs. Every other job of the microtask
 * queue runs in none.
 *
 * <p>A type and not a wrapper around each job: a program without async context, which is most of
 * them, then queues what it was given and nothing else.
 */
@FunctionalInterface
public interface BoundJob extends Callback {

  /** What an observer knows it by. */
  default String label() {
    return "promise";
  }
}
