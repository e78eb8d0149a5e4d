/** The side of Vert.x: one context of an instance that has one event loop. */
@NullMarked
package dayone.runtime.bench.vertx;

import org.jspecify.annotations.NullMarked;
