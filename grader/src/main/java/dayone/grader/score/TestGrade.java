package dayone.grader.score;

import dayone.grader.catalog.ExpectedTest;
import dayone.grader.execute.Outcome;

/**
 * The points of one test.
 *
 * @param test the test
 * @param outcome how it ended
 * @param score what it earned, from 0 to its points
 */
public record TestGrade(ExpectedTest test, Outcome outcome, int score) {}
