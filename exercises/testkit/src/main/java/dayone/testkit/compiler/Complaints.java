package dayone.testkit.compiler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** What the compiler has to say: where, what, and the line itself with a mark below the place. */
final class Complaints {

  /** More would leave the screen, and are mostly consequences of the first. */
  private static final int SHOWN = 5;

  private Complaints() {}

  static String inWords(Path topic, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
    List<Diagnostic<? extends JavaFileObject>> errors =
        diagnostics.stream().filter(each -> each.getKind() == Diagnostic.Kind.ERROR).toList();
    StringBuilder text = new StringBuilder();
    for (Diagnostic<? extends JavaFileObject> error : errors.stream().limit(SHOWN).toList()) {
      text.append(one(topic, error)).append('\n');
    }
    int more = errors.size() - SHOWN;
    if (more > 0) {
      text.append("and ").append(more).append(more == 1 ? " error more\n" : " errors more\n");
    }
    return text.toString();
  }

  private static String one(Path topic, Diagnostic<? extends JavaFileObject> error) {
    String message = error.getMessage(Locale.ENGLISH);
    JavaFileObject source = error.getSource();
    if (source == null) {
      return message;
    }
    String file = topic.relativize(Path.of(source.toUri())).toString().replace('\\', '/');
    String place = file + ":" + error.getLineNumber() + ": " + message;
    String line = line(source, error.getLineNumber());
    int column = (int) error.getColumnNumber();
    boolean hasPlace = !line.isBlank() && column > 0 && column <= line.length() + 1;
    return hasPlace
        ? place + "\n    " + line.strip() + "\n    " + " ".repeat(indent(line, column)) + "^"
        : place;
  }

  /**
   * The compiler counts columns with tabs as wide as eight; the line is shown without its margin.
   */
  private static int indent(String line, int column) {
    int width = 0;
    int index = 0;
    while (index < line.length() && width < column - 1) {
      width = line.charAt(index) == '\t' ? (width / 8 + 1) * 8 : width + 1;
      index++;
    }
    int margin = line.length() - line.stripLeading().length();
    return Math.max(0, index - margin);
  }

  private static String line(JavaFileObject source, long number) {
    try {
      return source
          .getCharContent(true)
          .toString()
          .lines()
          .skip(Math.max(0, number - 1))
          .findFirst()
          .orElse("");
    } catch (IOException gone) {
      return "";
    }
  }
}
