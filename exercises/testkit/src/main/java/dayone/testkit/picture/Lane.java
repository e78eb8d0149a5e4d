package dayone.testkit.picture;

import dayone.runtime.loop.CallbackKind;

/** A row of the picture: what calls, or who works meanwhile. */
enum Lane {
  MAIN_SCRIPT("main script"),
  NEXT_TICK("nextTick"),
  PROMISE_JOBS("promise jobs"),
  TIMERS("timers"),
  PENDING("pending"),
  PREPARE("prepare"),
  POLL("poll"),
  CHECK("check"),
  CLOSE("close"),
  PROCESS("process events"),
  POOL("thread pool"),
  WORKERS("workers and ports");

  private final String title;

  Lane(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** Whether the row is left out while it is empty: such callbacks are rare. */
  boolean isRare() {
    return this == PREPARE || this == PROCESS;
  }

  static Lane of(CallbackKind kind) {
    return switch (kind) {
      case MAIN_SCRIPT -> MAIN_SCRIPT;
      case NEXT_TICK -> NEXT_TICK;
      case MICROTASK, PROMISE_JOB -> PROMISE_JOBS;
      case TIMEOUT, INTERVAL -> TIMERS;
      case PENDING -> PENDING;
      case PREPARE -> PREPARE;
      case COMPLETION, IO, MESSAGE -> POLL;
      case IMMEDIATE -> CHECK;
      case CLOSE -> CLOSE;
      case PROCESS_EVENT -> PROCESS;
    };
  }
}
