package dayone.runtime.io;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The files that a program has opened and not closed yet. An open file does not keep the loop
 * alive, so nothing else would tell that one was forgotten.
 */
final class OpenFiles {

  private final Set<Descriptor> open = new LinkedHashSet<>();

  void opened(Descriptor file) {
    open.add(file);
  }

  void closed(Descriptor file) {
    open.remove(file);
  }

  List<String> paths() {
    return open.stream().map(file -> file.path().toString()).toList();
  }
}
