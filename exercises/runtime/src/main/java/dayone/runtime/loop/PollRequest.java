package dayone.runtime.loop;

import dayone.runtime.microtask.Callback;

/**
 * Something short-lived under way on a channel, such as a connect or a write: libuv's {@code
 * uv_req_t}. Until its end it keeps the loop alive, whether the handle is referenced or not. Its
 * callback runs in the async context of the call that began it. Belongs to the loop's thread.
 *
 * @see <a href="https://docs.libuv.org/en/v1.x/request.html">libuv: uv_req_t</a>
 */
public final class PollRequest {

  private final PollHandle handle;
  private final Origin origin;

  PollRequest(PollHandle handle, Origin origin) {
    this.handle = handle;
    this.origin = origin;
  }

  /** The request is over. To be called once; {@link PollHandle#makeCallback} has the rules. */
  public void end(Callback callback) {
    handle.requestEnds(origin, callback);
  }

  /** The request is over and nobody wants to know. */
  public void abandon() {
    handle.requestEnds();
  }
}
