package dayone.runtime.bench;

/** What a side may need that is no part of the build. */
enum Tool {
  /** Node, on the path. */
  NODE,
  /** The worker pool for Node, from npm. */
  PISCINA,
  /** The load generator for HTTP, on the path. */
  WRK
}
