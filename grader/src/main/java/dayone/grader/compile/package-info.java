/**
 * Turns a submission into class files, as many of the student's as possible.
 *
 * <p>A file that does not compile must cost its own tasks and no more. So a file with errors, like
 * a missing one, is replaced by its stub and the rest is compiled again, until it works. Its tests
 * then meet the stub, and the report tells them apart from work that was merely not begun.
 * Compiling each file alone was rejected: the student's files may use each other.
 *
 * <p>The compiler runs in the judge's process, which saves a JVM start per topic. It runs no code
 * of the student: annotation processors are off ({@code -proc:none}), and source and class files
 * live in memory, so there is nothing else on the source path to be found. Its class path holds the
 * runtime and JSpecify, never the tests and never the grader.
 *
 * <p>A source can be written to exhaust the compiler: nesting overflows its stack, inference
 * doubles its work with every step. Each run has a thread of its own with a deep stack and a limit
 * of CPU time; past it the file is refused, and the thread is left behind, since a thread cannot be
 * killed. It costs a core until the judge ends, and never a verdict. A process for each run could
 * be killed, and would cost every honest submission the start of a JVM.
 */
@NullMarked
package dayone.grader.compile;

import org.jspecify.annotations.NullMarked;
