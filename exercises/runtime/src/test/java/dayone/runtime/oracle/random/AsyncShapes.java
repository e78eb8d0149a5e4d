package dayone.runtime.oracle.random;

import dayone.runtime.oracle.random.Menu.Feature;
import dayone.runtime.oracle.random.Place.Kind;
import dayone.runtime.oracle.random.Place.Phase;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Async functions. */
final class AsyncShapes {

  private AsyncShapes() {}

  static void enter(Menu menu) {
    if (menu.has(Feature.ASYNC)) {
      menu.add(5, Draft::mayGoOn, AsyncShapes::called);
      menu.add(1, Draft::mayGoOn, AsyncShapes::asListener);
    }
  }

  private static List<JsonNode> called(Draft d, Place p) {
    JsonNode call = Tree.of("call", function(d, p, 4));
    return switch (d.upTo(4)) {
      case 1 -> List.of(Tree.of("then", call, d.logger(), d.logger()), d.log());
      case 2 -> {
        String name = d.name("p");
        p.declare(Kind.PROMISE, name);
        yield List.of(
            Tree.of("let", name, call), Tree.of("catch", Tree.variable(name), d.logger()));
      }
      case 3 -> d.has(Feature.REJECTIONS) ? List.of(call) : List.of(caught(d, call));
      default -> List.of(caught(d, call), d.log());
    };
  }

  private static JsonNode caught(Draft d, JsonNode call) {
    return Tree.of("catch", call, d.logger());
  }

  /** An async function where Node expects a plain one; its rejections reach nobody. */
  private static List<JsonNode> asListener(Draft d, Place p) {
    if (!d.has(Feature.REJECTIONS)) {
      return called(d, p);
    }
    String where = d.pick("nextTick", "microtask", "immediate");
    return List.of(
        Tree.of(where, function(d, where.equals("immediate") ? p.in(Phase.CHECK) : p.queued(), 3)));
  }

  static JsonNode function(Draft d, Place p, int most) {
    Place inner = p.queued();
    List<JsonNode> body = statements(d, inner, most, false);
    body.addAll(ending(d, inner));
    return Tree.of("afn", Tree.of(), body);
  }

  /** What may be the last statement of an async function or generator. */
  static List<JsonNode> ending(Draft d, Place p) {
    return switch (d.upTo(6)) {
      case 1 -> List.of(Tree.of("return", d.value()));
      case 2 -> List.of(Tree.of("return", PromiseShapes.awaitable(d, p)));
      case 3 ->
          d.has(Feature.REJECTIONS) || d.has(Feature.ERRORS)
              ? List.of(Tree.of("throw", d.thrown()))
              : List.of();
      default -> List.of();
    };
  }

  static List<JsonNode> statements(Draft d, Place p, int most, boolean mayYield) {
    List<JsonNode> body = new ArrayList<>(List.of(d.log()));
    for (int i = d.upTo(most); i > 0 && d.mayGoOn(p); i--) {
      switch (d.upTo(mayYield ? 12 : 9)) {
        case 1, 2, 3 -> body.addAll(await(d, p));
        case 4, 5 -> body.add(guarded(d, p, mayYield));
        case 6 -> body.add(loop(d, mayYield));
        case 7 -> body.addAll(awaitLoop(d, p));
        case 8, 9 -> body.addAll(d.body(p, 1));
        default -> body.addAll(yielded(d, p));
      }
    }
    return body;
  }

  /** Awaits what settles in this drain; of anything else the place loses track. */
  private static List<JsonNode> await(Draft d, Place p) {
    JsonNode awaited = PromiseShapes.awaitable(d, p);
    if (p.sees(Kind.PROMISE) && d.chance(0.2)) {
      awaited = Tree.variable(d.pick(p.names(Kind.PROMISE)));
      p.lost();
    } else if (d.mayGoOn(p) && d.chance(0.2)) {
      awaited = Tree.of("call", function(d, p, 2));
      p.lost();
    }
    String name = d.name("w");
    return List.of(Tree.of("await", awaited, name), d.log(name));
  }

  private static JsonNode guarded(Draft d, Place p, boolean mayYield) {
    Place inner = p.inside();
    List<JsonNode> body = new ArrayList<>(List.of(d.log()));
    if (mayYield && d.chance(0.6)) {
      body.addAll(yielded(d, inner));
    } else {
      body.addAll(await(d, inner));
    }
    if (d.chance(0.4)) {
      body.add(Tree.of("throw", d.thrown()));
    } else if (d.chance(0.15)) {
      body.add(Tree.of("return", PromiseShapes.awaitable(d, inner)));
    }
    p.lost();
    JsonNode handler = d.chance(0.75) ? Tree.of("e", after(d, "e")) : null;
    if (handler != null && d.chance(0.5)) {
      return Tree.of("try", body, handler);
    }
    List<JsonNode> end = after(d, null);
    if (mayYield && d.chance(0.2)) {
      end.add(Tree.of("yield", d.value()));
    }
    if (d.chance(0.1)) {
      end.add(Tree.of("return", d.value()));
    }
    return Tree.of("try", body, handler, end);
  }

  private static List<JsonNode> after(Draft d, String caught) {
    List<JsonNode> body = new ArrayList<>(List.of(caught == null ? d.log() : d.log(caught)));
    if (d.chance(0.4)) {
      body.add(Tree.of("await", Tree.of("presolve", d.value())));
      body.add(d.log());
    }
    if (d.chance(0.1)) {
      body.add(Tree.of("throw", d.thrown()));
    }
    return body;
  }

  private static JsonNode loop(Draft d, boolean mayYield) {
    String index = d.name("i");
    List<JsonNode> round = new ArrayList<>();
    round.add(Tree.of("await", d.chance(0.5) ? Tree.variable(index) : d.value()));
    round.add(d.log(index));
    if (mayYield && d.chance(0.5)) {
      round.add(Tree.of("yield", Tree.variable(index)));
    }
    if (d.chance(0.2)) {
      JsonNode second = Tree.of("eq", Tree.variable(index), 1);
      round.add(Tree.of("if", second, Tree.only(d.pick("break", "continue"))));
      round.add(d.log());
    }
    return Tree.of("for", index, 1 + d.upTo(2), round);
  }

  /** Awaits what only the loop can bring: an immediate or a timer. */
  private static List<JsonNode> awaitLoop(Draft d, Place p) {
    String name = d.name("w");
    if (d.has(Feature.TIMERS)) {
      int slots = d.delay(p, 1);
      if (slots > 0) {
        p.slot += slots;
        p.phase = Phase.SOME;
        return List.of(
            Tree.of("await", Tree.of("tpTimeout", slots * Draft.SLOT_MILLIS, d.value()), name),
            d.log(name));
      }
    }
    if (d.has(Feature.IMMEDIATES)) {
      p.phase = Phase.SOME;
      return List.of(Tree.of("await", Tree.of("tpImmediate", d.value()), name), d.log(name));
    }
    return await(d, p);
  }

  private static List<JsonNode> yielded(Draft d, Place p) {
    p.lost();
    JsonNode value = PromiseShapes.awaitable(d, p);
    if (d.chance(0.4)) {
      String sent = d.name("s");
      return List.of(Tree.of("yield", value, sent), d.log(sent));
    }
    return List.of(Tree.of("yield", value), d.log());
  }
}
