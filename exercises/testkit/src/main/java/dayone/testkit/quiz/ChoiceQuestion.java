package dayone.testkit.quiz;

import dayone.testkit.TeachingError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A question with several answers, of which one is right. It does not know which; see {@link
 * #key(String, Map)}.
 *
 * @param number the number of the question in its quiz, from 1
 * @param text what is asked
 * @param options the answers, at least two; the first has the letter a, the next b, and so on
 */
public record ChoiceQuestion(int number, String text, List<String> options) {

  private static final int LETTERS_OF_THE_ALPHABET = 26;

  public ChoiceQuestion {
    options = List.copyOf(options);
    if (options.size() < 2 || options.size() > LETTERS_OF_THE_ALPHABET) {
      throw new IllegalArgumentException(
          "Question " + number + " offers " + options.size() + " answers; it needs 2 to 26.");
    }
  }

  /** The letters that may be answered, in order. */
  public List<String> letters() {
    return IntStream.range(0, options.size()).mapToObj(ChoiceQuestion::letter).toList();
  }

  /** The text that stands behind {@code letter}, which is one of {@link #letters()}. */
  public String option(String letter) {
    return options.get(letters().indexOf(letter));
  }

  /**
   * The letter that was meant. A capital letter and spaces around it are forgiven: they say nothing
   * about the event loop.
   *
   * @throws TeachingError if {@code answer} is none of the letters
   */
  public String letterOf(@Nullable String answer) {
    String letter = answer == null ? "" : answer.strip().toLowerCase(Locale.ROOT);
    if (!letters().contains(letter)) {
      String form =
          "Question " + number + " is answered with one of " + String.join(", ", letters()) + ".";
      throw new TeachingError(
          "Question "
              + number
              + ": your answer is "
              + (answer == null ? "null" : '"' + answer + '"')
              + ".",
          form);
    }
    return letter;
  }

  /**
   * Joins the right letter and what is wrong with each other letter.
   *
   * @param reasons for every letter but {@code right}, why it is wrong; a reason does not name the
   *     right letter
   * @throws IllegalArgumentException if a reason is missing, or one is given for no wrong letter
   */
  public ChoiceKey key(String right, Map<String, String> reasons) {
    return new ChoiceKey(this, right, reasons);
  }

  private static String letter(int index) {
    return String.valueOf((char) ('a' + index));
  }
}
