package dayone.runtime.oracle.random;

import java.util.ArrayList;
import java.util.List;

/**
 * Where in a program a statement stands, as far as it decides what may stand there.
 *
 * <p>It follows the control flow: inside an async function an {@code await} moves it on.
 */
final class Place {

  /** The phase that the code runs in; SOME where that depends on who calls it. */
  enum Phase {
    MAIN,
    POLL,
    CHECK,
    TIMERS,
    SOME
  }

  /** What a name stands for. */
  enum Kind {
    HANDLE,
    RESOLVER,
    PROMISE,
    EMITTER,
    PORT,
    SIGNAL,
    CONTROLLER,
    BOUND
  }

  private record Name(Kind kind, String name) {}

  Phase phase;

  /** When it runs: a number of slots after the start, or null where it is not known. */
  Integer slot;

  final int depth;

  /** It runs more than once. */
  final boolean repeated;

  /** It is the callback of a phase itself, and not what a tick or a promise job calls. */
  final boolean direct;

  private final List<Name> names;

  private Place(
      Phase phase, Integer slot, int depth, boolean repeated, boolean direct, List<Name> names) {
    this.phase = phase;
    this.slot = slot;
    this.depth = depth;
    this.repeated = repeated;
    this.direct = direct;
    this.names = new ArrayList<>(names);
  }

  static Place main() {
    return new Place(Phase.MAIN, 0, 0, false, true, List.of());
  }

  /** A block or a function called on the spot. */
  Place inside() {
    return new Place(phase, slot, depth + 1, repeated, direct, names);
  }

  /** A tick or a promise job in the drain of this callback. */
  Place queued() {
    return new Place(phase, slot, depth + 1, repeated, false, names);
  }

  /** A callback of a later phase of about the same time. */
  Place in(Phase later) {
    return new Place(later, slot, depth + 1, repeated, true, names);
  }

  /** The callback of a timer. */
  Place at(int due) {
    return new Place(Phase.TIMERS, due, depth + 1, repeated, true, names);
  }

  /** What is called once, but nobody can say when. */
  Place sometime() {
    return new Place(Phase.SOME, null, depth + 1, repeated, false, names);
  }

  /** What may be called many times. */
  Place again() {
    return new Place(Phase.SOME, null, depth + 1, true, false, names);
  }

  void lost() {
    phase = Phase.SOME;
    slot = null;
  }

  void declare(Kind kind, String name) {
    names.add(new Name(kind, name));
  }

  List<String> names(Kind kind) {
    return names.stream().filter(n -> n.kind() == kind).map(Name::name).toList();
  }

  boolean sees(Kind kind) {
    return names.stream().anyMatch(n -> n.kind() == kind);
  }
}
