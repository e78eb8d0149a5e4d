package dayone.topics.nonblocking;

import dayone.runtime.io.FileSystem;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.LoopEvent;
import dayone.runtime.loop.LoopObserver;

/**
 * Counts the files that a loop has under way: from the request to open one until the system has
 * closed it, or has said that it cannot be opened. It does not matter in which way they are read.
 */
final class FilesUnderWay implements LoopObserver {

  private static final long NONE = -1;

  private final FileSystem files;
  private int now;
  private int peak;
  private int begun;
  private long answerToOpen = NONE;
  private int openHandles;
  private boolean opened;

  private FilesUnderWay(EventLoop loop) {
    files = new FileSystem(loop);
  }

  /** What a loop is built with; the file system and the count belong together. */
  static final class Observer implements LoopObserver {

    private FilesUnderWay count;

    /** The count of {@code loop}, which was built with this observer. */
    FilesUnderWay of(EventLoop loop) {
      count = new FilesUnderWay(loop);
      return count;
    }

    @Override
    public void on(LoopEvent event) {
      if (count != null) {
        count.on(event);
      }
    }
  }

  @Override
  public void on(LoopEvent event) {
    switch (event) {
      case LoopEvent.Scheduled e -> scheduled(e);
      case LoopEvent.Started e -> started(e);
      case LoopEvent.Ended e -> ended(e);
      case LoopEvent.PhaseEntered e -> {
        // Nothing begins or ends by that alone.
      }
    }
  }

  private void scheduled(LoopEvent.Scheduled event) {
    switch (event.label()) {
      case "fs.open" -> {
        begun++;
        now++;
      }
      case "fs.fstat", "fs.read", "fs.close" -> opened |= event.scheduledBy() == answerToOpen;
      default -> {
        // Not about the contents of a file.
      }
    }
  }

  private void started(LoopEvent.Started event) {
    switch (event.scheduled().label()) {
      case "fs.open" -> {
        answerToOpen = event.id();
        openHandles = files.openFiles().size();
        opened = false;
      }
      // Before its callback, which may begin the next file.
      case "fs.close" -> now--;
      default -> {
        // Files stay open meanwhile.
      }
    }
  }

  private void ended(LoopEvent.Ended event) {
    if (event.id() == answerToOpen) {
      answerToOpen = NONE;
      if (!opened && files.openFiles().size() <= openHandles) {
        now--;
      }
    }
    // At the end of a callback: one that hears of a file's failure may begin the next at once.
    peak = Math.max(peak, now);
  }

  /** The file system to be used. */
  FileSystem files() {
    return files;
  }

  /** How many are under way. */
  int now() {
    return now;
  }

  /** How many were under way at the most. */
  int peak() {
    return peak;
  }

  /** How many were begun so far. */
  int begun() {
    return begun;
  }
}
