package dayone.runtime.loop;

import dayone.runtime.microtask.Callback;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The open handles of a loop, how many of them keep it alive, and those on their way out. */
final class Handles {

  /** A handle was closed; its callback is due in the close phase. */
  record Closing(Handle handle, Origin origin, Callback onClose) {}

  private final Observation observation;
  private final Set<Handle> open = new LinkedHashSet<>();
  private ArrayDeque<Closing> closing = new ArrayDeque<>();
  private int references;

  Handles(Observation observation) {
    this.observation = observation;
  }

  Handle open(String name) {
    Handle handle =
        new Handle(name, this, observation.captureContext(), observation.creationSite());
    open.add(handle);
    references++;
    return handle;
  }

  boolean keepAlive() {
    return references > 0;
  }

  boolean areClosing() {
    return !closing.isEmpty();
  }

  void referenceChanged(boolean referenced) {
    references += referenced ? 1 : -1;
  }

  void closing(Handle handle, Callback onClose) {
    open.remove(handle);
    if (handle.hasRef()) {
      references--;
    }
    // One of its own: the callback that closes it may still give it a context.
    Origin origin = observation.scheduledToRepeat(CallbackKind.CLOSE, "close " + handle.name());
    // libuv keeps them on a stack, so the one closed last is the first to hear of it.
    closing.push(new Closing(handle, origin, onClose));
  }

  /** Those whose close callback is due; what is closed from now on waits for the next turn. */
  List<Closing> takeClosing() {
    if (closing.isEmpty()) {
      return List.of();
    }
    List<Closing> taken = new ArrayList<>(closing);
    closing = new ArrayDeque<>();
    return taken;
  }

  /** The run is over: whose close callback is due now will not hear of it, as the process ends. */
  void forgetClosing() {
    closing.clear();
  }

  Stream<ActiveResource> active() {
    return Stream.concat(
        open.stream()
            .map(handle ->
                new ActiveResource(
                    ActiveResource.Type.HANDLE, handle.name(), handle.hasRef(), handle.site())),
        closing.stream().map(Handles::describe));
  }

  /** One that is closing keeps the loop alive whether it was referenced or not. */
  private static ActiveResource describe(Closing closing) {
    Handle handle = closing.handle();
    return new ActiveResource(
        ActiveResource.Type.CLOSING, "close " + handle.name(), true, handle.site());
  }
}
