package dayone.runtime.stream;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Where a readable stream flows to. It waits for the slowest of them. */
final class Pipes {

  private final Readable source;
  private final List<Pipe> pipes = new ArrayList<>();
  private final Set<Writable> awaited = Collections.newSetFromMap(new IdentityHashMap<>());

  Pipes(Readable source) {
    this.source = source;
  }

  void add(Writable destination, boolean end) throws Exception {
    Pipe pipe = new Pipe(source, destination, this);
    pipes.add(pipe);
    pipe.connect(end);
  }

  void remove(Writable destination) throws Exception {
    for (Pipe pipe : pipes) {
      if (pipe.destination.equals(destination)) {
        pipes.remove(pipe);
        if (pipes.isEmpty()) {
          source.pause();
        }
        pipe.disconnect();
        destination.events().emit("unpipe", source);
        return;
      }
    }
  }

  boolean contain(Pipe pipe) {
    return pipes.contains(pipe);
  }

  // ---- back-pressure

  void await(Writable full) throws Exception {
    awaited.add(full);
    source.pause();
  }

  boolean isAwaited(Writable destination) {
    return awaited.contains(destination);
  }

  void drained(Writable destination) {
    awaited.remove(destination);
    if (awaited.isEmpty() && source.state.isDataListening()) {
      source.resume();
    }
  }

  /** Somebody took bytes although a destination is full: then it does not hold the stream back. */
  void forgetDrains() {
    awaited.clear();
  }
}
