package dayone.testkit.blocking;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.LineNumber;
import jdk.jfr.consumer.RecordedFrame;

/** Reads in a class file on which line an instruction stands. */
final class ClassLines {

  private ClassLines() {}

  /**
   * The line of the instruction before the frame's. A thread that has to wait at {@code
   * synchronized} is recorded at the instruction behind it, which may stand on the next line.
   */
  static int before(RecordedFrame frame) {
    String type = frame.getMethod().getType().getName();
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream bytes = loader.getResourceAsStream(type.replace('.', '/') + ".class")) {
      if (bytes != null) {
        return ClassFile.of().parse(bytes.readAllBytes()).methods().stream()
            .filter(method -> isOf(frame, method))
            .findFirst()
            .flatMap(MethodModel::code)
            .map(code -> lineAt(code, frame.getBytecodeIndex() - 1))
            .orElse(frame.getLineNumber());
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      // The recorder's line is near enough.
    }
    return frame.getLineNumber();
  }

  private static boolean isOf(RecordedFrame frame, MethodModel method) {
    return method.methodName().equalsString(frame.getMethod().getName())
        && method.methodType().equalsString(frame.getMethod().getDescriptor());
  }

  private static int lineAt(CodeModel code, int index) {
    int line = -1;
    int at = 0;
    for (CodeElement element : code) {
      if (element instanceof LineNumber number) {
        line = number.line();
      } else if (element instanceof Instruction instruction) {
        at += instruction.sizeInBytes();
        if (at > index) {
          break;
        }
      }
    }
    return line;
  }
}
