package dayone.runtime.worker;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Copies a value as sending it to another thread does. The package description says what is copied,
 * what is shared and what is refused. Any thread may call it, for a value that no other thread
 * changes meanwhile.
 *
 * @see <a
 *     href="https://nodejs.org/docs/latest-v20.x/api/globals.html#structuredclonevalue-options">
 *     Node: structuredClone</a>
 */
public final class StructuredClone {

  private StructuredClone() {}

  /**
   * A deep copy of {@code value}. What cannot change is not copied: the clone of a string is that
   * string.
   *
   * @throws DataCloneException if a part of it cannot be cloned; its message names the part
   */
  public static <T extends @Nullable Object> T structuredClone(T value) {
    return structuredClone(value, List.of());
  }

  /**
   * The same, with things that are not copied but move into the clone.
   *
   * @throws DataCloneException also if something in {@code transferList} is named twice or has been
   *     transferred before
   */
  @SuppressWarnings({"unchecked", "NullAway"}) // A clone is what its original is: of T, or null.
  public static <T extends @Nullable Object> T structuredClone(
      T value, List<? extends Transferable> transferList) {
    return (T) Parcel.pack(value, transferList, "value").openAtHome();
  }
}
