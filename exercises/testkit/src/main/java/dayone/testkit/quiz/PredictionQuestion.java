package dayone.testkit.quiz;

import dayone.runtime.trace.Line;
import dayone.runtime.trace.Trace;
import dayone.testkit.Program;
import dayone.testkit.ProgramRunner;
import dayone.testkit.TeachingError;
import dayone.testkit.order.OrderingRule;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * "In which order does this program print its lines?" The program itself is the key.
 *
 * @param number the number of the question in its quiz, from 1
 * @param program prints every line once
 */
public record PredictionQuestion(int number, Program program) {

  /**
   * Whether {@code prediction} has each line of the program, and each once. Says nothing about the
   * order.
   *
   * @throws TeachingError if it has not
   */
  public void requireEachLineOnce(@Nullable List<String> prediction) {
    requireEachLineOnce(prediction, output());
  }

  /**
   * Accepts the lines in the order in which the program prints them.
   *
   * @throws TeachingError for every other prediction; its rule, if the two calls settle it, says
   *     what decides about the first line that is wrong
   */
  public void check(@Nullable List<String> prediction) {
    List<Line> output = output();
    List<String> predicted = requireEachLineOnce(prediction, output);
    for (int i = 0; i < output.size(); i++) {
      Line actual = output.get(i);
      String guess = predicted.get(i);
      if (!actual.text().equals(guess)) {
        // Every line before this one is right, so the guessed line is still to come.
        Line guessed =
            output.stream().filter(line -> line.text().equals(guess)).findFirst().orElseThrow();
        OrderingRule rule =
            OrderingRule.explaining(
                Objects.requireNonNull(actual.printedBy()),
                Objects.requireNonNull(guessed.printedBy()));
        throw new TeachingError(marked(predicted, i), rule == null ? null : rule.sentence());
      }
    }
  }

  private List<String> requireEachLineOnce(@Nullable List<String> prediction, List<Line> output) {
    List<String> sorted = output.stream().map(Line::text).sorted().toList();
    // A student's list may hold null, which neither sorts nor equals; as a text it is a wrong line.
    List<String> predicted =
        prediction == null ? List.of() : prediction.stream().map(String::valueOf).toList();
    if (!predicted.stream().sorted().toList().equals(sorted)) {
      String form =
          "Question "
              + number
              + " is answered with a list that holds each of these lines once: "
              + sorted.stream().map(line -> '"' + line + '"').collect(Collectors.joining(", "))
              + ".";
      throw new TeachingError("Question " + number + ": your answer is " + prediction + ".", form);
    }
    return predicted;
  }

  private List<Line> output() {
    Trace trace = new ProgramRunner().runQuestion(program);
    List<String> lines = trace.output();
    if (lines.isEmpty() || new HashSet<>(lines).size() < lines.size()) {
      throw new IllegalStateException(
          "The program of question "
              + number
              + " prints "
              + lines
              + "; it must print something, and no line twice.");
    }
    return trace.lines();
  }

  private String marked(List<String> predicted, int wrong) {
    StringBuilder text = new StringBuilder("Question " + number + ", your prediction:");
    for (int i = 0; i < predicted.size(); i++) {
      text.append("\n  ").append(i == wrong ? "> " : "  ").append(predicted.get(i));
      if (i == wrong) {
        text.append("   <- another line comes first");
      }
    }
    return text.toString();
  }
}
