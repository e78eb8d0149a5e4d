package dayone.testkit.order;

import java.util.List;

/**
 * Lines that follow one another and come from one place.
 *
 * @param place who prints them
 * @param lines at least one
 */
public record Stretch(Place place, List<String> lines) {

  public Stretch {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("A stretch needs at least one line.");
    }
  }
}
