package dayone.runtime.worker;

import java.util.List;

/** The threads of workers that there are in this JVM. */
final class WorkerThreads {

  private WorkerThreads() {}

  static List<String> alive() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("worker "))
        .toList();
  }
}
