package dayone.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An example that runs as {@code exercises/runtime/example} starts it: in a JVM of its own. */
final class ExampleProgram implements AutoCloseable {

  private final Process process;
  private final BufferedReader output;

  ExampleProgram(Class<?> main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx64m");
    command.add("--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED");
    command.add("-Dfile.encoding=UTF-8");
    command.add("-Dstdout.encoding=UTF-8");
    command.add("-Dstderr.encoding=UTF-8");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    process = new ProcessBuilder(command).redirectErrorStream(true).start();
    output = process.inputReader(UTF_8);
  }

  /** Ctrl-C, as far as a program can tell: the JVM treats both signals alike. */
  void interrupt() {
    // Not process.destroy(): that closes the output as well, and the last lines are of interest.
    process.toHandle().destroy();
  }

  String nextLine() throws IOException {
    return output.readLine();
  }

  List<String> restOfLines() {
    return output.lines().toList();
  }

  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
