package dayone.runtime.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dayone.runtime.promise.Promise;
import dayone.runtime.time.VirtualClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When observers are told of events, and when none are made. */
final class LoopObserverTest {

  private static final class Sometimes implements LoopObserver {

    private final List<LoopEvent> events = new ArrayList<>();
    private boolean wants;
    private int asked;

    @Override
    public boolean wantsEvents() {
      asked++;
      return wants;
    }

    @Override
    public void on(LoopEvent event) {
      events.add(event);
    }

    private <E> List<E> only(Class<E> type) {
      return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private List<CallbackKind> started() {
      return only(LoopEvent.Started.class).stream().map(LoopEvent.Started::kind).toList();
    }
  }

  private final Sometimes observer = new Sometimes();
  private final EventLoop loop =
      EventLoop.builder().clock(new VirtualClock()).observer(observer).build();

  /** Calls {@code then} in the turn after the next. */
  private void later(dayone.runtime.microtask.Callback then) {
    loop.setImmediate(() -> loop.setImmediate(then));
  }

  @Test
  void anObserverThatWantsNoEventsIsToldNone() {
    loop.run(() -> {
      loop.setTimeout(() -> {}, 1);
      loop.setInterval(() -> {}, 1).unref();
      loop.nextTick(() -> Promise.resolve().then(() -> {}));
      loop.openHandle("door").close(() -> {});
    });

    assertThat(observer.events).isEmpty();
  }

  @Test
  void itIsAskedOnceATurnAndNotForEachCallback() {
    loop.run(() -> {
      for (int i = 0; i < 1000; i++) {
        loop.nextTick(() -> {});
        loop.setImmediate(() -> {});
      }
    });

    // Built, run, one turn.
    assertThat(observer.asked).isEqualTo(3);
  }

  @Test
  void whenItWantsEventsTheyComeFromTheNextTurnOn() {
    loop.run(() ->
        loop.setImmediate(() -> {
          observer.wants = true;
          loop.nextTick(() -> {});
          later(() -> loop.nextTick(() -> {}));
        }));

    assertThat(observer.started())
        .containsExactly(CallbackKind.IMMEDIATE, CallbackKind.IMMEDIATE, CallbackKind.NEXT_TICK);
  }

  @Test
  void whenItWantsNoMoreTheyEndWithTheTurn() {
    observer.wants = true;
    loop.run(() ->
        loop.setImmediate(() -> {
          observer.wants = false;
          loop.nextTick(() -> {});
          later(() -> loop.nextTick(() -> {}));
        }));

    assertThat(observer.started())
        .containsExactly(CallbackKind.MAIN_SCRIPT, CallbackKind.IMMEDIATE, CallbackKind.NEXT_TICK);
    assertThat(observer.only(LoopEvent.Ended.class)).hasSize(3);
  }

  @Test
  void aTimerThatWasSetUnseenIsToldOfRightBeforeItFires() {
    loop.run(() -> {
      loop.setTimeout(() -> {}, 10);
      observer.wants = true;
    });

    LoopEvent.Started timer = observer.only(LoopEvent.Started.class).getFirst();
    int at = observer.events.indexOf(timer);
    assertThat(observer.events.get(at - 1)).isSameAs(timer.scheduled());
    assertThat(timer.scheduled())
        .extracting(LoopEvent.Scheduled::kind, LoopEvent.Scheduled::scheduledBy, LoopEvent::millis)
        .containsExactly(CallbackKind.TIMEOUT, 0L, 10L);
  }

  @Test
  void anIntervalGoesOnBeingSeenAndUnseen() {
    List<Boolean> wishes = List.of(false, true, true, false, true);
    int[] beats = {0};
    loop.run(() -> {
      Timeout[] interval = new Timeout[1];
      interval[0] =
          loop.setInterval(
              () -> {
                if (++beats[0] == wishes.size()) {
                  loop.clearInterval(interval[0]);
                } else {
                  observer.wants = wishes.get(beats[0]);
                }
              },
              1);
    });

    assertThat(observer.started())
        .containsOnly(CallbackKind.INTERVAL)
        .hasSize((int) wishes.stream().filter(wish -> wish).count());
  }

  @Test
  void ifOneWantsEventsAllAreTold() {
    Sometimes eager = new Sometimes();
    eager.wants = true;
    EventLoop watched = EventLoop.builder().observer(observer).observer(eager).build();
    watched.run(() -> watched.nextTick(() -> {}));

    assertThat(observer.events).isNotEmpty().isEqualTo(eager.events);
  }

  @Test
  void idsAreNeverGivenTwice() {
    loop.run(() ->
        loop.setImmediate(() -> {
          observer.wants = true;
          later(() -> {
            observer.wants = false;
            later(() -> {
              observer.wants = true;
              later(() -> {});
            });
          });
        }));

    assertThat(observer.only(LoopEvent.Scheduled.class))
        .extracting(LoopEvent.Scheduled::id)
        .doesNotHaveDuplicates()
        .isSorted();
    assertThat(observer.only(LoopEvent.Ended.class))
        .extracting(LoopEvent.Ended::id, LoopEvent.Ended::error)
        .containsExactlyElementsOf(
            observer.only(LoopEvent.Started.class).stream()
                .map(started -> tuple(started.id(), null))
                .toList());
  }
}
