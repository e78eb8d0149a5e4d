package dayone.runtime.oracle.random;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** A program while it is being written: chance, labels, names, and what is still to be spent. */
final class Draft {

  /**
   * Between two timers that are due at different times. Far more than a loaded machine is late by.
   */
  static final int SLOT_MILLIS = 40;

  private static final int LAST_SLOT = 5;
  private static final int DEEPEST = 6;
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  private final RandomGenerator random;
  private final Menu menu;
  private final Set<Integer> takenSlots = new HashSet<>();
  private int labels;
  private int names;
  private int budget;

  /** The variable that holds the program's storage, or null. */
  String storage;

  /** How many milliseconds of real computing may still be spent. */
  int busyLeft = 16;

  Draft(RandomGenerator random, int size, Menu menu) {
    this.random = random;
    this.budget = size;
    this.menu = menu;
  }

  // ---- chance

  int upTo(int most) {
    return 1 + random.nextInt(most);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // Only read.
  final <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  // ---- values

  JsonNode value() {
    return Tree.of(pick("x", "y", 1, 2, 7, true, false, null)).get(0);
  }

  JsonNode error() {
    return Tree.of("err", pick("e1", "e2", "e3"));
  }

  /** What is thrown; now and then no error at all. */
  JsonNode thrown() {
    return chance(0.1) ? value() : error();
  }

  String name(String prefix) {
    return prefix + ++names;
  }

  private String label() {
    int number = labels++;
    String letter = LETTERS.substring(number % LETTERS.length(), number % LETTERS.length() + 1);
    return number < LETTERS.length() ? letter : letter + number / LETTERS.length();
  }

  JsonNode log() {
    return storage != null && chance(0.6)
        ? Tree.of("log", label(), Tree.of("getStore", Tree.variable(storage)))
        : Tree.of("log", label());
  }

  JsonNode log(JsonNode value) {
    return Tree.of("log", label(), value);
  }

  JsonNode log(String variable) {
    return log(Tree.variable(variable));
  }

  /** A function that logs what it is given. */
  JsonNode logger() {
    return Tree.of("fn", Tree.of("v"), Tree.of(log("v")));
  }

  // ---- bodies

  boolean mayGoOn(Place place) {
    return budget > 0 && place.depth < DEEPEST;
  }

  boolean has(Menu.Feature feature) {
    return menu.has(feature);
  }

  /** A log and up to {@code most} shapes. */
  List<JsonNode> body(Place place, int most) {
    List<JsonNode> body = new ArrayList<>();
    body.add(log());
    for (int i = upTo(most); i > 0 && mayGoOn(place); i--) {
      budget--;
      body.addAll(menu.draw(this, place));
    }
    if (has(Menu.Feature.ERRORS) && place.depth > 0 && chance(0.1)) {
      body.add(Tree.of("throw", thrown()));
    }
    return body;
  }

  JsonNode function(Place place, int most) {
    return Tree.of("fn", Tree.of(), body(place, most));
  }

  /** A function with nothing in it that could start something of its own. */
  JsonNode plainFunction() {
    return Tree.of("fn", Tree.of(), Tree.of(log()));
  }

  /** Logs and schedules ticks and microtasks only. */
  JsonNode drainingFunction() {
    List<JsonNode> body = new ArrayList<>(List.of(log()));
    if (chance(0.5)) {
      body.add(Tree.of("nextTick", plainFunction()));
    }
    if (chance(0.5)) {
      body.add(Tree.of("microtask", plainFunction()));
    }
    return Tree.of("fn", Tree.of(), body);
  }

  // ---- time

  /**
   * Reserves the {@code count} times that a timer set at {@code place} is due at.
   *
   * @return the number of slots in its delay, or 0 if no delay is free
   */
  int delay(Place place, int count) {
    if (place.slot == null || place.repeated) {
      return 0;
    }
    int slots = upTo(3);
    List<Integer> due = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      due.add(place.slot + i * slots);
    }
    if (due.getLast() > LAST_SLOT || due.stream().anyMatch(takenSlots::contains)) {
      return 0;
    }
    takenSlots.addAll(due);
    return slots;
  }
}
