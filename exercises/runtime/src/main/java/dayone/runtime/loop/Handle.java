package dayone.runtime.loop;

import dayone.runtime.microtask.AsyncContext;
import dayone.runtime.microtask.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Something long-lived that keeps the loop alive until it is closed: what sockets, servers and
 * message ports are built on. Belongs to the loop's thread.
 *
 * @see <a href="https://docs.libuv.org/en/v1.x/handle.html">libuv: uv_handle_t</a>
 */
public final class Handle {

  private final String name;
  private final Handles handles;
  private boolean referenced = true;
  private boolean closing;
  private AsyncContext.@Nullable Resource resource;
  private final @Nullable StackTraceElement site;

  Handle(
      String name,
      Handles handles,
      AsyncContext.@Nullable Resource resource,
      @Nullable StackTraceElement site) {
    this.resource = resource;
    this.name = name;
    this.handles = handles;
    this.site = site;
  }

  /** What it was opened as, for messages. */
  public String name() {
    return name;
  }

  /** Lets this handle keep the loop alive, as it does unless {@link #unref} was called. */
  public Handle ref() {
    setReferenced(true);
    return this;
  }

  /** Lets the loop end although this handle is open. */
  public Handle unref() {
    setReferenced(false);
    return this;
  }

  /** Whether it keeps the loop alive while it is open. */
  public boolean hasRef() {
    return referenced;
  }

  /** Whether {@link #close} was called. */
  public boolean isClosing() {
    return closing;
  }

  /** Closes it: {@code onClose} runs in the close phase. A second call does nothing. */
  public void close(Callback onClose) {
    if (!closing) {
      closing = true;
      handles.closing(this, onClose);
    }
  }

  /** The line of the program that opened it, if such lines are captured. */
  @Nullable StackTraceElement site() {
    return site;
  }

  /** The context in which its callbacks run: that of the call that opened it. */
  AsyncContext.@Nullable Resource resource() {
    return resource;
  }

  void keep(AsyncContext.@Nullable Resource changed) {
    resource = changed;
  }

  private void setReferenced(boolean referenced) {
    if (this.referenced != referenced) {
      this.referenced = referenced;
      if (!closing) {
        handles.referenceChanged(referenced);
      }
    }
  }
}
