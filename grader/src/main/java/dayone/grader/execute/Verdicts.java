package dayone.grader.execute;

import dayone.grader.catalog.Topic;
import dayone.grader.compile.Compilation;
import dayone.grader.wire.Frame;
import java.util.Map;
import java.util.Set;

/** Turns what a child says into verdicts. */
final class Verdicts {
  private static final String KEEP = "Keep the classes and signatures of the stub.";

  /** What the JVM throws when a test was compiled against a stub that looks different. */
  private static final Set<String> MISFITS =
      Set.of(
          "java.lang.NoSuchMethodError",
          "java.lang.NoSuchFieldError",
          "java.lang.IllegalAccessError",
          "java.lang.AbstractMethodError",
          "java.lang.IncompatibleClassChangeError");

  private final Compilation compilation;

  Verdicts(Compilation compilation) {
    this.compilation = compilation;
  }

  Outcome of(Frame.TestEnded end) {
    return switch (end.ending()) {
      case PASSED -> Outcome.of(Status.PASSED, "");
      case WRONG -> new Outcome(Status.FAILED, end.message(), "", end.rule());
      case THREW -> threw(end);
      case ABORTED -> aborted(end);
      case SKIPPED -> Outcome.of(Status.NOT_RUN, "This test is switched off: " + end.message());
      case EMPTY -> Outcome.of(Status.FAILED, "This test checked nothing: none of its cases ran.");
      case UNLOADABLE ->
          new Outcome(
              Status.FAILED,
              "This test could not be loaded: " + end.thrown() + ": " + end.message() + "\n" + KEEP,
              "",
              KEEP);
    };
  }

  private static Outcome threw(Frame.TestEnded end) {
    return MISFITS.contains(end.thrown()) && end.rule().isEmpty()
        ? new Outcome(Status.FAILED, end.message() + "\n" + KEEP, end.thrown(), KEEP)
        : new Outcome(Status.FAILED, end.message(), end.thrown(), end.rule());
  }

  private Outcome aborted(Frame.TestEnded end) {
    if (end.todo().isEmpty()) {
      return new Outcome(Status.FAILED, "The test gave up: " + end.message(), "", end.rule());
    }
    String reason = reasonOf(end.todo());
    return reason.isEmpty()
        ? Outcome.of(Status.TODO, end.message())
        : Outcome.of(Status.NOT_RUN, reason);
  }

  /** Returns why the stub with this class stands in for a file of the student, if it does. */
  private String reasonOf(String className) {
    int nested = className.indexOf('$');
    String outer = nested < 0 ? className : className.substring(0, nested);
    String file = Topic.MAIN_SOURCES + outer.replace('.', '/') + ".java";
    return compilation.replaced().getOrDefault(file, "");
  }

  /** Returns the verdict on every test when no file of the student could be used. */
  Outcome nothingToRun() {
    Map<String, String> replaced = compilation.replaced();
    // One reason says it all; several would be repeated by every test, and the report has them
    // anyway.
    return Outcome.of(
        Status.NOT_RUN,
        replaced.size() == 1
            ? replaced.values().iterator().next()
            : "Nothing was run: none of the topic's files can be used. The topic's problems say why.");
  }

  Outcome of(Reply.Gone gone) {
    return Outcome.of(Status.CRASHED, "This test " + gone.why());
  }

  Outcome overdue() {
    return Outcome.of(
        Status.TIMED_OUT,
        "This test did not end in time. Look for a loop whose condition stays true, or for something"
            + " that is waited for and never happens.");
  }
}
