package dayone.runtime.oracle;

/** JavaScript's {@code null}. Its {@code undefined} is Java's: what is not there. */
enum Null {
  NULL
}
