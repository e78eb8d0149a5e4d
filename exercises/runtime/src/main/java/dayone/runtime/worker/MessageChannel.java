package dayone.runtime.worker;

import dayone.runtime.loop.EventLoop;

/**
 * Two connected ports. What is posted to one is received by the other.
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
    port1 = new MessagePort(loop, "MessagePort 1");
    port2 = new MessagePort(loop, "MessagePort 2");
    port1.connect(port2);
    port2.connect(port1);
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
