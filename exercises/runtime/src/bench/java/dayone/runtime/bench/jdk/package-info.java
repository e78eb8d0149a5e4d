/** What the JDK itself offers for the same work: the bounds that our side cannot pass. */
@NullMarked
package dayone.runtime.bench.jdk;

import org.jspecify.annotations.NullMarked;
