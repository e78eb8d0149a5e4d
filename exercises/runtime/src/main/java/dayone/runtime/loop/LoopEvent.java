package dayone.runtime.loop;

import org.jspecify.annotations.Nullable;

/**
 * What an observer learns of a run. Ids count from 1 within one loop; 0 as {@code scheduledBy}
 * means that no callback was running (the program scheduled it before {@code run}).
 */
public sealed interface LoopEvent {

  /** The loop entered {@code phase} of turn {@code turn} (0 before the first turn). */
  record PhaseEntered(Phase phase, long turn, long millis) implements LoopEvent {}

  /** A callback was queued by the callback {@code scheduledBy}. */
  record Scheduled(long id, CallbackKind kind, String label, long scheduledBy)
      implements LoopEvent {}

  /** A callback is about to be called. An interval starts many times under one id. */
  record Started(long id, CallbackKind kind, Phase phase, long turn, long millis)
      implements LoopEvent {}

  /** The callback that started last has returned or thrown; its ticks and jobs have not run yet. */
  record Ended(long id, CallbackKind kind, long millis, @Nullable Throwable error)
      implements LoopEvent {}
}
