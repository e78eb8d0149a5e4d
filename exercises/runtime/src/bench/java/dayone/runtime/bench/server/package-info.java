/**
 * Servers under load. Each runs in a process of its own, ours and the peers' alike, and the client
 * in that of the benchmark.
 */
@NullMarked
package dayone.runtime.bench.server;

import org.jspecify.annotations.NullMarked;
