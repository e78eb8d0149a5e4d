/**
 * The solutions of the sixth topic: functions that yield one value after the other, and let go of
 * each before they make the next.
 *
 * <p>Every class answers one question about a generator: when does it work (only when it is asked),
 * what does it hold meanwhile (what is begun, and nothing else), and what happens on its way out
 * (its source is finished, once). The last is never written by hand: {@link
 * dayone.runtime.async.ForAwait} as a resource covers the end, the error, and the consumer who
 * leaves.
 *
 * <p>An error ends a generator. So what concerns one file is a value among the others, and only
 * what concerns all of them is thrown.
 */
@NullMarked
package dayone.topics.asyncgenerators;

import org.jspecify.annotations.NullMarked;
