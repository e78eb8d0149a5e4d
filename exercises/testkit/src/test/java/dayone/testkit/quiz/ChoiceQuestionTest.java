package dayone.testkit.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dayone.testkit.TeachingError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ChoiceQuestionTest {

  private static final ChoiceQuestion QUESTION =
      new ChoiceQuestion(3, "How many threads run callbacks?", List.of("four", "none", "one"));
  private static final ChoiceKey KEY =
      QUESTION.key("c", Map.of("a", "Those do the waiting.", "b", "Then nothing would run."));

  @Test
  void answersAreLetteredInOrder() {
    assertThat(QUESTION.letters()).containsExactly("a", "b", "c");
    assertThat(QUESTION.option("b")).isEqualTo("none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"c", "C", " c "})
  void rightLetterIsAcceptedInAnyCase(String answer) {
    assertThatCode(() -> KEY.check(answer)).doesNotThrowAnyException();
  }

  @Test
  void wrongLetterIsToldItsReasonAndNotTheRightLetter() {
    assertThatExceptionOfType(TeachingError.class)
        .isThrownBy(() -> KEY.check("a"))
        .withMessageContaining("Question 3")
        .withMessageContaining("a) four")
        .withMessageNotContaining("one")
        .returns("Those do the waiting.", TeachingError::rule);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "d", "ab", "none"})
  void answerThatIsNoLetterIsToldTheForm(@Nullable String answer) {
    assertThatExceptionOfType(TeachingError.class)
        .isThrownBy(() -> KEY.check(answer))
        .returns("Question 3 is answered with one of a, b, c.", TeachingError::rule);
  }

  @Test
  void keyNeedsAReasonForEachWrongLetterAndNoOther() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUESTION.key("c", Map.of("a", "reason")))
        .withMessageContaining("question 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUESTION.key("d", Map.of("a", "reason", "b", "reason", "c", "reason")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUESTION.key("c", Map.of("a", "reason", "b", "reason", "c", "reason")));
  }

  @Test
  void questionWithOneAnswerIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ChoiceQuestion(1, "Why?", List.of("because")));
  }
}
