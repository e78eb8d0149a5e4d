/**
 * Compiles a topic in this process, and finds out which tests a change can reach.
 *
 * <pre>
 *   TopicCompiler   sources to class files, in target/day of the topic
 *   MemoryOutput    what the compiler has made, before it is written
 *   ClassFolder     class files on the disk, brought in step with that
 *   Surface         what of a class others are compiled against
 *   Dependents      which classes reach which
 *   Complaints      what the compiler has to say, for a student
 * </pre>
 *
 * <p>The compiler is warm after some rounds, which it cannot be in a process that is started for
 * each. Class files are written when all of their kind compile and not before; nothing runs until
 * both do. They are not Maven's: two builds in one folder would take each other's files for their
 * own.
 *
 * <p>A student's code must not see the tests, so each round is two compilations, as in Maven. The
 * second is left out when no test has changed and the surface of the first has not.
 *
 * <p>Arrows: this package imports nothing of the testkit.
 */
@NullMarked
package dayone.testkit.compiler;

import org.jspecify.annotations.NullMarked;
