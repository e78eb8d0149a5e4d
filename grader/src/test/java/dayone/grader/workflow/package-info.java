/**
 * Workflow files as data, and a runner for their steps that gives them what GitHub gives them.
 *
 * <p>A workflow is a program that nobody runs before it is pushed, so its faults show in front of a
 * class. Here each {@code run:} step is executed by bash as it stands in the file: with the
 * variables the file names, the files behind {@code GITHUB_OUTPUT} and its like, and expressions
 * filled in. An emulator of all of GitHub Actions in containers was the other way; it needs a
 * container engine and an hour of images, and what breaks here is the shell, not GitHub.
 *
 * <p>Expressions are the few that our files use; any other is an error, not a blank. Actions are
 * not executed: the test stands in for them.
 */
@NullMarked
package dayone.grader.workflow;

import org.jspecify.annotations.NullMarked;
