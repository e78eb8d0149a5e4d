/**
 * Questions at the end of a topic: choices, and programs whose output is to be predicted.
 *
 * <p><b>A question does not know its answer.</b> {@link dayone.testkit.quiz.ChoiceQuestion} has the
 * letters and the texts, which every student may see, and can judge the form of an answer. Only
 * {@link dayone.testkit.quiz.ChoiceKey} has the right letter, so that the questions can stand among
 * the visible tests and the keys among the hidden ones. One class for both would put the key
 * wherever the question is, or the question's texts in two places.
 *
 * <p><b>The key of a prediction is never written down.</b> {@link
 * dayone.testkit.quiz.PredictionQuestion} runs the program on a loop with a virtual clock and
 * compares. A typed key would be right on the day it was typed; this one changes with the program,
 * and it cannot contradict the loop the students work with. A program must therefore have one order
 * only: nothing in it may depend on how fast a machine is.
 *
 * <p><b>A wrong answer teaches and does not tell.</b> For a choice every wrong letter has a reason
 * of its own. For a prediction the two callbacks at the first wrong line are known from the trace,
 * and {@link dayone.testkit.order.OrderingRule} says what put one before the other. Neither names
 * the right letter or the right line, as both are shown after hidden tests too. They are the rule
 * of the error and not part of its message, so that they are read once. An answer of the wrong form
 * is explained in the rule as well, since a student sees nothing else of a hidden test.
 *
 * <p>Invariants: a key has a reason for exactly the letters that are not right; a program prints no
 * line twice. Breaking one is a mistake of whoever writes the quiz and is an {@link
 * java.lang.IllegalArgumentException} or {@link java.lang.IllegalStateException}, never a wrong
 * answer.
 *
 * <p>Arrows: this package imports {@code dayone.testkit} for its error, {@code
 * dayone.testkit.order} for its rules, and the runtime.
 */
@NullMarked
package dayone.testkit.quiz;

import org.jspecify.annotations.NullMarked;
