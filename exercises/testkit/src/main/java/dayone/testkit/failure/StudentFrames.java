package dayone.testkit.failure;

import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the student's frames of a stack trace from all others. The student's are those of a topic's
 * package, but not those of its tests, which are in the same package: these come from where the
 * test class comes from, a folder of their own.
 */
public final class StudentFrames {

  private static final String TOPICS = "dayone.topics.";

  /** A recursion without an end has a thousand frames; the first few say it. */
  private static final int SHOWN = 5;

  private final @Nullable Class<?> testClass;
  private final @Nullable CodeSource tests;

  /**
   * @param testClass the test that runs, or null if nothing is to be excluded
   */
  public StudentFrames(@Nullable Class<?> testClass) {
    this.testClass = testClass;
    // A test from elsewhere (the testkit's own) says nothing about where a topic's tests are.
    this.tests =
        testClass != null && testClass.getName().startsWith(TOPICS) ? source(testClass) : null;
  }

  /** The innermost frames that are the student's, or none. */
  public List<StackTraceElement> of(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace()).filter(this::isStudents).limit(SHOWN).toList();
  }

  /** Whether the innermost frame that is not the machinery's is a test's. */
  boolean beganInTest(Throwable thrown) {
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (isStudents(frame)) {
        return false;
      } else if (isOfTests(frame.getClassName())) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code frame} is the student's. */
  public boolean isStudents(StackTraceElement frame) {
    String name = frame.getClassName();
    return name.startsWith(TOPICS) && !isOfTests(name);
  }

  private boolean isOfTests(String className) {
    if (testClass == null) {
      return false;
    }
    if (className.equals(testClass.getName()) || className.startsWith(testClass.getName() + "$")) {
      return true;
    }
    if (tests == null || !className.startsWith(TOPICS)) {
      return false;
    }
    try {
      Class<?> type = Class.forName(className, false, testClass.getClassLoader());
      CodeSource source = source(type);
      return source != null && tests.getLocation().equals(source.getLocation());
    } catch (ClassNotFoundException | LinkageError unknown) {
      return false;
    }
  }

  private static @Nullable CodeSource source(Class<?> type) {
    ProtectionDomain domain = type.getProtectionDomain();
    return domain == null ? null : domain.getCodeSource();
  }
}
