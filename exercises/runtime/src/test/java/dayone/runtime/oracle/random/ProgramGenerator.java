package dayone.runtime.oracle.random;

import dayone.runtime.oracle.random.Menu.Feature;
import dayone.runtime.oracle.random.Place.Phase;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Random programs, each of which prints the same under Node every time: the same seed and size give
 * the same program.
 */
public final class ProgramGenerator {

  private static final List<Feature> BASE =
      List.of(Feature.TICKS, Feature.MICROTASKS, Feature.PROMISES, Feature.IMMEDIATES);
  private static final List<Feature> OTHERS =
      EnumSet.complementOf(EnumSet.copyOf(BASE)).stream().toList();

  /** Programs with exit listeners each need a process of their own to be judged. */
  private static final double EXIT_IS_RARE = 0.3;

  private final Draft draft;

  private ProgramGenerator(RandomGenerator random, int size) {
    Menu menu = new Menu(features(random));
    LoopShapes.enter(menu);
    PromiseShapes.enter(menu);
    AsyncShapes.enter(menu);
    GeneratorShapes.enter(menu);
    EventShapes.enter(menu);
    PortShapes.enter(menu);
    ContextShapes.enter(menu);
    draft = new Draft(random, size, menu);
  }

  /**
   * The body of a program.
   *
   * @param seed which of all programs
   * @param size how many statements it has, roughly
   */
  public static JsonNode generate(long seed, int size) {
    return new ProgramGenerator(new SplittableRandom(seed), size).program();
  }

  private static Set<Feature> features(RandomGenerator random) {
    Set<Feature> features = EnumSet.noneOf(Feature.class);
    for (Feature feature : BASE) {
      if (random.nextDouble() < 0.5) {
        features.add(feature);
      }
    }
    for (int i = 2 + random.nextInt(4); i > 0; i--) {
      features.add(OTHERS.get(random.nextInt(OTHERS.size())));
    }
    if (random.nextDouble() > EXIT_IS_RARE) {
      features.remove(Feature.EXIT);
    }
    if (features.isEmpty()) {
      features.add(Feature.PROMISES);
    }
    return features;
  }

  private JsonNode program() {
    List<JsonNode> program = new ArrayList<>();
    if (draft.has(Feature.STORAGE)) {
      draft.storage = "als";
      program.add(Tree.of("let", "als", Tree.of("als")));
    }
    program.addAll(listeners());
    if (draft.has(Feature.EXIT)) {
      program.addAll(exitListeners());
    }
    program.addAll(entered());
    return Tree.of(program.toArray());
  }

  // ---- what the process is told

  private List<JsonNode> listeners() {
    List<JsonNode> listeners = new ArrayList<>();
    if (draft.chance(0.93)) {
      listeners.add(listener(draft.chance(0.05) ? "processOnce" : "process", "uncaughtException"));
    }
    if (draft.chance(0.6)) {
      listeners.add(listener("process", "unhandledRejection"));
    }
    if (draft.chance(0.15)) {
      listeners.add(listener("process", "uncaughtExceptionMonitor"));
    }
    if (draft.chance(0.4)) {
      listeners.add(
          Tree.of("process", "rejectionHandled", Tree.of("fn", Tree.of(), Tree.only("log", "RH"))));
    }
    return listeners;
  }

  private JsonNode listener(String operator, String event) {
    List<JsonNode> body = new ArrayList<>(List.of(Tree.of("log", event, Tree.variable("e"))));
    if (draft.chance(0.4)) {
      body.add(draft.log("o"));
    }
    if (draft.chance(0.4)) {
      body.add(draft.log());
    }
    if (draft.chance(0.2)) {
      body.add(Tree.of("nextTick", draft.drainingFunction()));
    }
    if (draft.chance(0.2)) {
      body.add(Tree.of("microtask", draft.drainingFunction()));
    }
    if (event.equals("unhandledRejection") && draft.chance(0.2)) {
      body.add(Tree.of("catch", Tree.variable("o"), draft.logger()));
    }
    if (draft.chance(0.02)) {
      body.add(Tree.of("throw", draft.error()));
    }
    return Tree.of(operator, event, Tree.of("fn", Tree.of("e", "o"), body));
  }

  private List<JsonNode> exitListeners() {
    List<JsonNode> shape = new ArrayList<>();
    List<JsonNode> exit = new ArrayList<>(List.of(draft.log("c")));
    exit.addAll(draft.body(Place.main().again(), 2));
    shape.add(Tree.of("process", "exit", Tree.of("fn", Tree.of("c"), exit)));
    if (draft.chance(0.6)) {
      List<JsonNode> again = draft.body(Place.main().again(), 2);
      shape.add(Tree.of("let", "rounds", 0));
      JsonNode count = Tree.of("set", "rounds", Tree.of("add", Tree.variable("rounds"), 1));
      JsonNode few = Tree.of("lt", Tree.variable("rounds"), 3);
      shape.add(
          Tree.of(
              "process",
              "beforeExit",
              Tree.of(
                  "fn", Tree.of("c"), Tree.of(count, draft.log("c"), Tree.of("if", few, again)))));
    }
    if (draft.chance(0.3)) {
      shape.add(Tree.of("setExitCode", 3));
    }
    if (draft.chance(0.4)) {
      JsonNode exiting = Tree.of("fn", Tree.of(), Tree.of(draft.log(), Tree.of("exit", 5)));
      shape.add(Tree.of(draft.pick("nextTick", "microtask", "immediate"), exiting));
    }
    return shape;
  }

  // ---- where it begins

  /** The program proper, from the main script or from somewhere that the loop leads to. */
  private List<JsonNode> entered() {
    Place main = Place.main();
    return switch (draft.upTo(12)) {
      case 1 -> List.of(draft.log(), from("immediate", main.in(Phase.CHECK)));
      case 2 -> List.of(draft.log(), from("stat", main.in(Phase.POLL)));
      case 3 -> {
        int slots = draft.delay(main, 1);
        yield List.of(
            draft.log(), Tree.of("timeout", slots * Draft.SLOT_MILLIS, from(main.at(slots))));
      }
      case 4 -> List.of(draft.log(), from("nextTick", main.queued()));
      case 5 -> List.of(draft.log(), from("microtask", main.queued()));
      case 6 ->
          List.of(
              Tree.of("let", "ch", Tree.of("channel")),
              Tree.of(
                  "onceMessage",
                  Tree.of("port", Tree.variable("ch"), 2),
                  from(main.in(Phase.POLL))),
              Tree.of("post", Tree.of("port", Tree.variable("ch"), 1), 1),
              draft.log());
      case 7 -> List.of(draft.log(), from("readFile", main.in(Phase.POLL)));
      default -> whole(main);
    };
  }

  private JsonNode from(String operator, Place place) {
    return Tree.of(operator, from(place));
  }

  private JsonNode from(Place place) {
    return Tree.of("fn", Tree.of(), whole(place));
  }

  private List<JsonNode> whole(Place place) {
    List<JsonNode> body = new ArrayList<>();
    for (int i = 3; i > 0; i--) {
      body.addAll(draft.body(place, 4));
      if (body.getLast().get(0).asString().equals("throw")) {
        break;
      }
    }
    return body;
  }
}
