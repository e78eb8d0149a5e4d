package dayone.testkit.picture;

import dayone.runtime.perf.TraceEvents;
import dayone.runtime.trace.Call;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The pictures of a module: a folder with a page for each name, and beside it the same run as trace
 * events, for Perfetto.
 */
public final class Pictures {

  /** Below a module's folder; Maven deletes it with all else that was built. */
  public static final Path PLACE = Path.of("target", "day-one");

  private static final String PAGE = ".html";
  private static final String EVENTS = ".trace.json";

  private final Path folder;

  /**
   * @param folder need not be there yet
   */
  public Pictures(Path folder) {
    this.folder = folder;
  }

  /**
   * Draws {@code subject}, in the place of an older picture of this name.
   *
   * @param name what its files are called; characters that a file's name should not have are
   *     replaced
   * @return the page
   */
  public Path draw(String name, Subject subject) throws IOException {
    Files.createDirectories(folder);
    Path page = file(name, PAGE);
    Window window = Window.of(subject, Page.MOST_CALLS);
    Files.writeString(page, Page.of(subject, window));
    Writer events = Files.newBufferedWriter(file(name, EVENTS));
    List<Call> calls = subject.trace().calls().subList(window.from(), window.to());
    TraceEvents.write(calls, subject.trace().lines(), events);
    return page;
  }

  /** Removes the picture of this name, if there is one: what it showed is no longer so. */
  public void delete(String name) throws IOException {
    Files.deleteIfExists(file(name, PAGE));
    Files.deleteIfExists(file(name, EVENTS));
  }

  private Path file(String name, String ending) {
    return folder.resolve(name.replaceAll("[^\\w.\\-]+", "-") + ending);
  }
}
