package dayone.runtime.bench;

import picocli.CommandLine;

/** The entry; {@code exercises/runtime/bench} starts it. */
public final class Main {

  private Main() {}

  /**
   * Runs the command and exits.
   *
   * @param args what follows {@code bench} on the command line
   */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new BenchCommand(System.out, System.err))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(args));
  }
}
