package dayone.grader.compile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.Nullable;

/**
 * Sources and class files in memory. The compiler says for each class which source it came from;
 * that is kept, since it is the one proof of a class's origin that the student cannot write into
 * the class.
 */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
  private final Map<String, Output> outputs = new TreeMap<>();

  MemoryFiles(StandardJavaFileManager delegate) {
    super(delegate);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
    Output output = new Output(className, sibling instanceof Source source ? source.path : "");
    outputs.put(className, output);
    return output;
  }

  List<CompiledClass> classes() {
    List<CompiledClass> classes = new ArrayList<>();
    outputs.forEach((name, output) ->
        classes.add(
            new CompiledClass(name.replace('/', '.'), output.source, output.bytes.toByteArray())));
    return classes;
  }

  /** A source file, named by its path relative to the topic. */
  static final class Source extends SimpleJavaFileObject {
    private final String path;
    private final String text;

    Source(String path, String text) {
      super(URI.create("memory:///" + path), Kind.SOURCE);
      this.path = path;
      this.text = text;
    }

    String path() {
      return path;
    }

    String line(long number) {
      return text.lines().skip(Math.max(0, number - 1)).findFirst().orElse("");
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Output extends SimpleJavaFileObject {
    private final String source;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Output(String className, String source) {
      super(URI.create("memory:///" + className.replace('.', '/') + ".class"), Kind.CLASS);
      this.source = source;
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }
  }
}
