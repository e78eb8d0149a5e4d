/**
 * The solutions of the fifth topic: async iterators written by hand, without the generators of the
 * next topic, so that nothing of the protocol is hidden.
 *
 * <p>Three rules run through all of them. The state of a way through belongs to the iterator and
 * never to the iterable. Calls of {@code next()} are answered in their order: where an answer needs
 * more than one step, each call waits for the one before, as those of an async generator do. And an
 * iterator that is over, whether by its end, an error or {@code finish()}, stays over.
 *
 * <p>The alternative to a chain of promises is a queue of requests. The chain is shorter; a queue
 * is needed where a call must be answered from outside, as {@link
 * dayone.topics.asynciterators.EventStream} does.
 */
@NullMarked
package dayone.topics.asynciterators;

import org.jspecify.annotations.NullMarked;
