package dayone.grader.inspect;

import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;

/**
 * No method that the JVM binds to native code, or calls by itself when an object is thrown away.
 */
final class NoHooks implements Rule {

  @Override
  public List<Finding> broken(String file, ClassModel model) {
    List<Finding> findings = new ArrayList<>();
    for (MethodModel method : model.methods()) {
      String name = method.methodName().stringValue();
      if (method.flags().has(AccessFlag.NATIVE)) {
        findings.add(
            new Finding(
                file, 0, "declares the native method " + name + ". Write its body in Java"));
      }
      if (name.equals("finalize") && method.methodType().equalsString("()V")) {
        findings.add(
            new Finding(
                file,
                0,
                "declares a finalizer. Close what needs closing with try-with-resources, and give"
                    + " the method another name"));
      }
    }
    return findings;
  }
}
