package dayone.grader.release;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A file of the template: its path from the template's top, with slashes, and its bytes. */
final class TemplateFile {
  private static final Pattern BINARY = Pattern.compile(".+\\.(png|jpg|gif|jar|zip)");

  private final String path;
  private final byte[] content;

  private TemplateFile(String path, byte[] content) {
    this.path = path;
    this.content = content;
  }

  /** Makes a file whose bytes do not depend on how git wrote it to this disk. */
  static TemplateFile of(String path, byte[] content) {
    if (BINARY.matcher(path).matches()) {
      return new TemplateFile(path, content);
    }
    String text = new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n");
    // The command shell of Windows misreads labels in files with the line ends of Unix.
    String ended = path.endsWith(".cmd") ? text.replace("\n", "\r\n") : text;
    return new TemplateFile(path, ended.getBytes(StandardCharsets.UTF_8));
  }

  String path() {
    return path;
  }

  /** Returns its bytes, which are not to be changed. */
  byte[] content() {
    return content;
  }

  /** Returns the text, or nothing for a picture. */
  String text() {
    return BINARY.matcher(path).matches() ? "" : new String(content, StandardCharsets.UTF_8);
  }

  /** Returns whether it is a script: the bit on the disk says nothing on Windows. */
  boolean isExecutable() {
    return content.length > 1 && content[0] == '#' && content[1] == '!';
  }
}
