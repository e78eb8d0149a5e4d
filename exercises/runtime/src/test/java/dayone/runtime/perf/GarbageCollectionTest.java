package dayone.runtime.perf;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.loop.EventLoop;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
final class GarbageCollectionTest {

  /** In real time: the JVM tells of a collection when it likes. */
  @Test
  void aCollectionIsAnEntryOfTheTimeline() {
    EventLoop loop = EventLoop.create();
    Performance performance = new Performance(loop);
    List<GarbageCollectionEntry> seen = new ArrayList<>();
    loop.run(() -> {
      var asking = loop.setInterval(System::gc, 50);
      new PerformanceObserver(
              performance,
              (list, observer) -> {
                list.getEntries().stream()
                    .map(GarbageCollectionEntry.class::cast)
                    .filter(entry -> entry.detail().forced())
                    .forEach(seen::add);
                if (!seen.isEmpty()) {
                  observer.disconnect();
                  loop.clearInterval(asking);
                }
              })
          .observe(EntryType.GC);
    });

    GarbageCollectionEntry entry = seen.getFirst();
    assertThat(entry.name()).isEqualTo("gc");
    assertThat(entry.detail().kind()).isEqualTo(GarbageCollectionEntry.Kind.MAJOR);
    assertThat(entry.detail().flags()).isEqualTo(4);
    assertThat(entry.startTime()).isBetween(0.0, performance.now());
    assertThat(entry.duration()).isNotNegative();
    assertThat(performance.getEntries()).isEmpty();
    assertThat(loop.activeResources()).isEmpty();
  }

  @Test
  void toObserveCollectionsDoesNotKeepTheLoopAlive() {
    EventLoop loop = EventLoop.create();
    PerformanceObserver observer =
        new PerformanceObserver(new Performance(loop), (list, self) -> {});
    loop.run(() -> observer.observe(EntryType.GC));

    assertThat(loop.activeResources())
        .singleElement()
        .satisfies(resource -> assertThat(resource.referenced()).isFalse());
    observer.disconnect();
    loop.run(() -> {});
    assertThat(loop.activeResources()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "G1 Young Generation,end of minor GC,MINOR",
    "G1 Old Generation,end of major GC,MAJOR",
    "G1 Concurrent GC,end of concurrent GC pause,INCREMENTAL",
    "Copy,end of minor GC,MINOR",
    "MarkSweepCompact,end of major GC,MAJOR",
    "ZGC Minor Cycles,end of GC cycle,MINOR",
    "ZGC Major Cycles,end of GC cycle,MAJOR",
    "ZGC Major Pauses,end of GC pause,INCREMENTAL",
    "Shenandoah Cycles,end of GC cycle,MAJOR",
    "Shenandoah Pauses,end of GC pause,INCREMENTAL"
  })
  void theCollectorsOfTheJvmHaveNodesKinds(
      String collector, String action, GarbageCollectionEntry.Kind kind) {
    assertThat(GarbageCollections.kind(collector, action)).isEqualTo(kind);
  }
}
