/**
 * The solutions of the eighth topic: queues that live inside one process and one thread.
 *
 * <p>One thread means that nothing needs a lock: between two awaits nobody else runs, so a queue
 * may look and change in two steps. What it may not do is to look, wait, and then trust what it has
 * seen. That is why places and items are handed over here in one step by the one who frees them,
 * and never announced to whoever comes first.
 *
 * <p>Waiting is a promise that somebody else settles, and time is a timer of the loop. The
 * alternative, to look again every few milliseconds, costs work while nothing happens and is late
 * when something does.
 */
@NullMarked
package dayone.topics.messagequeues;

import org.jspecify.annotations.NullMarked;
