package dayone.runtime.loop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is to be done when a run of the loop ends, however it ends: sockets are closed and workers
 * ended that are open then, since other threads may depend on what the loop has open. Any thread
 * may call any method, since a loop that is given up is cleaned up by another.
 */
public final class CleanupHooks {

  private final Object lock = new Object();
  private final Set<Runnable> hooks = new LinkedHashSet<>();

  CleanupHooks() {}

  /** Has {@code hook} called, the last added first. It must not call the program. */
  public void add(Runnable hook) {
    synchronized (lock) {
      hooks.add(hook);
    }
  }

  /** Takes a hook back: what it would close has been closed. */
  public void remove(Runnable hook) {
    synchronized (lock) {
      hooks.remove(hook);
    }
  }

  /** Calls each hook once, the last added first. What they add meanwhile is called after them. */
  void run() {
    List<Runnable> taken = take();
    while (!taken.isEmpty()) {
      taken.reversed().forEach(Runnable::run);
      taken = take();
    }
  }

  private List<Runnable> take() {
    synchronized (lock) {
      List<Runnable> taken = new ArrayList<>(hooks);
      hooks.clear();
      return taken;
    }
  }
}
