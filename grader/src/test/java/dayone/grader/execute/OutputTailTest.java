package dayone.grader.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OutputTailTest {
  @Test
  void shortOutputIsKeptWhole() throws InterruptedException {
    assertThat(tail("a line\n")).isEqualTo("a line\n");
  }

  @Test
  void ofLongOutputTheEndIsKept() throws InterruptedException {
    assertThat(tail("x".repeat(1_000_000) + "the end"))
        .hasSize(64 * 1024)
        .startsWith("xxx")
        .endsWith("xthe end");
  }

  private static String tail(String output) throws InterruptedException {
    return new OutputTail(new ByteArrayInputStream(output.getBytes(StandardCharsets.UTF_8)))
        .afterEnd();
  }
}
