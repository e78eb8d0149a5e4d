package dayone.runtime.microtask;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * What follows a program from a callback to the callbacks that it schedules: the slots of its
 * {@code AsyncLocalStorage}s. Belongs to the loop's thread.
 *
 * <p>Node 20 keeps them by {@code async_hooks}: whatever is scheduled is a <em>resource</em> with
 * one slot for each storage, copied from the resource that is current at that moment, and is
 * current itself while its callback runs. Setting a store changes the slot of the current resource
 * and nothing else. The surprises of that design (an interval remembers what its callback set, a
 * promise made before the first use of a storage remembers nothing) are visible to programs, so
 * they are here.
 *
 * <p>A loop whose program uses no storage pays one field a callback: {@link #isUsed} is false and
 * nobody makes a resource.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/async_context.html">Node: asynchronous
 *     context tracking</a>
 */
public final class AsyncContext {

  /** The slots of one thing that was scheduled. */
  public static final class Resource {
    private final IdentityHashMap<Object, @Nullable Object> slots = new IdentityHashMap<>();
  }

  private final Set<Object> enabled = Collections.newSetFromMap(new IdentityHashMap<>());

  private final Resource base = new Resource();
  private final Resource process = new Resource();
  private Resource scope = process;
  private @Nullable Resource current;
  private boolean used;

  /** A context of one loop. */
  public AsyncContext() {}

  // ---- for whoever schedules and calls

  /** Whether any storage has ever been used on this loop. */
  public boolean isUsed() {
    return used;
  }

  /**
   * A resource for something that is scheduled now, or for a promise or an {@code await} that
   * begins now; null as long as no storage was used.
   *
   * <p>From the first use on Node makes one for each of them and goes on doing so inside of {@code
   * exit}, which disables a storage for the time of one call: the hooks that see promises would be
   * removed by a microtask only, and by then the storage is enabled again. So what is made there
   * remembers nothing, but is a resource of its own: what is set in it is not seen by the next job,
   * and a rejection that nobody handles is reported in it.
   */
  public @Nullable Resource capture() {
    if (!used) {
      return null;
    }
    Resource captured = new Resource();
    for (Object storage : enabled) {
      captured.slots.put(storage, current().slots.get(storage));
    }
    return captured;
  }

  /** A resource without any store. */
  public Resource empty() {
    return new Resource();
  }

  /** Makes {@code resource} the current one, and returns the one that was. */
  public @Nullable Resource enter(@Nullable Resource resource) {
    Resource outer = current;
    current = resource;
    return outer;
  }

  /** The current one: null if it has none and has not needed one yet. */
  public @Nullable Resource currentOrNull() {
    return current;
  }

  /** Nothing of the program is current: a drain begins. */
  public void enterBase() {
    current = base;
  }

  /** Current between two callbacks of one phase, and during beforeExit and exit. */
  public void enterProcess() {
    openScope();
    enterScope();
  }

  /** A phase begins whose callbacks share one callback scope. */
  public void openScope() {
    scope = process;
  }

  /** Between two callbacks of that phase. */
  public void enterScope() {
    current = scope;
  }

  /**
   * A listener has dealt with an exception. Node then empties its stack of resources, and with it
   * that of the scope which is open: nothing of the program is current, and between the callbacks
   * that are left of this phase nothing is either.
   */
  public void unwound() {
    scope = base;
    current = base;
  }

  private Resource current() {
    if (current == null) {
      current = new Resource();
    }
    return current;
  }

  // ---- for the storages

  /** What {@code storage} holds here, or null. */
  public @Nullable Object get(Object storage) {
    return enabled.contains(storage) && current != null ? current.slots.get(storage) : null;
  }

  /** Sets the slot of the current resource, and enables the storage. */
  public void set(Object storage, @Nullable Object store) {
    used = true;
    enabled.add(storage);
    current().slots.put(storage, store);
  }

  /** Sets the slot while {@code body} runs, and puts back what was there, enabled or not. */
  public <R extends @Nullable Object> R with(
      Object storage, @Nullable Object store, Callable<R> body) throws Exception {
    used = true;
    enabled.add(storage);
    Resource resource = current();
    Object before = resource.slots.put(storage, store);
    try {
      return body.call();
    } finally {
      resource.slots.put(storage, before);
    }
  }

  /** Disables the storage while {@code body} runs, and enables it afterwards. */
  public <R extends @Nullable Object> R without(Object storage, Callable<R> body) throws Exception {
    if (!enabled.remove(storage)) {
      return body.call();
    }
    try {
      return body.call();
    } finally {
      enabled.add(storage);
    }
  }
}
