package dayone.grader.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Which classes a class inherits from: those of the submission and the JDK's. They are read, never
 * loaded. Other libraries (the course's runtime) are leaves here, since no rule is about what is
 * inherited from one of theirs.
 */
final class Hierarchy {
  /** The JDK's are the same for every submission. */
  private static final Map<String, Optional<ClassModel>> JDK = new ConcurrentHashMap<>();

  private final Map<String, ClassModel> submission;

  Hierarchy(Map<String, ClassModel> submission) {
    this.submission = submission;
  }

  boolean isOfSubmission(String name) {
    return submission.containsKey(name);
  }

  /** Returns a class and all that it inherits from, itself first. */
  Set<String> lineage(String name) {
    Set<String> lineage = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(List.of(name));
    while (!open.isEmpty()) {
      String next = open.removeLast();
      if (lineage.add(next)) {
        model(next).ifPresent(model -> open.addAll(parents(model)));
      }
    }
    return lineage;
  }

  /** Returns whether the class itself, not one above it, has this method or field. */
  boolean declares(String name, String member, String descriptor) {
    return model(name)
        .map(model ->
            model.methods().stream()
                    .anyMatch(method ->
                        method.methodName().equalsString(member)
                            && method.methodType().equalsString(descriptor))
                || model.fields().stream()
                    .anyMatch(field ->
                        field.fieldName().equalsString(member)
                            && field.fieldType().equalsString(descriptor)))
        .orElse(false);
  }

  static List<String> parents(ClassModel model) {
    return Stream.concat(model.superclass().stream(), model.interfaces().stream())
        .map(parent -> Uses.binaryName(parent.asSymbol()))
        .toList();
  }

  private Optional<ClassModel> model(String name) {
    ClassModel own = submission.get(name);
    return own != null ? Optional.of(own) : JDK.computeIfAbsent(name, Hierarchy::ofJdk);
  }

  private static Optional<ClassModel> ofJdk(String name) {
    // Of this loader, so that no class of the grader's own libraries is taken for one of the JDK.
    ClassLoader jdk = ClassLoader.getPlatformClassLoader();
    try (InputStream in = jdk.getResourceAsStream(name.replace('.', '/') + ".class")) {
      return in == null ? Optional.empty() : Optional.of(ClassFile.of().parse(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
