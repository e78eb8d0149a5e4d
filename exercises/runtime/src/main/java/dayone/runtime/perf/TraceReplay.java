package dayone.runtime.perf;

import dayone.runtime.loop.LoopEvent;
import dayone.runtime.trace.Call;
import dayone.runtime.trace.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells a row of a run that is over as if it happened now. */
final class TraceReplay {

  /** Something that happened in the midst of a call. */
  private record Step(long nanos, Runnable happens) {}

  private final LoopRow row;
  private final Map<Call, Long> ids = new HashMap<>();
  private final Map<Call, List<Call>> scheduledIn = new HashMap<>();
  private final Map<Call, List<Call>> madeIn = new HashMap<>();
  private final Map<Call, List<Line>> printedIn = new HashMap<>();
  private @Nullable Call previous;

  TraceReplay(LoopRow row) {
    this.row = row;
  }

  void replay(List<Call> calls, List<Line> lines) {
    for (Call call : calls) {
      ids.put(call, ids.size() + 1L);
      note(scheduledIn, call.scheduledBy(), call);
      note(madeIn, call.enclosing(), call);
    }
    for (Line line : lines) {
      note(printedIn, line.printedBy(), line);
    }
    for (Call call : calls) {
      if (isOutside(call.enclosing())) {
        enterPhase(call);
        replay(call);
      }
    }
  }

  private boolean isOutside(@Nullable Call call) {
    return call == null || !ids.containsKey(call);
  }

  private static <T> void note(Map<Call, List<T>> lists, @Nullable Call call, T value) {
    if (call != null) {
      lists.computeIfAbsent(call, key -> new ArrayList<>()).add(value);
    }
  }

  private void enterPhase(Call call) {
    if (previous == null || previous.phase() != call.phase() || previous.turn() != call.turn()) {
      row.on(new LoopEvent.PhaseEntered(call.phase(), call.turn(), call.startNanos()));
    }
    previous = call;
  }

  private void replay(Call call) {
    LoopEvent.Scheduled scheduled = scheduled(call);
    if (isOutside(call.scheduledBy())) {
      row.on(scheduled);
    }
    row.on(new LoopEvent.Started(scheduled, call.phase(), call.turn(), call.startNanos()));
    printedIn.getOrDefault(call, List.of()).forEach(line -> row.line(line.text()));
    List<Step> steps = new ArrayList<>();
    for (Call later : scheduledIn.getOrDefault(call, List.of())) {
      steps.add(new Step(later.scheduledNanos(), () -> row.on(scheduled(later))));
    }
    for (Call inner : madeIn.getOrDefault(call, List.of())) {
      steps.add(new Step(inner.startNanos(), () -> replay(inner)));
    }
    steps.sort(Comparator.comparingLong(Step::nanos));
    steps.forEach(step -> step.happens().run());
    row.on(new LoopEvent.Ended(id(call), call.kind(), call.endNanos(), call.error()));
  }

  private LoopEvent.Scheduled scheduled(Call call) {
    Call by = call.scheduledBy();
    return new LoopEvent.Scheduled(
        id(call), call.kind(), call.label(), by == null ? 0 : id(by), call.scheduledNanos());
  }

  private long id(Call call) {
    return ids.getOrDefault(call, 0L);
  }
}
