package dayone.testkit.leak;

import dayone.runtime.io.FileSystem;
import dayone.runtime.loop.ActiveResource;
import dayone.runtime.loop.EventLoop;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is still open when the loop has ended. */
public final class Leftovers {

  private Leftovers() {}

  /**
   * Names what is left, and where it was made if the loop remembers that; null if nothing is.
   *
   * @param loop has ended
   * @param files of that loop
   */
  public static @Nullable String text(EventLoop loop, FileSystem files) {
    return text(loop, files.openFiles());
  }

  /** The same for a loop without files. */
  public static @Nullable String text(EventLoop loop) {
    return text(loop, List.of());
  }

  private static @Nullable String text(EventLoop loop, List<String> open) {
    List<ActiveResource> resources = loop.activeResources();
    if (resources.isEmpty() && open.isEmpty()) {
      return null;
    }
    return "Something is still open after the loop has ended: "
        + Stream.concat(
                resources.stream().map(Leftovers::described), open.stream().map(Leftovers::file))
            .collect(Collectors.joining(", "))
        + ".\nClose or clear what is not needed any more.";
  }

  private static String described(ActiveResource resource) {
    StackTraceElement line = resource.createdAt();
    return line == null
        ? resource.description()
        : resource.description() + " from " + line.getFileName() + ":" + line.getLineNumber();
  }

  /** The name alone: the folder is a temporary one of the test. */
  private static String file(String path) {
    return "file '" + path.replaceFirst("^.*[/\\\\]", "") + "'";
  }
}
