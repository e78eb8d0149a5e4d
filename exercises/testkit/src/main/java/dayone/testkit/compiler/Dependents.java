package dayone.testkit.compiler;

import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which classes reach which, by the names in their constant pools. A name in a text counts as well:
 * a worker or a child process is started by the name of its class.
 */
final class Dependents {

  private Dependents() {}

  /** Returns those of the classes, changed ones included, whose behaviour a change can reach. */
  static Set<String> of(Collection<String> changed, Map<String, byte[]> classes) {
    Map<String, Set<String>> users = new HashMap<>();
    classes.forEach((name, bytes) -> {
      for (String used : names(bytes)) {
        users.computeIfAbsent(used, each -> new HashSet<>()).add(name);
      }
    });
    Set<String> reached = new TreeSet<>(changed);
    ArrayDeque<String> open = new ArrayDeque<>(changed);
    while (!open.isEmpty()) {
      for (String user : users.getOrDefault(open.remove(), Set.of())) {
        if (reached.add(user)) {
          open.add(user);
        }
      }
    }
    return reached;
  }

  private static Set<String> names(byte[] bytes) {
    Set<String> names = new HashSet<>();
    for (PoolEntry entry : ClassFile.of().parse(bytes).constantPool()) {
      if (entry instanceof ClassEntry type) {
        names.add(type.asInternalName().replace('/', '.'));
      } else if (entry instanceof Utf8Entry text) {
        names.add(text.stringValue());
      }
    }
    return names;
  }
}
