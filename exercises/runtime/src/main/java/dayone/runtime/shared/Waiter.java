package dayone.runtime.shared;

/** One that stands in a {@link WaiterList}. Guarded by the lock of the {@link WaiterLists}. */
interface Waiter {

  /** It was taken out of its line by a notification. Called once, by the notifying thread. */
  void notified();
}
