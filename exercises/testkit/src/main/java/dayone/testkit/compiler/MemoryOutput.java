package dayone.testkit.compiler;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Takes the class files of one compilation. */
final class MemoryOutput extends ForwardingJavaFileManager<StandardJavaFileManager> {

  private final Map<String, ByteArrayOutputStream> classes = new TreeMap<>();

  MemoryOutput(StandardJavaFileManager files) {
    super(files);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    URI name = URI.create("memory:///" + className.replace('.', '/') + kind.extension);
    return new SimpleJavaFileObject(name, kind) {
      @Override
      public OutputStream openOutputStream() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        classes.put(className, bytes);
        return bytes;
      }
    };
  }

  /** Returns class files by the binary names of their classes. */
  Map<String, byte[]> classes() {
    Map<String, byte[]> all = new TreeMap<>();
    classes.forEach((name, bytes) -> all.put(name, bytes.toByteArray()));
    return all;
  }

  /** Leaves the shared file manager open: it knows what is in the jars. */
  @Override
  public void close() {}
}
