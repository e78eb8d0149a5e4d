package dayone.runtime.worker;

import java.util.ArrayDeque;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One clone that is being made. Depth first: a record is constructed from components that are whole
 * already, so that its constructor may check and copy them.
 *
 * <p>A cycle through a record cannot be cloned in that order alone: the record needs its list, and
 * the list, to be whole, needs the record. So the list goes without, the record is constructed, and
 * in the end the list is filled once more.
 */
final class Cloning {

  /** Stands for the copy of a record that is under construction further up. */
  static final Object UNFINISHED = new Object();

  private final Copies copies = new Copies();

  /** What could not be filled yet, with its cycle. Hardly any message has one. */
  private @Nullable ArrayDeque<BooleanSupplier> unfilled;

  /** Whether {@code value} is its own clone, as far as can be told without looking into it. */
  @SuppressWarnings("ReferenceEquality") // There is one way to share, and it has one name.
  static boolean isShared(@Nullable Object value) {
    return value == null || Copiers.of(value.getClass()) == Copier.SHARE;
  }

  /**
   * The clone of a whole value.
   *
   * @throws DataCloneException if a part of it cannot be cloned
   */
  @Nullable Object cloneOf(@Nullable Object value) {
    Object clone;
    try {
      clone = part(value);
      while (unfilled != null && !unfilled.isEmpty()) {
        fill(unfilled.remove());
      }
    } catch (StackOverflowError tooDeep) {
      throw new DataCloneException(
          "It is nested too deeply to be cloned. Send it in pieces, or as a list.", tooDeep);
    }
    if (clone == UNFINISHED) {
      throw new DataCloneException(
          "It holds itself, without a list, a map or an array in between.");
    }
    return clone;
  }

  /** The clone of a part of the value. */
  @Nullable Object part(@Nullable Object value) {
    if (value == null || isShared(value)) {
      return value;
    }
    Object known = copies.of(value);
    return known == null ? Copiers.of(value.getClass()).copy(value, this) : known;
  }

  /** The clone of an element; tells where it stands if it cannot be cloned. */
  @Nullable Object element(@Nullable Object value, int index) {
    try {
      return part(value);
    } catch (DataCloneException e) {
      throw e.inside("[" + index + "]");
    }
  }

  /** {@code original} has this copy, wherever it is found again. */
  void remember(Object original, Object copy) {
    copies.put(original, copy);
  }

  /** {@code original} will have a copy as soon as its parts have theirs. */
  void begin(Object original) {
    copies.put(original, UNFINISHED);
  }

  /** A part of {@code original} is under construction itself: try again later. */
  Object postpone(Object original) {
    copies.remove(original);
    return UNFINISHED;
  }

  /**
   * Fills a copy that exists already.
   *
   * @param filling fills it anew and says whether all that belongs into it was there
   */
  void fill(BooleanSupplier filling) {
    if (!filling.getAsBoolean()) {
      if (unfilled == null) {
        unfilled = new ArrayDeque<>();
      }
      unfilled.add(filling);
    }
  }
}
