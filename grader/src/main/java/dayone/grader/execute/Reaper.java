package dayone.grader.execute;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Kills children with everything they have started; also when the judge itself is interrupted. Then
 * the temporary folder is removed as well.
 */
final class Reaper implements AutoCloseable {
  private final Set<Process> alive = ConcurrentHashMap.newKeySet();
  private final Thread hook;
  private volatile boolean ending;

  Reaper(Workspace workspace) {
    hook = new Thread(() -> endAll(workspace), "reaper");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Takes charge of a process. One that was started while the judge ends is killed at once. */
  void watchOver(Process process) {
    alive.add(process);
    if (ending) {
      kill(process);
    }
  }

  void kill(Process process) {
    // Children first: once their parent is gone they are no longer known as its own.
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    alive.remove(process);
  }

  private void endAll(Workspace workspace) {
    ending = true;
    alive.forEach(this::kill);
    workspace.close();
  }

  @Override
  public void close() {
    alive.forEach(this::kill);
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The judge is ending right now, and the hook does the same as this method.
    }
  }
}
