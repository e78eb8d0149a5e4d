package dayone.runtime.loop;

/** The close phase: the close callbacks of handles that were closed before it began. */
final class ClosePhase {

  private final Handles handles;
  private final Dispatcher dispatcher;

  ClosePhase(Handles handles, Dispatcher dispatcher) {
    this.handles = handles;
    this.dispatcher = dispatcher;
  }

  void run() {
    if (!handles.areClosing()) {
      return;
    }
    for (Handles.Closing closing : handles.takeClosing()) {
      closing.origin().resource = closing.handle().resource();
      dispatcher.dispatch(CallbackKind.CLOSE, closing.origin(), closing.onClose());
    }
  }
}
