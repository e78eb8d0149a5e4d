package dayone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TeachingErrorTest {

  @Test
  void ruleIsPartOfTheMessage() {
    assertThat(new TeachingError("Wrong.", "It is so."))
        .hasMessage("Wrong.\n\nRule: It is so.")
        .hasToString("Wrong.\n\nRule: It is so.");
  }

  @Test
  void ruleThatTheTextSaysAlreadyIsNotSaidAgain() {
    assertThat(new TeachingError("Wrong: It is so.", "It is so.")).hasMessage("Wrong: It is so.");
  }

  @Test
  void finishedErrorHasTheHintLastAndKeepsTheRule() {
    TeachingError finished =
        new TeachingError("Wrong.", "It is so.")
            .finished(List.of("Hint: Look there."), false, List.of());

    assertThat(finished).hasMessage("Wrong.\n\nRule: It is so.\n\nHint: Look there.");
    assertThat(finished.rule()).isEqualTo("It is so.");
    assertThat(finished.getStackTrace()).isEmpty();
  }
}
