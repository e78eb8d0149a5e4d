package dayone.grader.catalog;

import dayone.grader.GraderFault;
import java.io.IOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds the scored tests of one topic in its compiled test classes. An annotation on the method
 * wins over one on its class, and that over one on an enclosing class.
 */
final class TestClassReader {
  private static final String POINTS = "Ldayone/testkit/Points;";
  private static final String TASK = "Ldayone/testkit/Task;";
  private static final String HINT = "Ldayone/testkit/Hint;";

  private final Path folder;
  private final String topic;
  private final Map<String, ClassModel> classes = new TreeMap<>();

  TestClassReader(Path folder, String topic) {
    this.folder = folder;
    this.topic = topic;
  }

  List<ExpectedTest> read() {
    load();
    List<ExpectedTest> tests = new ArrayList<>();
    classes.forEach((name, model) -> addTests(name, model, tests));
    if (tests.isEmpty()) {
      throw new GraderFault(
          topic
              + ": no compiled test of it has @Points. Nothing could be earned, so nothing is"
              + " graded.");
    }
    // The sort is stable: within a class the order of the class file stays, which is the source's.
    tests.sort(
        Comparator.comparingInt(ExpectedTest::task)
            .thenComparing(ExpectedTest::visibility)
            .thenComparing(ExpectedTest::className));
    return List.copyOf(tests);
  }

  private void load() {
    Path root = Course.testClasses(folder);
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        ClassModel model = ClassFile.of().parse(file);
        classes.put(model.thisClass().asInternalName().replace('/', '.'), model);
      }
    } catch (IOException e) {
      throw new GraderFault(topic + ": the compiled tests in " + root + " cannot be read.", e);
    }
  }

  private void addTests(String className, ClassModel model, List<ExpectedTest> tests) {
    for (MethodModel method : model.methods()) {
      Optional<Integer> points = number(method, POINTS);
      if (points.isEmpty()) {
        continue;
      }
      String methodName = method.methodName().stringValue();
      if (model.flags().has(AccessFlag.ABSTRACT)) {
        throw new GraderFault(
            topic
                + ": "
                + className
                + "."
                + methodName
                + " has @Points, but its class is abstract."
                + " Only methods of concrete classes count; move it.");
      }
      tests.add(
          new ExpectedTest(
              className,
              methodName,
              method.methodTypeSymbol().parameterList().stream()
                  .map(TestClassReader::launcherName)
                  .toList(),
              visibility(className, model),
              number(method, TASK).or(() -> nearest(className, TASK).map(this::asInt)).orElse(0),
              points.get(),
              text(method, HINT)
                  .or(() -> nearest(className, HINT).map(this::asText))
                  .orElse(null)));
    }
  }

  /**
   * Spells a type as the launcher reads it back: {@code int}, {@code java.util.List}, {@code [I}.
   */
  private static String launcherName(ClassDesc type) {
    if (type.isPrimitive()) {
      return type.displayName();
    }
    String descriptor = type.descriptorString().replace('/', '.');
    return type.isArray() ? descriptor : descriptor.substring(1, descriptor.length() - 1);
  }

  private Visibility visibility(String className, ClassModel model) {
    String sourceName =
        model
            .findAttribute(Attributes.sourceFile())
            .map(attribute -> attribute.sourceFile().stringValue())
            .orElse("");
    int dot = className.lastIndexOf('.');
    String source = className.substring(0, dot + 1).replace('.', '/') + sourceName;
    if (Files.isRegularFile(folder.resolve("src/hidden/java").resolve(source))) {
      return Visibility.HIDDEN;
    }
    if (Files.isRegularFile(folder.resolve("src/test/java").resolve(source))) {
      return Visibility.VISIBLE;
    }
    throw new GraderFault(
        topic
            + ": the compiled test "
            + className
            + " has no source any more. Run \"mvn clean\" and"
            + " grade again.");
  }

  /** Looks for an annotation on the class, then outwards on the classes that enclose it. */
  private Optional<AnnotationValue> nearest(String className, String annotation) {
    for (String name = className; ; name = name.substring(0, name.lastIndexOf('$'))) {
      ClassModel model = classes.get(name);
      Optional<AnnotationValue> value = model == null ? Optional.empty() : value(model, annotation);
      if (value.isPresent() || name.lastIndexOf('$') < 0) {
        return value;
      }
    }
  }

  private Optional<Integer> number(AttributedElement element, String annotation) {
    return value(element, annotation).map(this::asInt);
  }

  private Optional<String> text(AttributedElement element, String annotation) {
    return value(element, annotation).map(this::asText);
  }

  private static Optional<AnnotationValue> value(AttributedElement element, String annotation) {
    return element.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
        .flatMap(attribute -> attribute.annotations().stream())
        .filter(found -> found.className().equalsString(annotation))
        .map(Annotation::elements)
        .flatMap(List::stream)
        .filter(member -> member.name().equalsString("value"))
        .map(AnnotationElement::value)
        .findFirst();
  }

  private int asInt(AnnotationValue value) {
    if (value instanceof AnnotationValue.OfInt number) {
      return number.intValue();
    }
    throw new GraderFault(topic + ": @Task and @Points take a whole number, found " + value + ".");
  }

  private String asText(AnnotationValue value) {
    if (value instanceof AnnotationValue.OfString text) {
      return text.stringValue();
    }
    throw new GraderFault(topic + ": @Hint takes a text, found " + value + ".");
  }
}
