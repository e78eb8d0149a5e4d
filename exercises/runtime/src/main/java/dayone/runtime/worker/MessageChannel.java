package dayone.runtime.worker;

import dayone.runtime.loop.EventLoop;
import java.util.Objects;

/**
 * Two connected ports. What is posted to one is received by the other. Both begin on the loop that
 * makes the channel; either may be transferred to another thread.
 *
 * @see <a
 *     href="https://nodejs.org/docs/latest-v20.x/api/worker_threads.html#class-messagechannel">Node:
 *     MessageChannel</a>
 */
public final class MessageChannel {

  private final MessagePort port1;
  private final MessagePort port2;

  /** Both ports on {@code loop}. */
  public MessageChannel(EventLoop loop) {
    Mailbox first = Mailbox.ofNewChannel();
    port1 = MessagePort.on(loop, "MessagePort 1", first);
    port2 = MessagePort.on(loop, "MessagePort 2", Objects.requireNonNull(first.peer()));
  }

  /** The first port. */
  public MessagePort port1() {
    return port1;
  }

  /** The second port. */
  public MessagePort port2() {
    return port2;
  }
}
