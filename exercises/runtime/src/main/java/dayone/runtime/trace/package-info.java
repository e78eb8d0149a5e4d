/**
 * What a run of the loop looked like: every callback, who scheduled it, and every line that was
 * printed.
 *
 * <p>{@link dayone.runtime.trace.Trace} observes a loop and remembers; it decides nothing. Whatever
 * explains a run (a difference of order, a report on a blocked loop, a picture) is made from it
 * elsewhere.
 *
 * <p>Lines and callbacks are tied together: {@link dayone.runtime.trace.Line} knows the callback
 * that printed it. So a test can ask not only whether the lines stand in the right order but
 * whether each came from the right place, which ten prints in a row cannot fake.
 *
 * <p>Arrows: this package imports {@code loop}.
 */
@NullMarked
package dayone.runtime.trace;

import org.jspecify.annotations.NullMarked;
