package dayone.grader.verify;

import dayone.grader.compile.CompiledClass;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.ExceptionsAttribute;
import java.lang.classfile.attribute.InnerClassInfo;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What other classes of the same package can see of a class file, one line per class, method and
 * field.
 *
 * <p>Not part of it: {@code private}, what the compiler adds, {@code final} and {@code
 * synchronized}. The last two are design, and a stub must not give design away.
 */
final class Signatures {
  private static final List<AccessFlag> SHOWN =
      List.of(
          AccessFlag.PUBLIC,
          AccessFlag.PROTECTED,
          AccessFlag.STATIC,
          AccessFlag.ABSTRACT,
          AccessFlag.INTERFACE,
          AccessFlag.ENUM);

  private Signatures() {}

  static SortedSet<String> of(List<CompiledClass> classes) {
    SortedSet<String> lines = new TreeSet<>();
    for (CompiledClass compiled : classes) {
      ClassModel model = ClassFile.of().parse(compiled.bytes());
      if (isSeen(model)) {
        addLines(model, lines);
      }
    }
    return lines;
  }

  /** False for private, local and anonymous classes, and for what is nested in them. */
  private static boolean isSeen(ClassModel model) {
    if (model.findAttribute(Attributes.enclosingMethod()).isPresent()) {
      return false;
    }
    String name = model.thisClass().asInternalName();
    return model.findAttribute(Attributes.innerClasses()).stream()
        .flatMap(attribute -> attribute.classes().stream())
        .filter(inner -> {
          String innerName = inner.innerClass().asInternalName();
          return name.equals(innerName) || name.startsWith(innerName + "$");
        })
        .noneMatch(inner ->
            inner.has(AccessFlag.PRIVATE) || inner.innerName().isEmpty() || isLocal(inner));
  }

  private static boolean isLocal(InnerClassInfo inner) {
    return inner.outerClass().isEmpty();
  }

  private static void addLines(ClassModel model, Set<String> lines) {
    String name = simple(model.thisClass().asSymbol());
    lines.add(
        words(flag -> classHas(model, flag))
            + "class "
            + name
            + generic(model)
            + model.superclass().map(type -> " extends " + simple(type.asSymbol())).orElse("")
            + model.interfaces().stream()
                .map(type -> " implements " + simple(type.asSymbol()))
                .sorted()
                .collect(Collectors.joining()));
    model.methods().stream()
        .filter(method -> isSeen(method.flags()::has))
        // The compiler makes it of the initial values of static fields; no other class can call it.
        .filter(method -> !method.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME))
        .forEach(method ->
            lines.add(
                words(method.flags()::has)
                    + "method "
                    + name
                    + "."
                    + method.methodName().stringValue()
                    + method.methodTypeSymbol().displayDescriptor()
                    + generic(method)
                    + thrown(method.findAttribute(Attributes.exceptions()))));
    model.fields().stream()
        .filter(field -> isSeen(field.flags()::has))
        .forEach(field ->
            lines.add(
                words(field.flags()::has)
                    + "field "
                    + name
                    + "."
                    + field.fieldName().stringValue()
                    + " "
                    + simple(field.fieldTypeSymbol())
                    + generic(field)));
  }

  /** The flags of a nested class as they were written are in the list of nested classes. */
  private static boolean classHas(ClassModel model, AccessFlag flag) {
    String name = model.thisClass().asInternalName();
    return model.findAttribute(Attributes.innerClasses()).stream()
        .flatMap(attribute -> attribute.classes().stream())
        .filter(inner -> inner.innerClass().asInternalName().equals(name))
        .findFirst()
        .map(inner -> inner.has(flag))
        .orElseGet(() -> model.flags().has(flag));
  }

  private static boolean isSeen(Predicate<AccessFlag> has) {
    return !has.test(AccessFlag.PRIVATE) && !has.test(AccessFlag.SYNTHETIC);
  }

  private static String words(Predicate<AccessFlag> has) {
    return SHOWN.stream()
        .filter(has)
        .map(flag -> flag.name().toLowerCase(java.util.Locale.ROOT) + " ")
        .collect(Collectors.joining());
  }

  private static String generic(AttributedElement element) {
    return element
        .findAttribute(Attributes.signature())
        .map(signature -> " generic " + signature.signature().stringValue())
        .orElse("");
  }

  private static String thrown(Optional<ExceptionsAttribute> exceptions) {
    return exceptions.stream()
        .flatMap(attribute -> attribute.exceptions().stream())
        .map(type -> " throws " + simple(type.asSymbol()))
        .sorted()
        .collect(Collectors.joining());
  }

  private static String simple(ClassDesc type) {
    return type.displayName();
  }
}
