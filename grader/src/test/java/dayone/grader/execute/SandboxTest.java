package dayone.grader.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dayone.grader.compile.SubmissionCompiler;
import dayone.grader.fixture.FixtureCourse;
import dayone.grader.inspect.Inspected;
import dayone.grader.pipeline.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTest {
  private static final String COUNTER = "src/main/java/dayone/topics/counting/Counter.java";

  private final FixtureCourse course = FixtureCourse.shared();
  private final Sandbox sandbox =
      Sandbox.find(System.getProperty("dayone.sandbox.path", System.getenv("PATH")));

  /** Code that was not looked at, so that only the sandbox stands in its way. */
  private Outcome first(String body) throws Exception {
    assumeThat(sandbox.isUp()).as("bubblewrap works on this machine").isTrue();
    Installation installed = course.installation(sandbox);
    Inspected unseen =
        new Inspected(
            new SubmissionCompiler(installed.course(), installed.submissionClassPath())
                .compile(
                    course
                        .read(course.root().resolve("solutions"))
                        .with(
                            COUNTER,
                            "package dayone.topics.counting;\npublic final class Counter {\n"
                                + "  public static int sum(java.util.List<Integer> numbers)"
                                + " throws Exception {\n"
                                + body
                                + "  }\n}\n")),
            List.of());
    return new TestRunner(installed.course(), installed.child(), FixtureCourse.LIMITS)
        .run(unseen, course.topic().tests().subList(0, 1))
        .outcomes()
        .firstEntry()
        .getValue();
  }

  @Test
  void testsRunAsTheyDoWithout() throws Exception {
    assertThat(first("return numbers.stream().mapToInt(n -> n).sum();").status())
        .isEqualTo(Status.PASSED);
  }

  @Test
  void sourcesOfTestsAndTheHomeFolderAreNotThere() throws Exception {
    String hidden = course.topicFolder().resolve("src/hidden").toAbsolutePath().toString();

    assertThat(
            first(
                    "throw new IllegalStateException(new java.io.File(\"%s\").exists() + \" \" + new java.io.File(System.getProperty(\"user.home\")).exists());"
                        .formatted(hidden))
                .message())
        .contains("IllegalStateException: false");
  }

  @Test
  void classPathIsReadOnly() throws Exception {
    // Only added to, should it work after all: other tests need it.
    Path jar = course.installation(sandbox).child().classPath().getFirst();

    assertThat(
            first("new java.io.FileOutputStream(\"%s\", true); return 0;".formatted(jar)).message())
        .contains("Read-only file system");
  }

  @Test
  void otherProcessesCannotBeSeen() throws Exception {
    assertThat(
            first(
                    "throw new IllegalStateException(\"pids \" +"
                        + " ProcessHandle.allProcesses().count());")
                .message())
        .containsPattern("pids [12]\\b");
  }

  @Test
  void loopbackIsItsOwn() throws Exception {
    try (var server = new java.net.ServerSocket(0)) {
      assertThat(
              first(
                      "new java.net.Socket(\"127.0.0.1\", %d); return 0;"
                          .formatted(server.getLocalPort()))
                  .message())
          .contains("Connection refused");
    }
    assertThat(
            first(
                    """
                    try (var own = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress());
                        var client = new java.net.Socket("localhost", own.getLocalPort())) {
                      return 6;
                    }
                    """)
                .status())
        .isEqualTo(Status.PASSED);
  }

  @Test
  void testThatDoesNotEndIsStillSeenByItsCpuTime() throws Exception {
    assertThat(first("while (true) {}").status()).isEqualTo(Status.TIMED_OUT);
  }

  @Test
  void programThatDoesNotWorkIsNoSandbox(@TempDir Path folder) throws Exception {
    Path broken = Files.writeString(folder.resolve("bwrap"), "#!/bin/sh\nexit 1\n");
    Files.setPosixFilePermissions(broken, PosixFilePermissions.fromString("rwxr-xr-x"));

    assertThat(Sandbox.find(folder.toString()).isUp()).isFalse();
    assertThat(Sandbox.find("").isUp()).isFalse();
    assertThat(Sandbox.find(null).isUp()).isFalse();
  }

  @Test
  void withoutASandboxTheCommandIsAsItWas() {
    assertThat(Sandbox.none().around(List.of("java"), List.of(), Optional.empty()))
        .containsExactly("java");
  }
}
