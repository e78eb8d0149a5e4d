/**
 * What the peers on the JVM have in common: they take a {@link Runnable}, and their loop runs on a
 * thread of its own, so the benchmark's thread waits until it is told that all is done.
 */
@NullMarked
package dayone.runtime.bench.task;

import org.jspecify.annotations.NullMarked;
