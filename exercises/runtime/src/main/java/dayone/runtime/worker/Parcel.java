package dayone.runtime.worker;

import dayone.runtime.loop.EventLoop;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A clone on its way, with the ports that travel in it. Either it is opened, and the ports arrive
 * on the loop of whoever opens it, or it is lost, and they close.
 */
final class Parcel {

  private record TravellingPort(MessagePort port, EventLoop home) {}

  private final @Nullable Object value;
  private final List<TravellingPort> ports;
  private final AtomicBoolean claimed = new AtomicBoolean();

  private Parcel(@Nullable Object value, List<TravellingPort> ports) {
    this.value = value;
    this.ports = ports;
  }

  /**
   * Clones {@code value} and takes what is to be transferred away from its owner; nothing is taken
   * if that fails.
   *
   * @param root what messages call the value
   * @throws DataCloneException if it cannot be cloned, or something cannot be transferred
   */
  static Parcel pack(
      @Nullable Object value, List<? extends Transferable> transferList, String root) {
    Cloning cloning = new Cloning();
    Set<Transferable> named = Collections.newSetFromMap(new IdentityHashMap<>());
    List<TravellingPort> ports = new ArrayList<>();
    List<Runnable> moves = new ArrayList<>();
    for (Transferable item : transferList) {
      if (!named.add(item)) {
        throw new DataCloneException(
            "The transfer list names the same "
                + item.getClass().getSimpleName()
                + " twice. It can move only once.");
      }
      switch (item) {
        case ArrayBuffer buffer -> {
          ArrayBuffer receiver = buffer.emptyForTransfer();
          cloning.remember(buffer, receiver);
          moves.add(() -> buffer.moveTo(receiver));
        }
        case MessagePort port -> {
          MessagePort traveller = port.traveller();
          cloning.remember(port, traveller);
          moves.add(() -> ports.add(new TravellingPort(traveller, port.moveTo(traveller))));
        }
      }
    }
    Object clone = cloneOf(value, cloning, root);
    moves.forEach(Runnable::run);
    return new Parcel(clone, ports);
  }

  /** What goes into a mailbox for {@code value}: mostly just its clone. */
  static @Nullable Object mail(
      @Nullable Object value, List<? extends Transferable> transferList, String root) {
    if (!transferList.isEmpty()) {
      return pack(value, transferList, root);
    }
    return Cloning.isShared(value) ? value : cloneOf(value, new Cloning(), root);
  }

  private static @Nullable Object cloneOf(@Nullable Object value, Cloning cloning, String root) {
    try {
      return cloning.cloneOf(value);
    } catch (DataCloneException e) {
      throw e.inside(root);
    }
  }

  /** Opens mail of {@link #mail} on {@code loop}. */
  static @Nullable Object open(@Nullable Object mail, EventLoop loop) {
    if (mail instanceof Parcel parcel) {
      if (parcel.claimed.compareAndSet(false, true)) {
        parcel.ports.forEach(travelling -> travelling.port().arriveAt(loop));
      }
      return parcel.value;
    }
    return mail;
  }

  /** Any thread: nobody will open this mail. */
  static void lose(@Nullable Object mail) {
    if (mail instanceof Parcel parcel && parcel.claimed.compareAndSet(false, true)) {
      parcel.ports.forEach(travelling -> travelling.port().getLost());
    }
  }

  /** Opens it where its ports came from. */
  @Nullable Object openAtHome() {
    claimed.set(true);
    ports.forEach(travelling -> travelling.port().arriveAt(travelling.home()));
    return value;
  }

  /** Whether it carries the end that it is to be sent to. */
  boolean carries(Mailbox mailbox) {
    return ports.stream().anyMatch(travelling -> travelling.port().isEndOf(mailbox));
  }
}
