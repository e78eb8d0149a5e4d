package dayone.grader.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a cohort: each machine takes every so-manieth student.
 *
 * @param number from 1 to {@code count}
 * @param count how many parts there are
 */
public record Shard(int number, int count) {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,4})/([0-9]{1,4})");

  /** The cohort as a whole. */
  public static final Shard WHOLE = new Shard(1, 1);

  /**
   * Reads a shard such as {@code 3/20}.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Shard of(String text) {
    Matcher matcher = FORM.matcher(text);
    if (matcher.matches()) {
      Shard shard =
          new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
      if (shard.number >= 1 && shard.number <= shard.count) {
        return shard;
      }
    }
    throw new IllegalArgumentException(
        "\"" + text + "\" is no shard. Write 3/20: the third of 20.");
  }

  /** Returns those of a sorted list that are in this part, in their order. */
  <T> List<T> of(List<T> sorted) {
    List<T> mine = new ArrayList<>();
    for (int i = number - 1; i < sorted.size(); i += count) {
      mine.add(sorted.get(i));
    }
    return List.copyOf(mine);
  }

  @Override
  public String toString() {
    return number + "/" + count;
  }
}
