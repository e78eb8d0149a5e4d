/**
 * Message ports: two ends between which values travel, each message one visit in the poll phase of
 * the end that receives it.
 *
 * <p>A port is built on one handle of its loop. It keeps the loop alive while it has a listener for
 * messages, as in Node; a message alone does not.
 *
 * <p>Arrows: this package imports {@code loop}, {@code async} and {@code promise}.
 */
@NullMarked
package dayone.runtime.worker;

import org.jspecify.annotations.NullMarked;
