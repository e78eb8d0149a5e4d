package dayone.runtime.oracle.random;

import dayone.runtime.oracle.random.Menu.Feature;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Generators, async generators, and the loops that go through them. */
final class GeneratorShapes {

  private GeneratorShapes() {}

  static void enter(Menu menu) {
    if (menu.has(Feature.ASYNC_GENERATORS)) {
      menu.add(4, Draft::mayGoOn, GeneratorShapes::looped);
      menu.add(4, Draft::mayGoOn, GeneratorShapes::asked);
      menu.add(2, Draft::mayGoOn, GeneratorShapes::handMade);
      menu.add(2, Draft::mayGoOn, GeneratorShapes::overPlain);
      menu.add(1, (d, p) -> d.mayGoOn(p) && p.slot != null && !p.repeated, GeneratorShapes::beats);
    }
    if (menu.has(Feature.GENERATORS)) {
      menu.add(4, Draft::mayGoOn, GeneratorShapes::forOf);
      menu.add(2, Draft::mayGoOn, GeneratorShapes::overPlain);
    }
  }

  private static JsonNode asyncGenerator(Draft d, Place p) {
    Place inner = p.queued();
    inner.lost();
    List<JsonNode> body = AsyncShapes.statements(d, inner, 5, true);
    body.addAll(AsyncShapes.ending(d, inner));
    if (d.chance(0.3)) {
      body = new ArrayList<>(List.of(Tree.of("try", body, null, Tree.of(d.log()))));
    }
    return Tree.of("call", Tree.of("agen", Tree.of(), body));
  }

  // ---- loops

  /** {@code for await} in an async function that says how it ended. */
  private static List<JsonNode> loop(Draft d, JsonNode source, boolean mustStop) {
    String item = d.name("x");
    String count = d.name("n");
    List<JsonNode> round = new ArrayList<>(List.of(d.log(item)));
    if (d.chance(0.3)) {
      round.add(Tree.of("await", d.value()));
      round.add(d.log());
    }
    if (mustStop || d.chance(0.5)) {
      List<JsonNode> exits =
          List.of(Tree.of("break"), Tree.of("throw", d.thrown()), Tree.of("return", d.value()));
      round.add(Tree.of("set", count, Tree.of("add", Tree.variable(count), 1)));
      JsonNode enough = Tree.of("eq", Tree.variable(count), d.upTo(2));
      round.add(Tree.of("if", enough, Tree.of(d.pick(exits))));
    }
    List<JsonNode> body = new ArrayList<>();
    body.add(Tree.of("let", count, 0));
    JsonNode loop = Tree.of("forAwait", item, source, round);
    body.add(
        d.chance(0.6)
            ? Tree.of("try", Tree.of(loop), Tree.of("e", Tree.of(d.log("e"))), Tree.of(d.log()))
            : loop);
    body.add(d.log());
    JsonNode call = Tree.of("call", Tree.of("afn", Tree.of(), body));
    return List.of(Tree.of("then", call, d.logger(), d.logger()));
  }

  private static List<JsonNode> looped(Draft d, Place p) {
    return loop(d, asyncGenerator(d, p), false);
  }

  private static List<JsonNode> overPlain(Draft d, Place p) {
    List<JsonNode> items = items(d, p);
    return loop(
        d, d.chance(0.5) ? PromiseShapes.array(items) : PromiseShapes.generator(d, items), false);
  }

  private static List<JsonNode> items(Draft d, Place p) {
    List<JsonNode> items = new ArrayList<>();
    for (int i = d.upTo(4); i > 0; i--) {
      items.add(PromiseShapes.awaitable(d, p));
    }
    return items;
  }

  private static List<JsonNode> beats(Draft d, Place p) {
    int slots = d.has(Feature.TIMERS) ? d.delay(p, 2) : 0;
    return slots == 0
        ? List.of(d.log())
        : loop(d, Tree.of("tpInterval", slots * Draft.SLOT_MILLIS, d.value()), true);
  }

  /** An async iterator of the program's own, with as many results as it likes. */
  private static List<JsonNode> handMade(Draft d, Place p) {
    String count = d.name("n");
    JsonNode counted = Tree.variable(count);
    JsonNode result =
        Tree.of("iterRes", counted, Tree.of("not", Tree.of("lt", counted, 1 + d.upTo(2))));
    List<JsonNode> next = new ArrayList<>();
    next.add(Tree.of("set", count, Tree.of("add", counted, 1)));
    next.add(d.log(counted));
    if (d.chance(0.1)) {
      next.add(Tree.of(d.pick("throw", "throw", "return"), Tree.of("preject", d.error())));
    } else {
      next.add(Tree.of("return", d.chance(0.5) ? result : Tree.of("presolve", result)));
    }
    List<JsonNode> finish =
        List.of(d.log(), Tree.of("return", Tree.of("iterRes", Tree.of("undef"), true)));
    String function = d.pick("fn", "afn");
    JsonNode iterable =
        Tree.of(
            "aiter",
            Tree.of(function, Tree.of(), next),
            d.chance(0.7) ? Tree.of(d.pick("fn", "afn"), Tree.of(), finish) : null,
            null);
    List<JsonNode> shape = new ArrayList<>(List.of(Tree.of("let", count, 0)));
    shape.addAll(loop(d, iterable, false));
    return shape;
  }

  // ---- requests

  /** Several requests at once, served in order, and more from elsewhere. */
  private static List<JsonNode> asked(Draft d, Place p) {
    String name = d.name("g");
    List<JsonNode> shape = new ArrayList<>();
    shape.add(Tree.of("let", name, asyncGenerator(d, p)));
    for (int i = d.upTo(4); i > 0; i--) {
      JsonNode request =
          Tree.of("then", request(d, p, Tree.variable(name)), d.logger(), d.logger());
      shape.add(
          d.chance(0.6)
              ? request
              : Tree.of(
                  d.pick("nextTick", "microtask", "immediate"),
                  Tree.of("fn", Tree.of(), Tree.of(d.log(), request))));
    }
    return shape;
  }

  private static JsonNode request(Draft d, Place p, JsonNode generator) {
    return switch (d.upTo(7)) {
      case 1 -> Tree.of("ret", generator, PromiseShapes.awaitable(d, p));
      case 2 -> Tree.of("throwInto", generator, d.thrown());
      case 3 -> Tree.of("next", generator, d.value());
      default -> Tree.of("next", generator);
    };
  }

  // ---- plain generators

  private static List<JsonNode> forOf(Draft d, Place p) {
    String item = d.name("x");
    String count = d.name("n");
    List<JsonNode> values = new ArrayList<>();
    for (int i = d.upTo(3); i > 0; i--) {
      values.add(d.value());
    }
    List<JsonNode> round = new ArrayList<>(List.of(d.log(item)));
    round.add(Tree.of("set", count, Tree.of("add", Tree.variable(count), 1)));
    JsonNode enough = Tree.of("eq", Tree.variable(count), d.upTo(3));
    List<JsonNode> exits =
        List.of(Tree.of("break"), Tree.of("continue"), Tree.of("throw", d.thrown()));
    round.add(Tree.of("if", enough, Tree.of(d.pick(exits))));
    round.addAll(d.body(p.again(), 1));
    JsonNode loop = Tree.of("forOf", item, PromiseShapes.generator(d, values), round);
    return List.of(
        Tree.of("let", count, 0), Tree.of("try", Tree.of(loop), Tree.of("e", Tree.of(d.log("e")))));
  }
}
