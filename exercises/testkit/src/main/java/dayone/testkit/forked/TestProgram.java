package dayone.testkit.forked;

import dayone.testkit.scoreboard.ScoreCollector;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The main program of a waiting JVM. */
final class TestProgram {

  /** What ends the printed output of a run, on a line of its own. */
  static final String END_OF_OUTPUT = "\u0001end";

  private final DataOutputStream out;
  private final DataInputStream in;

  private TestProgram(Socket connection) throws IOException {
    this.out = new DataOutputStream(new BufferedOutputStream(connection.getOutputStream()));
    this.in = new DataInputStream(connection.getInputStream());
  }

  /**
   * Waits for one run and ends with it.
   *
   * @param arguments the port to connect to, and the secret to begin with
   */
  public static void main(String[] arguments) throws IOException {
    Socket connection =
        new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
    connection.setTcpNoDelay(true);
    new TestProgram(connection).run(arguments[1]);
    // Threads that a test has left behind must not keep this alive.
    Runtime.getRuntime().halt(0);
  }

  private void run(String secret) throws IOException {
    out.writeUTF(secret);
    PrintStream printed = System.out;
    execute(
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectClass(WarmUp.class))
            .configurationParameter("dayone.picture", "never"));
    send(new Message.Ready());

    Path topic = Path.of(in.readUTF());
    Duration cpu = Duration.ofMillis(in.readLong());
    LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
    for (int classes = in.readInt(); classes > 0; classes--) {
      request.selectors(DiscoverySelectors.selectClass(in.readUTF()));
    }
    Set<String> without = new HashSet<>();
    for (int methods = in.readInt(); methods > 0; methods--) {
      without.add(in.readUTF());
    }
    request.filters(leavingOut(without));
    endWithTheConnection();

    ScoreCollector scores = new ScoreCollector(topic);
    CpuLimit limit = new CpuLimit(cpu, text -> endWith(new Message.TooLong(text)));
    RunReporter reporter = new RunReporter(scores, limit, this::send);
    Thread exit = new Thread(() -> send(new Message.Exiting(whoExits(reporter.running()))));
    Runtime.getRuntime().addShutdownHook(exit);
    limit.start();
    execute(request, reporter);
    System.out.flush();
    System.err.flush();
    printed.println("\n" + END_OF_OUTPUT);
    printed.flush();
    send(new Message.Done());
  }

  private static void execute(
      LauncherDiscoveryRequestBuilder request, TestExecutionListener... listeners) {
    // Without the scoreboard's listener, which Maven's build uses.
    LauncherConfig config =
        LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .build();
    LauncherFactory.create(config).execute(request.build(), listeners);
  }

  private static PostDiscoveryFilter leavingOut(Set<String> methods) {
    return test ->
        test.getSource().orElse(null) instanceof MethodSource method
                && methods.contains(RunReporter.method(method))
            ? FilterResult.excluded("has run before")
            : FilterResult.included("has not run");
  }

  /** Whoever asked for this run may have been killed, or want it no more. */
  private void endWithTheConnection() {
    Thread.ofPlatform()
        .daemon()
        .name("day: connection")
        .start(() -> {
          try {
            in.read();
          } catch (IOException closed) {
            // The same as its end.
          }
          Runtime.getRuntime().halt(0);
        });
  }

  private static String whoExits(String test) {
    for (StackTraceElement[] stack : Thread.getAllStackTraces().values()) {
      for (StackTraceElement frame : stack) {
        if (frame.getClassName().equals("java.lang.Shutdown")) {
          StackTraceElement caller = CpuLimit.studentsFrame(stack, test);
          return caller == null ? "" : caller.getFileName() + ":" + caller.getLineNumber();
        }
      }
    }
    return "";
  }

  private void endWith(Message message) {
    send(message);
    Runtime.getRuntime().halt(0);
  }

  private void send(Message message) {
    synchronized (out) {
      try {
        Message.write(out, message);
      } catch (IOException nobodyHears) {
        Runtime.getRuntime().halt(0);
      }
    }
  }
}
