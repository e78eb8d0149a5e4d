/**
 * What a program has left behind: things on the loop that are still open, and objects that should
 * be gone.
 *
 * <p>{@link dayone.testkit.leak.Leftovers} asks the loop, which knows what it would run or wait for
 * and, in a test, which line made it. {@link dayone.testkit.leak.Unreachable} asks the garbage
 * collector. Not by waiting for a while: it lets objects of its own go, and when the collector has
 * found these, it would have found the other as well.
 *
 * <p>Arrows: this package imports the runtime, and nothing of the testkit.
 */
@NullMarked
package dayone.testkit.leak;

import org.jspecify.annotations.NullMarked;
