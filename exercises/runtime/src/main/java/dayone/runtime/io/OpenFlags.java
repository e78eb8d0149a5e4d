package dayone.runtime.io;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.nio.file.OpenOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a file is opened, by the strings that Node has for it.
 *
 * @param options the JDK's word for it
 * @param readsToo whether what is opened to append shall be read as well: the JDK opens no file for
 *     both, so a second channel is needed
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/fs.html#file-system-flags">Node: file
 *     system flags</a>
 */
record OpenFlags(Set<OpenOption> options, boolean readsToo) {

  /** {@code r}, for the calls that read a whole file. */
  static final OpenFlags READING = new OpenFlags(Set.of(READ), false);

  private static final Map<String, OpenFlags> BY_NAME =
      Map.ofEntries(
          Map.entry("r", READING),
          Map.entry("rs", of(READ, SYNC)),
          Map.entry("r+", of(READ, WRITE)),
          Map.entry("rs+", of(READ, WRITE, SYNC)),
          Map.entry("w", of(WRITE, CREATE, TRUNCATE_EXISTING)),
          Map.entry("wx", of(WRITE, CREATE_NEW)),
          Map.entry("w+", of(READ, WRITE, CREATE, TRUNCATE_EXISTING)),
          Map.entry("wx+", of(READ, WRITE, CREATE_NEW)),
          Map.entry("a", of(APPEND, CREATE)),
          Map.entry("ax", of(APPEND, CREATE_NEW)),
          Map.entry("as", of(APPEND, CREATE, SYNC)),
          Map.entry("a+", alsoReading(APPEND, CREATE)),
          Map.entry("ax+", alsoReading(APPEND, CREATE_NEW)),
          Map.entry("as+", alsoReading(APPEND, CREATE, SYNC)));

  private static OpenFlags of(OpenOption... options) {
    return new OpenFlags(Set.of(options), false);
  }

  private static OpenFlags alsoReading(OpenOption... options) {
    return new OpenFlags(Set.of(options), true);
  }

  boolean areForWriting() {
    return options.contains(WRITE) || areForAppending();
  }

  boolean areForAppending() {
    return options.contains(APPEND);
  }

  /**
   * @throws IllegalArgumentException if Node knows no such flags
   */
  static OpenFlags named(String name) {
    OpenFlags flags = BY_NAME.get(name);
    if (flags == null) {
      throw new IllegalArgumentException(
          "The flags '"
              + name
              + "' do not exist. Open a file with one of "
              + new TreeSet<>(BY_NAME.keySet())
              + ".");
    }
    return flags;
  }
}
