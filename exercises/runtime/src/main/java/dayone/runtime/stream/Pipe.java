package dayone.runtime.stream;

import dayone.runtime.events.EventEmitter;
import dayone.runtime.events.Listener;
import org.jspecify.annotations.Nullable;

/** One readable stream on its way into one writable one: the listeners on both. */
final class Pipe {

  final Writable destination;
  private final Readable source;
  private final Pipes pipes;
  private final Listener onData = this::data;
  private final Listener onEnd = arguments -> destination().end();
  private final Listener onSourceEnd = arguments -> unpipe();
  private final Listener onDrain = arguments -> drained();
  private final Listener onClose = arguments -> unpipe();
  private final Listener onFinish = arguments -> unpipe();
  private final Listener onError = this::failed;
  private boolean listensToDrain;

  Pipe(Readable source, Writable destination, Pipes pipes) {
    this.source = source;
    this.destination = destination;
    this.pipes = pipes;
  }

  private Writable destination() {
    return destination;
  }

  void connect(boolean end) throws Exception {
    Listener atEnd = end ? onEnd : onSourceEnd;
    if (source.isEnded()) {
      source.life.loop.nextTick(() -> atEnd.on(new Object[0]));
    } else {
      source.events().once("end", atEnd);
    }
    source.state.onData(onData);
    EventEmitter events = destination.events();
    events.prependListener("error", onError);
    events.once("close", onClose);
    events.once("finish", onFinish);
    events.emit("pipe", source);
    if (destination.needsDrain()) {
      waitForDrain();
    } else if (!source.state.isFlowing()) {
      source.resume();
    }
  }

  private void data(@Nullable Object[] arguments) throws Exception {
    if (arguments[0] instanceof byte[] chunk && !destination.write(chunk)) {
      waitForDrain();
    }
  }

  private void waitForDrain() throws Exception {
    // The write itself may have taken the pipe apart; then nobody would ever resume the source.
    if (pipes.contain(this)) {
      pipes.await(destination);
    }
    if (!listensToDrain) {
      listensToDrain = true;
      destination.events().on("drain", onDrain);
    }
  }

  private void drained() {
    pipes.drained(destination);
  }

  private void failed(@Nullable Object[] arguments) throws Exception {
    unpipe();
    EventEmitter events = destination.events();
    events.off("error", onError);
    if (events.listenerCount("error") == 0) {
      // Our own listener must not be the one that makes the error a handled one.
      events.emit("error", arguments);
    }
  }

  private void unpipe() throws Exception {
    source.unpipe(destination);
  }

  void disconnect() {
    EventEmitter events = destination.events();
    events.off("close", onClose);
    events.off("finish", onFinish);
    events.off("drain", onDrain);
    events.off("error", onError);
    source.events().off("end", onEnd);
    source.events().off("end", onSourceEnd);
    source.events().off("data", onData);
    // A source that waits for this destination would wait for ever.
    if (pipes.isAwaited(destination)) {
      drained();
    }
  }
}
