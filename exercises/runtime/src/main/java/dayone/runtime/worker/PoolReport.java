package dayone.runtime.worker;

/** What a worker of a pool tells the pool's owner. */
sealed interface PoolReport permits PoolReport.Started, PoolTask {

  /** The task runs from now on: told only if its time is limited. A task by itself is finished. */
  record Started(PoolTask task) implements PoolReport {}
}
