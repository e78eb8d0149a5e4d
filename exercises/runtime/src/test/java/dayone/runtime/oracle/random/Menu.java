package dayone.runtime.oracle.random;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;

/** The shapes that one program is made of: few of all there are, so that they meet often. */
final class Menu {

  /** What a program may be about. */
  enum Feature {
    TICKS,
    MICROTASKS,
    PROMISES,
    COMBINATORS,
    THENABLES,
    ASYNC,
    ASYNC_GENERATORS,
    GENERATORS,
    IMMEDIATES,
    SHORT_TIMERS,
    TIMERS,
    HANDLES,
    IO,
    EMITTERS,
    PORTS,
    ABORT,
    STORAGE,
    ERRORS,
    REJECTIONS,
    EXIT
  }

  /** Statements for a place. */
  @FunctionalInterface
  interface Shape {

    List<JsonNode> draw(Draft draft, Place place);
  }

  private record Entry(int weight, BiPredicate<Draft, Place> fits, Shape shape) {}

  private final Set<Feature> features;
  private final List<Entry> entries = new ArrayList<>();

  Menu(Set<Feature> features) {
    this.features = EnumSet.copyOf(features);
    add(2, (draft, place) -> List.of(draft.log()));
  }

  boolean has(Feature feature) {
    return features.contains(feature);
  }

  void add(int weight, Shape shape) {
    add(weight, (draft, place) -> true, shape);
  }

  void add(int weight, BiPredicate<Draft, Place> fits, Shape shape) {
    entries.add(new Entry(weight, fits, shape));
  }

  List<JsonNode> draw(Draft draft, Place place) {
    List<Entry> fitting = entries.stream().filter(e -> e.fits().test(draft, place)).toList();
    int left = draft.upTo(fitting.stream().mapToInt(Entry::weight).sum());
    for (Entry entry : fitting) {
      left -= entry.weight();
      if (left <= 0) {
        return entry.shape().draw(draft, place);
      }
    }
    throw new IllegalStateException("The weights of the menu do not add up.");
  }
}
