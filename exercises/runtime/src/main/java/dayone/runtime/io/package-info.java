/**
 * Input and output on the loop: the work is done on the thread pool, the result comes back in the
 * poll phase.
 *
 * <p>Each call is made of the round trips that Node makes: {@code readFile} opens, asks for the
 * size, reads and closes, four requests of the pool and four visits to the poll phase. One big
 * request would be simpler and would end in another turn than Node's.
 *
 * <p>Arrows: this package imports {@code loop} and {@code promise}.
 */
@NullMarked
package dayone.runtime.io;

import org.jspecify.annotations.NullMarked;
