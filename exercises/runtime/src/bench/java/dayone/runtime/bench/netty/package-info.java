/** Netty's side of the rows: its event loop over NIO, with one thread. */
@NullMarked
package dayone.runtime.bench.netty;

import org.jspecify.annotations.NullMarked;
