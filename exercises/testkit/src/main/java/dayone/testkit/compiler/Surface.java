package dayone.testkit.compiler;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.SignatureAttribute;
import java.lang.reflect.AccessFlag;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What other classes are compiled against: all of a class but private members and the insides of
 * methods. In doubt more than that, which costs time and nothing else.
 */
final class Surface {

  private Surface() {}

  /** Returns the surfaces of classes; equal if nobody who uses them need be compiled again. */
  static Map<String, String> of(Map<String, byte[]> classes) {
    Map<String, String> surfaces = new TreeMap<>();
    classes.forEach((name, bytes) -> surfaces.put(name, of(ClassFile.of().parse(bytes))));
    return surfaces;
  }

  private static String of(ClassModel type) {
    TreeSet<String> members = new TreeSet<>();
    for (FieldModel field : type.fields()) {
      if (!field.flags().has(AccessFlag.PRIVATE)) {
        members.add(
            field.flags().flagsMask()
                + " "
                + field.fieldName().stringValue()
                + " "
                + field.fieldType().stringValue()
                + field.findAttribute(Attributes.signature()).map(Surface::text).orElse("")
                + field
                    .findAttribute(Attributes.constantValue())
                    .map(value -> "=" + value.constant().constantValue())
                    .orElse(""));
      }
    }
    for (MethodModel method : type.methods()) {
      boolean isSeen =
          !method.flags().has(AccessFlag.PRIVATE) && !method.flags().has(AccessFlag.SYNTHETIC);
      if (isSeen) {
        members.add(
            method.flags().flagsMask()
                + " "
                + method.methodName().stringValue()
                + method.methodType().stringValue()
                + method.findAttribute(Attributes.signature()).map(Surface::text).orElse("")
                + method
                    .findAttribute(Attributes.exceptions())
                    .map(thrown -> " throws " + thrown.exceptions())
                    .orElse(""));
      }
    }
    return type.flags().flagsMask()
        + " extends "
        + type.superclass()
        + " implements "
        + type.interfaces()
        + type.findAttribute(Attributes.signature()).map(Surface::text).orElse("")
        + type.findAttribute(Attributes.permittedSubclasses())
            .map(permitted -> " permits " + permitted.permittedSubclasses())
            .orElse("")
        + type.findAttribute(Attributes.record())
            .map(
                parts -> " record " + parts.components().stream().map(part -> part.name()).toList())
            .orElse("")
        + members;
  }

  private static String text(SignatureAttribute signature) {
    return signature.signature().stringValue();
  }
}
