package dayone.grader.compile;

import dayone.grader.GraderFault;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * One run of the compiler. A source can be written to exhaust it (nesting, inference that doubles
 * with each step); then the run ends as {@link GaveUp} instead of taking the judge with it.
 */
final class Javac {
  /**
   * CPU time, so that a busy machine refuses no honest file. Only a source made for it takes so
   * long: a topic compiles in a second or two.
   */
  private static final Duration CPU_LIMIT = Duration.ofSeconds(20);

  /**
   * For a compiler that waits, which it never should, and for systems that do not tell CPU time.
   */
  private static final Duration WALL_LIMIT = Duration.ofMinutes(10);

  private static final long LOOK_MILLIS = 20;

  /** Eight times the usual, so that deep but honest expressions compile. */
  private static final long STACK_BYTES = 8L * 1024 * 1024;

  private final String classPath;
  private final Set<Thread> givenUp = ConcurrentHashMap.newKeySet();

  Javac(List<Path> classPath) {
    this.classPath =
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  sealed interface Result {}

  record Done(List<CompiledClass> classes) implements Result {}

  /** The sources have errors, at least one. */
  record Errors(List<Problem> errors) implements Result {}

  record GaveUp() implements Result {}

  /**
   * Compiles something harmless, right and wrong, once in this JVM. A class of the compiler whose
   * initializer meets the end of the stack is unusable from then on: a source that is too deep
   * would take the honest sources after it along if it were the first.
   */
  private static final class Initialised {
    private static final MemoryFiles.Source RIGHT =
        new MemoryFiles.Source(
            "warm/Right.java",
            """
            package warm;
            import java.util.*;
            import java.util.function.*;
            final class Right<T extends Comparable<T>> implements Supplier<T> {
              sealed interface Shape permits Circle, Square {}
              record Circle(int radius) implements Shape {}
              record Square(int side) implements Shape {}
              enum Colour { RED, GREEN }
              private final T value;
              Right(T value) { this.value = value; }
              @Override public T get() { return value; }
              static int area(Shape shape) {
                return switch (shape) {
                  case Circle(int radius) -> 3 * radius * radius;
                  case Square(var side) when side > 0 -> side * side;
                  case Square square -> 0;
                };
              }
              static String all(List<? extends Number> numbers, int... more) {
                StringBuilder text = new StringBuilder();
                for (Number each : numbers) { text.append(each).append(1 + 2 * 3 - (4 / 2) % 3); }
                for (int i = 0; i < more.length; i++) { more[i] += i << 2; }
                try { numbers.stream().map(Number::intValue).sorted().forEach(n -> text.append(n)); }
                catch (RuntimeException | Error e) { throw e; } finally { text.append("end"); }
                Object object = new Object() { @Override public String toString() { return "a" + text; } };
                return object instanceof String s && !s.isEmpty() ? s : text.toString();
              }
            }
            """);

    private static final MemoryFiles.Source WRONG =
        new MemoryFiles.Source(
            "warm/Wrong.java",
            """
            package warm;
            final class Wrong { int one() { String s = 1; return missing(s, 2; } }
            """);

    private static final MemoryFiles.Source MISTYPED =
        new MemoryFiles.Source(
            "warm/Mistyped.java",
            """
            package warm;
            final class Mistyped { int one() { String s = 1; return missing(s, 2); } }
            """);

    static final boolean DONE =
        outcome(RIGHT) instanceof Done
            && outcome(WRONG) instanceof Errors
            && outcome(MISTYPED) instanceof Errors;

    private static Result outcome(MemoryFiles.Source source) {
      return new Javac(List.of()).compileHere(List.of(source));
    }
  }

  Result compile(List<MemoryFiles.Source> sources) {
    if (!Initialised.DONE) {
      throw new GraderFault(
          "The compiler of this JDK does not compile what it should. Use another JDK 25.");
    }
    FutureTask<Result> run = new FutureTask<>(() -> compileHere(sources));
    Thread thread = new Thread(null, run, "javac", STACK_BYTES);
    // A daemon, because a compiler that never ends must not keep the judge alive.
    thread.setDaemon(true);
    thread.start();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long end = System.nanoTime() + WALL_LIMIT.toNanos();
    try {
      while (true) {
        try {
          return run.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          boolean over =
              threads.getThreadCpuTime(thread.threadId()) > CPU_LIMIT.toNanos()
                  || System.nanoTime() > end;
          if (over && !run.isDone()) {
            // Nothing inside a JVM can end the thread: it goes on until the judge ends.
            givenUp.add(thread);
            return new GaveUp();
          }
        }
      }
    } catch (ExecutionException e) {
      return failure(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GraderFault("The grader was interrupted while it compiled.", e);
    }
  }

  /** Returns whether a run that was given up on still goes on. */
  boolean isSpent() {
    givenUp.removeIf(thread -> !thread.isAlive());
    return !givenUp.isEmpty();
  }

  /**
   * The compiler wraps what its own thread meets, so the cause decides: a source that is too deep
   * overflows the stack, anything else that is thrown is a bug in the compiler that this source
   * met.
   */
  private static Result failure(ExecutionException ended) {
    if (ended.getCause() instanceof GraderFault fault) {
      throw fault;
    }
    return new GaveUp();
  }

  private Result compileHere(List<MemoryFiles.Source> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new GraderFault("This Java has no compiler. Run the grader with a JDK, not a JRE.");
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager standard =
            compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, StandardCharsets.UTF_8);
        MemoryFiles files = new MemoryFiles(standard)) {
      List<String> options =
          List.of(
              "-proc:none",
              "--release",
              "25",
              "-g",
              "-parameters",
              "-nowarn",
              "-Xlint:none",
              "-implicit:none",
              "-Xmaxerrs",
              "100",
              "--class-path",
              classPath);
      boolean compiled =
          compiler.getTask(Writer.nullWriter(), files, diagnostics, options, null, sources).call();
      if (compiled) {
        return new Done(files.classes());
      }
      List<Problem> errors = problems(diagnostics);
      // Failing without an error in a source is how the compiler says that its own stack
      // overflowed.
      return errors.isEmpty() ? new GaveUp() : new Errors(errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Problem> problems(DiagnosticCollector<JavaFileObject> diagnostics) {
    List<Problem> problems = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
      if (diagnostic.getKind() == Diagnostic.Kind.ERROR
          && diagnostic.getSource() instanceof MemoryFiles.Source source) {
        problems.add(
            new Problem(
                source.path(),
                (int) Math.max(0, diagnostic.getLineNumber()),
                message(diagnostic, source)));
      }
    }
    return problems;
  }

  private static String message(
      Diagnostic<? extends JavaFileObject> diagnostic, MemoryFiles.Source source) {
    String text = diagnostic.getMessage(Locale.ENGLISH).strip();
    String line =
        diagnostic.getLineNumber() < 1 ? "" : source.line(diagnostic.getLineNumber()).strip();
    return line.isEmpty() ? text : text + "\n    " + line;
  }
}
