package dayone.runtime.worker;

/** How the objects of one class are cloned. */
@FunctionalInterface
interface Copier {

  /** Of what cannot change: both threads have the same object. */
  Copier SHARE = (original, cloning) -> original;

  /**
   * The copy of {@code original}, or {@link Cloning#UNFINISHED}.
   *
   * @throws DataCloneException if a part of it cannot be cloned
   */
  Object copy(Object original, Cloning cloning);
}
