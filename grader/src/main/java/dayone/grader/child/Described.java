package dayone.grader.child;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts what was thrown into words. The throwable may be the student's own class, so each of its
 * methods is called once, guarded, and while the judge's watch still runs.
 */
final class Described {
  private static final int MAX_MESSAGE = 4_000;
  private static final int MAX_CAUSES = 20;
  private static final String UNREADABLE = "(its message could not be read)";

  private final Set<String> studentFiles;

  Described(Set<String> studentFiles) {
    this.studentFiles = studentFiles;
  }

  String message(@Nullable Throwable thrown) {
    if (thrown == null) {
      return "";
    }
    try {
      String message = thrown.getMessage();
      return message == null ? "" : limited(message.strip());
    } catch (Throwable evil) {
      return UNREADABLE;
    }
  }

  /** Adds the first line of the student's own code, where one can be named. */
  String messageAndPlace(Throwable thrown) {
    Throwable cause = thrown instanceof LinkageError ? thrown.getCause() : null;
    if (cause != null) {
      // The wrapper has no message of its own and would hide the one that helps.
      return "A class could not be initialised. " + messageAndPlace(cause);
    }
    String message = message(thrown);
    String type = thrown.getClass().getName();
    String text = message.isEmpty() ? type : type + ": " + message;
    // Where the machine gave out is chance; the same work must give the same report.
    return thrown instanceof VirtualMachineError ? text : text + place(thrown);
  }

  private String place(Throwable thrown) {
    try {
      for (StackTraceElement frame : thrown.getStackTrace()) {
        if (frame.getFileName() != null && studentFiles.contains(frame.getFileName())) {
          return "\n    at " + frame.getFileName() + ":" + frame.getLineNumber();
        }
      }
      return "";
    } catch (Throwable evil) {
      return "";
    }
  }

  static Throwable rootCause(Throwable thrown) {
    Throwable root = thrown;
    for (int i = 0; i < MAX_CAUSES && root.getCause() != null; i++) {
      root = root.getCause();
    }
    return root;
  }

  static String limited(String text) {
    return text.length() <= MAX_MESSAGE ? text : text.substring(0, MAX_MESSAGE) + " …";
  }
}
