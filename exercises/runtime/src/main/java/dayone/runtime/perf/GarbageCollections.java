package dayone.runtime.perf;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import dayone.runtime.loop.AsyncHandle;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import org.jspecify.annotations.Nullable;

/**
 * Brings the JVM's news of garbage collections to the loop. They come on a thread of the JVM and
 * are delivered in the poll phase, by a handle that does not keep the loop alive.
 *
 * <p>From the collectors' own beans: JFR knows more, but its stream comes a second late.
 */
final class GarbageCollections {

  private final EventLoop loop;
  private final Performance performance;
  private final Consumer<GarbageCollectionEntry> sink;
  private final Queue<GarbageCollectionNotificationInfo> news = new ConcurrentLinkedQueue<>();

  private final NotificationListener listener = this::onNotification;

  /** Null while nobody observes. */
  private volatile @Nullable AsyncHandle door;

  GarbageCollections(
      EventLoop loop, Performance performance, Consumer<GarbageCollectionEntry> sink) {
    this.loop = loop;
    this.performance = performance;
    this.sink = sink;
  }

  void track(boolean wanted) {
    AsyncHandle open = door;
    if (wanted && open == null) {
      AsyncHandle handle = loop.openAsync("gc", this::next);
      handle.handle().unref();
      door = handle;
      emitters().forEach(emitter -> emitter.addNotificationListener(listener, null, null));
    } else if (!wanted && open != null) {
      emitters().forEach(this::stopListening);
      door = null;
      news.clear();
      open.handle().close(() -> {});
    }
  }

  private void stopListening(NotificationEmitter emitter) {
    try {
      emitter.removeNotificationListener(listener);
    } catch (ListenerNotFoundException e) {
      throw new IllegalStateException("A collector has lost the listener that was added to it.", e);
    }
  }

  private static Iterable<NotificationEmitter> emitters() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .filter(NotificationEmitter.class::isInstance)
        .map(NotificationEmitter.class::cast)
        .toList();
  }

  /** On the JVM's thread. */
  private void onNotification(Notification notification, @Nullable Object handback) {
    AsyncHandle open = door;
    if (open != null
        && notification
            .getType()
            .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
      news.add(GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData()));
      open.send();
    }
  }

  private @Nullable Callback next() {
    GarbageCollectionNotificationInfo collection = news.poll();
    return collection == null ? null : () -> sink.accept(entry(collection));
  }

  private GarbageCollectionEntry entry(GarbageCollectionNotificationInfo collection) {
    GcInfo info = collection.getGcInfo();
    double jvmStart =
        ManagementFactory.getRuntimeMXBean().getStartTime() - performance.timeOrigin();
    double start = jvmStart + info.getStartTime();
    // Never later than now: on a virtual clock, which has nothing to do with the JVM's, that is all
    // that can be said.
    return new GarbageCollectionEntry(
        Math.clamp(start, 0, performance.now()),
        info.getDuration(),
        new GarbageCollectionEntry.Detail(
            kind(collection.getGcName(), collection.getGcAction()),
            collection.getGcCause().equals("System.gc()")));
  }

  /** The collectors of the JVM have their own words; these are all that HotSpot's use. */
  static GarbageCollectionEntry.Kind kind(String collector, String action) {
    String said = (collector + " " + action).toLowerCase(Locale.ROOT);
    if (said.contains("minor")) {
      return GarbageCollectionEntry.Kind.MINOR;
    }
    return said.contains("pause") && !said.contains("major gc")
        ? GarbageCollectionEntry.Kind.INCREMENTAL
        : GarbageCollectionEntry.Kind.MAJOR;
  }
}
