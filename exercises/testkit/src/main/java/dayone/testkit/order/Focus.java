package dayone.testkit.order;

import java.util.List;

/**
 * Where to look in a run that went wrong: what a picture of it is drawn around.
 *
 * @param expected all lines that were expected; empty if the order is not what is wrong
 * @param line the place of the first wrong line in the output, from 0; it may be the place after
 *     the last, where another line was expected
 */
public record Focus(List<String> expected, int line) {

  public Focus {
    expected = List.copyOf(expected);
  }

  static Focus on(int line) {
    return new Focus(List.of(), line);
  }
}
