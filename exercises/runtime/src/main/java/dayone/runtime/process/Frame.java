package dayone.runtime.process;

import org.jspecify.annotations.Nullable;

/** What goes over the channel, or what became of it. */
sealed interface Frame {

  /** What the program sent. */
  record Message(@Nullable Object value) implements Frame {}

  /** The other end sends nothing more and wants nothing more. */
  record Disconnect() implements Frame {}

  /** The child's program threw, and the child will end. */
  record Failure(String className, String message, String stackTrace) implements Frame {}

  /** A line that is no frame. Not sent; made by the reader. */
  record Garbage(String line, String why) implements Frame {}

  /** There is nothing more to read. Not sent; made by the reader. */
  record End() implements Frame {}
}
