package dayone.testkit.quiz;

import dayone.testkit.TeachingError;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The right answer of a {@link ChoiceQuestion}, and a reason against every other one. */
public final class ChoiceKey {

  private final ChoiceQuestion question;
  private final String right;
  private final Map<String, String> reasons;

  ChoiceKey(ChoiceQuestion question, String right, Map<String, String> reasons) {
    this.question = question;
    this.right = right;
    this.reasons = Map.copyOf(reasons);
    Set<String> wrong = new TreeSet<>(question.letters());
    if (!wrong.remove(right) || !wrong.equals(this.reasons.keySet())) {
      throw new IllegalArgumentException(
          "The key of question "
              + question.number()
              + " names the letter "
              + right
              + " and has reasons against "
              + new TreeSet<>(this.reasons.keySet())
              + "; of the letters "
              + question.letters()
              + " each must be one or the other.");
    }
  }

  /**
   * Accepts the right letter.
   *
   * @throws TeachingError for every other answer; its rule is the reason against it
   */
  public void check(@Nullable String answer) {
    String letter = question.letterOf(answer);
    if (!letter.equals(right)) {
      String reason = String.valueOf(reasons.get(letter));
      throw new TeachingError(
          "Question "
              + question.number()
              + ": "
              + question.text()
              + "\nYour answer: "
              + letter
              + ") "
              + question.option(letter)
              + "\nThat is not it.",
          reason);
    }
  }
}
