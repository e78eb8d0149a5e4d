package dayone.testkit.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class PaintTest {

  private static final Map<String, String> COLOURS = Map.of("TERM", "xterm-256color");

  @Test
  void terminalWithColoursHasThem() {
    assertThat(Paint.of(null, COLOURS, true).on()).isTrue();
    assertThat(new Paint(true).bad("wrong")).isEqualTo("\u001b[31mwrong\u001b[0m");
  }

  @Test
  void fileAndLogHaveNone() {
    assertThat(Paint.of(null, COLOURS, false).on()).isFalse();
    assertThat(Paint.NONE.bad("wrong")).isEqualTo("wrong");
  }

  @Test
  void terminalWithoutColoursHasNone() {
    assertThat(Paint.of(null, Map.of("TERM", "dumb"), true).on()).isFalse();
    assertThat(Paint.of(null, Map.of(), true).on()).isFalse();
    assertThat(Paint.of(null, Map.of("TERM", "xterm", "NO_COLOR", "1"), true).on()).isFalse();
  }

  @Test
  void whoAsksForThemOrAgainstThemIsHeard() {
    assertThat(Paint.of("always", Map.of("NO_COLOR", "1"), false).on()).isTrue();
    assertThat(Paint.of("never", COLOURS, true).on()).isFalse();
  }

  @Test
  void nothingIsNotPainted() {
    assertThat(new Paint(true).good("")).isEmpty();
  }
}
