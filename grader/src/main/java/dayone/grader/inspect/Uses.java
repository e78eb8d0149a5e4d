package dayone.grader.inspect;

import java.lang.classfile.Annotation;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.BootstrapMethodEntry;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.DynamicConstantPoolEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything that a class file names, each once, with the first line that names it.
 *
 * <p>Two passes. The first walks the code, for the lines. The second walks the whole constant pool,
 * so that nothing can be named by a way that the first does not know: it adds what is new, without
 * a line. What is only part of a generic signature or of debugging tables is left out, since
 * nothing can be done with a type by these alone.
 */
final class Uses {
  private final Map<Use, Use> found = new LinkedHashMap<>();
  private int line;

  private Uses() {}

  static Collection<Use> of(ClassModel model) {
    Uses uses = new Uses();
    model.methods().forEach(uses::method);
    uses.line = 0;
    model.fields().forEach(uses::field);
    uses.annotations(model);
    model.constantPool().forEach(uses::constant);
    return uses.found.values();
  }

  private void method(MethodModel method) {
    line = 0;
    method.code().ifPresent(code -> code.forEach(this::code));
    line = 0;
    types(method.methodTypeSymbol());
    annotations(method);
    method.findAttribute(Attributes.runtimeVisibleParameterAnnotations()).stream()
        .flatMap(attribute -> attribute.parameterAnnotations().stream())
        .forEach(each -> each.forEach(this::annotation));
    method.findAttribute(Attributes.runtimeInvisibleParameterAnnotations()).stream()
        .flatMap(attribute -> attribute.parameterAnnotations().stream())
        .forEach(each -> each.forEach(this::annotation));
  }

  private void field(FieldModel field) {
    type(field.fieldTypeSymbol());
    annotations(field);
  }

  private void annotations(AttributedElement element) {
    Stream.concat(
            element.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(attribute -> attribute.annotations().stream()),
            element.findAttribute(Attributes.runtimeInvisibleAnnotations()).stream()
                .flatMap(attribute -> attribute.annotations().stream()))
        .forEach(this::annotation);
    Stream.concat(
            element.findAttribute(Attributes.runtimeVisibleTypeAnnotations()).stream()
                .flatMap(attribute -> attribute.annotations().stream()),
            element.findAttribute(Attributes.runtimeInvisibleTypeAnnotations()).stream()
                .flatMap(attribute -> attribute.annotations().stream()))
        .forEach(each -> annotation(each.annotation()));
  }

  private void annotation(Annotation annotation) {
    type(annotation.classSymbol());
  }

  private void code(CodeElement element) {
    switch (element) {
      case LineNumber number -> line = number.line();
      case InvokeInstruction call -> constant(call.method());
      case FieldInstruction access -> constant(access.field());
      case TypeCheckInstruction check -> constant(check.type());
      case NewObjectInstruction creation -> constant(creation.className());
      case NewReferenceArrayInstruction array -> constant(array.componentType());
      case NewMultiArrayInstruction array -> constant(array.arrayType());
      case LoadConstantInstruction load -> constant(load.constantEntry());
      case InvokeDynamicInstruction call -> constant(call.invokedynamic());
      case ExceptionCatch handler -> handler.catchType().ifPresent(this::constant);
      default -> {
        // Names nothing outside its own method.
      }
    }
  }

  private void constant(PoolEntry entry) {
    switch (entry) {
      case ClassEntry type -> type(type.asSymbol());
      case MemberRefEntry member ->
          member(
              member.owner().asSymbol(), member.name().stringValue(), member.type().stringValue());
      case MethodHandleEntry handle -> constant(handle.reference());
      case MethodTypeEntry type -> types(type.asSymbol());
      case DynamicConstantPoolEntry dynamic -> bootstrap(dynamic.bootstrap());
      default -> {
        // Text and numbers; and names and types, which mean something only as part of the others.
      }
    }
  }

  /** What runs when a call site or a constant is linked. */
  private void bootstrap(BootstrapMethodEntry bootstrap) {
    constant(bootstrap.bootstrapMethod());
    for (LoadableConstantEntry argument : bootstrap.arguments()) {
      constant(argument);
    }
  }

  private void types(MethodTypeDesc method) {
    type(method.returnType());
    method.parameterList().forEach(this::type);
  }

  private void type(ClassDesc type) {
    ClassDesc element = elementOf(type);
    if (!element.isPrimitive()) {
      add(new Use.OfType(0, binaryName(element)), new Use.OfType(line, binaryName(element)));
    }
  }

  private void member(ClassDesc owner, String name, String descriptor) {
    type(owner);
    if (!owner.isArray()) {
      String type = binaryName(owner);
      add(
          new Use.OfMember(0, type, name, descriptor),
          new Use.OfMember(line, type, name, descriptor));
    }
  }

  private void add(Use withoutLine, Use use) {
    found.putIfAbsent(withoutLine, use);
  }

  private static ClassDesc elementOf(ClassDesc type) {
    ClassDesc element = type;
    for (ClassDesc next = element.componentType(); next != null; next = next.componentType()) {
      element = next;
    }
    return element;
  }

  static String binaryName(ClassDesc type) {
    String descriptor = type.descriptorString();
    return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
  }
}
