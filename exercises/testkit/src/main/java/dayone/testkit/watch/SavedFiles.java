package dayone.testkit.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sees which sources are saved, made or deleted below some folders. */
final class SavedFiles implements AutoCloseable {

  /** How long a folder has to look the same before a save counts as finished. */
  private static final Duration QUIET = Duration.ofMillis(15);

  /** How often to look where the system gives notice, in case that one gets lost. */
  private static final Duration WITH_NOTICE = Duration.ofSeconds(1);

  /** How often to look where it does not: on macOS the JDK itself looks every few seconds. */
  private static final Duration WITHOUT_NOTICE = Duration.ofMillis(100);

  private record Seen(FileTime time, long size, @Nullable Object identity) {}

  private final List<Path> folders;
  private final Consumer<Set<Path>> listener;
  private final @Nullable WatchService notices;
  private final Set<Path> watched = new HashSet<>();
  private final Thread thread;
  private volatile boolean closed;

  /**
   * Begins to look. What is there when this returns is not news.
   *
   * @param listener gets the paths of files that were saved, made or deleted; called on one thread
   */
  SavedFiles(Collection<Path> folders, Consumer<Set<Path>> listener) {
    this.folders = List.copyOf(folders);
    this.listener = listener;
    this.notices = service(this.folders);
    Map<Path, Seen> first = look();
    this.thread = Thread.ofPlatform().daemon().name("day: saved files").start(() -> watch(first));
  }

  private static @Nullable WatchService service(List<Path> folders) {
    try {
      WatchService service = folders.getFirst().getFileSystem().newWatchService();
      if (!service.getClass().getSimpleName().contains("Polling")) {
        return service;
      }
      service.close();
    } catch (IOException | UnsupportedOperationException none) {
      // Looking is enough.
    }
    return null;
  }

  private void watch(Map<Path, Seen> first) {
    Map<Path, Seen> before = first;
    try {
      while (!closed) {
        pause();
        Map<Path, Seen> now = look();
        if (!now.equals(before)) {
          now = afterItIsQuiet(now);
          Set<Path> saved = difference(before, now);
          if (!saved.isEmpty()) {
            listener.accept(saved);
          }
          before = now;
        }
      }
    } catch (InterruptedException | ClosedWatchServiceException end) {
      // Nobody looks any more.
    }
  }

  private void pause() throws InterruptedException {
    if (notices == null) {
      Thread.sleep(WITHOUT_NOTICE);
      return;
    }
    WatchKey key = notices.poll(WITH_NOTICE.toMillis(), TimeUnit.MILLISECONDS);
    while (key != null) {
      key.pollEvents();
      if (!key.reset()) {
        // The folder is gone. One of the same name is a new one.
        watched.remove((Path) key.watchable());
      }
      key = notices.poll();
    }
  }

  private Map<Path, Seen> afterItIsQuiet(Map<Path, Seen> changed) throws InterruptedException {
    Map<Path, Seen> before = changed;
    while (true) {
      Thread.sleep(QUIET);
      Map<Path, Seen> now = look();
      if (now.equals(before)) {
        return now;
      }
      before = now;
    }
  }

  private static Set<Path> difference(Map<Path, Seen> before, Map<Path, Seen> now) {
    Set<Path> different = new TreeSet<>();
    before.forEach((file, seen) -> {
      if (!seen.equals(now.get(file))) {
        different.add(file);
      }
    });
    now.keySet().stream().filter(file -> !before.containsKey(file)).forEach(different::add);
    return different;
  }

  private Map<Path, Seen> look() {
    Map<Path, Seen> seen = new HashMap<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        look(folder, seen);
      }
    }
    return seen;
  }

  private void look(Path top, Map<Path, Seen> seen) {
    try {
      Files.walkFileTree(
          top,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              register(folder);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
              if (file.toString().endsWith(".java")) {
                seen.put(file, new Seen(is.lastModifiedTime(), is.size(), is.fileKey()));
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException gone) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void register(Path folder) {
    if (notices != null && watched.add(folder)) {
      try {
        folder.register(
            notices,
            StandardWatchEventKinds.ENTRY_CREATE,
            StandardWatchEventKinds.ENTRY_DELETE,
            StandardWatchEventKinds.ENTRY_MODIFY);
      } catch (IOException tooMany) {
        // Seen all the same, a second later.
        watched.remove(folder);
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    if (notices != null) {
      try {
        notices.close();
      } catch (IOException ignored) {
        // It was to go away.
      }
    }
  }
}
