package dayone.grader.release;

import dayone.grader.GraderFault;
import dayone.grader.catalog.Topic;
import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The class files a student's build makes of the template, searched as the sources are. */
final class BuiltClasses {
  private final Path template;
  private final List<Path> classes;

  BuiltClasses(Path template, List<Topic> topics) {
    this.template = template;
    this.classes =
        topics.stream()
            .flatMap(topic -> classes(template.resolve("exercises").resolve(topic.folder())))
            .toList();
  }

  int size() {
    return classes.size();
  }

  /** Returns one sentence for each class that holds a secret. */
  List<String> leaks(Secrets secrets) {
    List<String> leaks = new ArrayList<>();
    for (Path file : classes) {
      String shown = template.relativize(file).toString().replace('\\', '/');
      leaks.addAll(secrets.in(shown, text(file)));
    }
    return leaks;
  }

  /** Returns all that a class file says in words: its source's name and its constant pool. */
  private static String text(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      ClassModel model = ClassFile.of().parse(bytes);
      String source =
          model
              .findAttribute(Attributes.sourceFile())
              .map(attribute -> attribute.sourceFile().stringValue())
              .orElse("");
      // Every name in a class file is plain ASCII in its bytes; what lies between is no word.
      return source + "\n" + new String(bytes, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new GraderFault(file + " cannot be read.", e);
    }
  }

  private static Stream<Path> classes(Path topic) {
    Path target = topic.resolve("target");
    if (!Files.isDirectory(target)) {
      return Stream.of();
    }
    try (Stream<Path> files = Files.walk(target)) {
      return files.filter(file -> file.toString().endsWith(".class")).sorted().toList().stream();
    } catch (IOException e) {
      throw new GraderFault(target + " cannot be read.", e);
    }
  }
}
