package dayone.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The command line of a child. */
final class ForkOptionsTest {

  private static List<String> command(ForkOptions options) {
    return options.processBuilder("Program", "an argument").command();
  }

  @Test
  void withoutOptionsTheParentsWayToRunIsTheChilds() {
    assertThat(
            ForkOptions.inherited(
                List.of(
                    "-Xmx1g",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-javaagent:coverage.jar",
                    "-XX:StartFlightRecording:filename=parent.jfr",
                    "-XX:AOTCacheOutput=new.aot",
                    "-XX:AOTCache=classes.aot",
                    "-Xlog:aot=off,cds=off",
                    "-Xlog:gc",
                    "-Dname=value")))
        .containsExactly(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:AOTCache=classes.aot",
            "-Xlog:aot=off,cds=off");
  }

  @Test
  void optionsTakeThePlaceOfTheParents() {
    assertThat(command(ForkOptions.DEFAULT.withExecArgv("-Xss4m")))
        .containsSubsequence("-Xss4m", "-cp");
  }

  @Test
  void theProgramAndItsArgumentsComeLast() {
    assertThat(command(ForkOptions.DEFAULT))
        .endsWith(ChildMain.class.getName(), "Program", "an argument");
  }
}
