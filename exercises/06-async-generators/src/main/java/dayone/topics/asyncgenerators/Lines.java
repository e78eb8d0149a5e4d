package dayone.topics.asyncgenerators;

import dayone.runtime.Todo;
import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.async.AsyncIterable;

/** Task 2: lines of text from chunks of bytes. */
public final class Lines {

  /**
   * The lines of the UTF-8 text that the chunks are when they are put together, without their line
   * ends. A line ends with {@code \n} or {@code \r\n}; the last one may lack its end. The next
   * chunk is asked for only when every line that is complete has been handed out.
   *
   * @param chunks are cut anywhere. An array belongs to the source again as soon as the next chunk
   *     is asked for. If nobody wants more lines, the source is finished.
   */
  public static AsyncGenerator<String> lines(AsyncIterable<byte[]> chunks) {
    throw new Todo("Task 2: yield the lines");
  }

  private Lines() {}
}
