/** Our side of the rows: JMH benchmarks of the runtime's public API. */
@NullMarked
package dayone.runtime.bench.ours;

import org.jspecify.annotations.NullMarked;
