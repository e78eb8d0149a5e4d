package dayone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.io.FileSystem;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.trace.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DrawPictureTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  @TempDir Path module;

  @Test
  void classThatIsAProgramIsDrawn() throws Exception {
    Path page = draw(Greeting.class.getName());

    assertThat(page).isEqualTo(module.resolve("target/day-one").resolve(page.getFileName()));
    assertThat(Files.readString(page)).contains("\"hello\"").contains("\"setImmediate\"");
    assertThat(output()).isEqualTo("hello\nPicture: " + page.toAbsolutePath().normalize() + "\n");
  }

  @Test
  void staticMethodIsGivenWhatItAsksFor() throws Exception {
    draw(Tour.class.getName() + "::start");

    assertThat(output()).startsWith("The first line.\n");
  }

  @Test
  void programThatFailsIsDrawnUpToThere() throws Exception {
    Path page = draw(Crash.class.getName());

    assertThat(output()).startsWith("before\nThe program ended with ").contains("no such page");
    assertThat(Files.readString(page)).contains("\"before\"");
  }

  @Test
  void programWithoutEndIsStopped() throws Exception {
    draw(Endless.class.getName());

    assertThat(output()).contains("The loop did not come to an end");
  }

  @Test
  void whatCannotBeRunIsSaid() {
    assertThatThrownBy(() -> draw("no.such.Program"))
        .hasMessage(
            "There is no class no.such.Program in this module. Is its package in the name?");
    assertThatThrownBy(() -> draw(String.class.getName()))
        .hasMessageStartingWith("java.lang.String is no Program and has no static method");
    assertThatThrownBy(() -> draw(Tour.class.getName()))
        .hasMessageContaining("has several methods that could be run: start, stop. Name one");
  }

  @Test
  void methodForTheClassItselfIsNoProgram() throws Exception {
    draw(TourWithAHelper.class.getName());

    assertThat(output()).startsWith("start\nhelp\n");
  }

  @Test
  void parentOfTheTopicsHasNoProgram() throws Exception {
    DrawPicture.main(new String[] {module.toString(), "no.such.Program"});

    assertThat(module.resolve("target")).doesNotExist();
  }

  private Path draw(String program) throws Exception {
    return DrawPicture.draw(
        module, program, new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  private String output() {
    return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  static final class Greeting implements Program {
    @Override
    public void run(EventLoop loop, Console console) {
      loop.setImmediate(() -> console.log("hello"));
    }
  }

  static final class Tour {
    private Tour() {}

    static void start(EventLoop loop, FileSystem files, Path file, Console console) {
      files.readFile(
          file,
          (error, bytes) ->
              console.log(
                  new String(bytes, StandardCharsets.UTF_8).lines().findFirst().orElse("")));
    }

    static void stop(EventLoop loop) {}

    static void other(String none) {}
  }

  static final class TourWithAHelper {
    private TourWithAHelper() {}

    static void start(EventLoop loop, Console console) {
      console.log("start");
      loop.setImmediate(() -> help(loop, console));
    }

    private static void help(EventLoop loop, Console console) {
      loop.nextTick(() -> console.log("help"));
    }
  }

  static final class Crash {
    private Crash() {}

    static void run(EventLoop loop, Console console) {
      console.log("before");
      throw new IllegalStateException("no such page");
    }
  }

  static final class Endless implements Program {
    @Override
    public void run(EventLoop loop, Console console) {
      loop.nextTick(() -> run(loop, console));
    }
  }
}
