package dayone.testkit.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dayone.runtime.promise.Promise;
import dayone.testkit.TeachingError;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PredictionQuestionTest {

  private static final PredictionQuestion QUESTION =
      new PredictionQuestion(
          6,
          (loop, console) -> {
            loop.setImmediate(() -> console.log("immediate"));
            Promise.resolve().then(() -> console.log("job"));
            loop.nextTick(() -> console.log("tick"));
            console.log("main");
          });

  @Test
  void orderOfTheRunIsTheKey() {
    assertThatCode(() -> QUESTION.check(List.of("main", "tick", "job", "immediate")))
        .doesNotThrowAnyException();
  }

  @Test
  void firstWrongLineIsMarkedAndItsRuleNamed() {
    assertThatExceptionOfType(TeachingError.class)
        .isThrownBy(() -> QUESTION.check(List.of("main", "job", "tick", "immediate")))
        .withMessageContaining("> job   <- another line comes first")
        .satisfies(error -> assertThat(error.rule()).contains("before the first promise job"));
  }

  @Test
  void queuesComeBeforePhases() {
    assertThatExceptionOfType(TeachingError.class)
        .isThrownBy(() -> QUESTION.check(List.of("main", "tick", "immediate", "job")))
        .satisfies(
            error -> assertThat(error.rule()).contains("as soon as the running callback ends"));
  }

  @Test
  void mainScriptComesBeforeAll() {
    assertThatExceptionOfType(TeachingError.class)
        .isThrownBy(() -> QUESTION.check(List.of("tick", "main", "job", "immediate")))
        .satisfies(error -> assertThat(error.rule()).contains("main script runs to its end"));
  }

  @Test
  void formIsJudgedWithoutTheOrder() {
    assertThatCode(() -> QUESTION.requireEachLineOnce(List.of("immediate", "job", "tick", "main")))
        .doesNotThrowAnyException();
  }

  @Test
  void lineThatIsMissingDoubleOrUnknownIsAMatterOfForm() {
    assertThatExceptionOfType(TeachingError.class)
        .isThrownBy(() -> QUESTION.check(List.of("main", "tick", "job")))
        .satisfies(error -> assertThat(error.rule()).contains("\"immediate\""));
    assertThatExceptionOfType(TeachingError.class)
        .isThrownBy(() ->
            QUESTION.requireEachLineOnce(List.of("main", "main", "tick", "job", "immediate")));
    assertThatExceptionOfType(TeachingError.class)
        .isThrownBy(() -> QUESTION.check(Arrays.asList("main", null, "job", "immediate")));
    assertThatExceptionOfType(TeachingError.class).isThrownBy(() -> QUESTION.check(null));
  }

  @Test
  void programThatPrintsALineTwiceCannotBeAQuestion() {
    PredictionQuestion question =
        new PredictionQuestion(
            1,
            (loop, console) -> {
              console.log("same");
              console.log("same");
            });

    assertThatIllegalStateException()
        .isThrownBy(() -> question.check(List.of("same", "same")))
        .withMessageContaining("question 1");
  }
}
