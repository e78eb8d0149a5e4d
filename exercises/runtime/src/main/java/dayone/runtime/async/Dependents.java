package dayone.runtime.async;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The signals that follow another one, in the order in which they were made.
 *
 * <p>A signal that lives as long as the program is often combined with one for a single request. As
 * in Node the combination is then held only weakly, or the program would keep one for each request
 * that it ever served; while somebody listens to it, it is held, since it must not get lost then.
 */
final class Dependents {

  /** A follower. One object, however many signals it follows. */
  static final class Dependent extends WeakReference<AbortSignal>
      implements EventTarget.Attendance {

    private @Nullable AbortSignal listenedTo;

    Dependent(AbortSignal signal) {
      super(signal);
    }

    @Override
    public void begins() {
      listenedTo = get();
    }

    @Override
    public void ends() {
      listenedTo = null;
    }

    /** Whether the signal cannot be collected, as long as one that it follows is there. */
    boolean holdsSignal() {
      return listenedTo != null;
    }

    private boolean isGone() {
      return get() == null;
    }
  }

  private static final int FEW = 16;

  private Set<Dependent> followers = new LinkedHashSet<>();

  /** With so many there is a look for those that are gone: seldom enough to cost nothing. */
  private int limit = FEW;

  void add(Dependent follower) {
    if (followers.size() >= limit) {
      followers.removeIf(Dependent::isGone);
      limit = Math.max(FEW, 2 * followers.size());
    }
    followers.add(follower);
  }

  /** How many there are, with those that are gone and were not looked for yet. */
  int size() {
    return followers.size();
  }

  void abort(Throwable why) {
    List<Dependent> told = new ArrayList<>(followers);
    followers = new LinkedHashSet<>();
    for (Dependent follower : told) {
      AbortSignal signal = follower.get();
      if (signal != null) {
        signal.abort(why);
      }
    }
  }
}
