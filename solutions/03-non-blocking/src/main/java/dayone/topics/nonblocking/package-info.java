/**
 * The solutions of the third topic: work that leaves the loop free.
 *
 * <p>The four differ in who works. {@code SlicedSum} computes on the loop and gives it back between
 * two slices. {@code PooledSum} has workers compute and only adds up. {@code WordCount} has the
 * thread pool of libuv wait, for a bounded number of files. {@code ByteCache} is there so that less
 * work has to be done at all, and its question is what memory that may cost.
 *
 * <p>Where something happens step after step, it is written with {@code async} and {@code await}:
 * an exception then takes the usual way, and there is one place where a signal is looked at. The
 * alternative, a chain of callbacks that each start the next, needs a field for every local
 * variable and a catch in every callback.
 *
 * <p>The invariant behind all: who is told to stop leaves nothing behind, no timer, no file, no
 * worker, no listener.
 */
@NullMarked
package dayone.topics.nonblocking;

import org.jspecify.annotations.NullMarked;
