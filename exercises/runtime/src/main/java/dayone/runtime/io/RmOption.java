package dayone.runtime.io;

/** What {@code rm} may do. */
public enum RmOption {
  /** Remove a directory with all that is in it. */
  RECURSIVE,
  /** Take it for success if there is nothing to remove. */
  FORCE
}
