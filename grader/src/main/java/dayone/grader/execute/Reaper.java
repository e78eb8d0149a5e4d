package dayone.grader.execute;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Kills children with everything they have started; also when the judge itself is interrupted or
 * ends early.
 */
final class Reaper implements AutoCloseable {
  private final Set<Process> alive = ConcurrentHashMap.newKeySet();
  private final Thread hook = new Thread(this::killAll, "reaper");

  Reaper() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  void watchOver(Process process) {
    alive.add(process);
  }

  void kill(Process process) {
    // Children first: once their parent is gone they are no longer known as its own.
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    alive.remove(process);
  }

  private void killAll() {
    alive.forEach(this::kill);
  }

  @Override
  public void close() {
    killAll();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The judge is ending right now, and the hook does the same as this method.
    }
  }
}
