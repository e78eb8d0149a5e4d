package dayone.testkit;

import dayone.runtime.io.FileSystem;
import dayone.runtime.loop.CompletionOrder;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.time.VirtualClock;
import dayone.runtime.trace.Console;
import dayone.runtime.trace.Trace;
import dayone.testkit.picture.Pictures;
import dayone.testkit.picture.Subject;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Draws the picture of any program: a class that is a {@link Program}, or a static method whose
 * parameters are among loop, console, file system, clock and path (it gets a small file). The
 * program runs on a virtual clock.
 *
 * <pre>
 * mvn -q -pl exercises/01-event-loop -am process-test-classes -Ppicture \
 *     -Dprogram=dayone.topics.eventloop.EventLoopDemonstration
 * </pre>
 */
public final class DrawPicture {

  /** A main script takes some time on every real machine; so timers of 0 ms are due at once. */
  private static final long CALLBACK_TAKES = 2;

  private static final int MAX_CALLBACKS = 100_000;

  private static final Set<Class<?>> GIVEN =
      Set.of(EventLoop.class, Console.class, FileSystem.class, VirtualClock.class, Path.class);

  private final VirtualClock clock = new VirtualClock();
  private final Trace trace = new Trace();
  private final EventLoop loop =
      EventLoop.builder()
          .clock(clock)
          .completionOrder(new CompletionOrder.Submission())
          .observer(new CallbackLimit(trace, MAX_CALLBACKS))
          .observer(trace)
          .observer(LoopFixture.timePassing(clock, CALLBACK_TAKES))
          .build();
  private final PrintStream out;

  private DrawPicture(PrintStream out) {
    this.out = out;
  }

  /**
   * Draws a program.
   *
   * @param arguments the folder of the module, and the program: the name of a class, or of a class
   *     and a method as in {@code a.b.Tour::start}
   */
  public static void main(String[] arguments) throws Exception {
    // Maven runs this for the parent of the topics, too, which has no code.
    if (arguments.length == 2 && Files.isDirectory(Path.of(arguments[0], "src"))) {
      try {
        new DrawPicture(System.out).draw(Path.of(arguments[0]), arguments[1]);
      } catch (NoSuchProgram unknown) {
        // One line, since Maven adds enough of its own.
        System.err.println(unknown.getMessage());
        System.exit(1);
      }
    }
  }

  static Path draw(Path module, String program, PrintStream out) throws Exception {
    return new DrawPicture(out).draw(module, program);
  }

  private Path draw(Path module, String name) throws Exception {
    String message = "";
    try {
      Program program = program(name);
      loop.run(() -> program.run(loop, trace.console()));
    } catch (NoSuchProgram unknown) {
      throw unknown;
    } catch (CallbackLimit.Exceeded exceeded) {
      message = exceeded.explained().toString();
    } catch (Throwable ofTheProgram) {
      // What it did until then is worth a picture.
      message = "The program ended with " + ofTheProgram;
    }
    trace.lines().forEach(line -> out.println(line.text()));
    if (!message.isEmpty()) {
      out.println(message);
    }
    Subject subject = new Subject(name, message, trace, null, List.of());
    Path page = new Pictures(module.resolve(Pictures.PLACE)).draw(name.replace("::", "."), subject);
    out.println("Picture: " + page.toAbsolutePath().normalize());
    return page;
  }

  private Program program(String name) throws Exception {
    String[] parts = name.split("::", 2);
    Class<?> type;
    try {
      type = Class.forName(parts[0]);
    } catch (ClassNotFoundException missing) {
      throw new NoSuchProgram(
          "There is no class " + parts[0] + " in this module. Is its package in the name?");
    }
    if (Program.class.isAssignableFrom(type)) {
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return (Program) constructor.newInstance();
    }
    List<Method> methods =
        Arrays.stream(type.getDeclaredMethods())
            .filter(method -> Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
            .filter(method -> parts.length == 1 || method.getName().equals(parts[1]))
            .filter(method -> Arrays.asList(method.getParameterTypes()).contains(EventLoop.class))
            .filter(method -> GIVEN.containsAll(List.of(method.getParameterTypes())))
            .toList();
    if (methods.size() > 1) {
      // A method that only the class itself may call is a part of the program and not the program.
      List<Method> offered =
          methods.stream().filter(method -> !Modifier.isPrivate(method.getModifiers())).toList();
      methods = offered.size() == 1 ? offered : methods;
    }
    if (methods.size() != 1) {
      throw new NoSuchProgram(found(name, methods));
    }
    Method method = methods.getFirst();
    method.setAccessible(true);
    return (ignored, console) -> call(method);
  }

  private static String found(String name, List<Method> methods) {
    if (methods.isEmpty()) {
      return name
          + " is no Program and has no static method with an EventLoop and nothing else but a"
          + " Console, a FileSystem, a VirtualClock or a Path among its parameters.";
    }
    return name
        + " has several methods that could be run: "
        + methods.stream().map(Method::getName).sorted().collect(Collectors.joining(", "))
        + ". Name one, as in "
        + name
        + "::"
        + methods.getFirst().getName()
        + ".";
  }

  private void call(Method method) throws Exception {
    Map<Class<?>, Object> given =
        Map.of(
            EventLoop.class,
            loop,
            Console.class,
            trace.console(),
            FileSystem.class,
            new FileSystem(loop),
            VirtualClock.class,
            clock,
            Path.class,
            smallFile());
    @Nullable Object[] arguments =
        Arrays.stream(method.getParameterTypes()).map(given::get).toArray();
    try {
      method.invoke(null, arguments);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof Exception exception) {
        throw exception;
      }
      throw thrown;
    }
  }

  private static Path smallFile() throws IOException {
    Path file = Files.createTempFile("picture", ".txt");
    file.toFile().deleteOnExit();
    return Files.writeString(file, "The first line.\nThe second line.\n");
  }

  /** What was named cannot be run. */
  static final class NoSuchProgram extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchProgram(String message) {
      super(message);
    }
  }
}
