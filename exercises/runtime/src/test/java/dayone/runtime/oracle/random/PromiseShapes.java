package dayone.runtime.oracle.random;

import dayone.runtime.oracle.random.Menu.Feature;
import dayone.runtime.oracle.random.Place.Kind;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Promises: made, chained, resolved from elsewhere, combined. */
final class PromiseShapes {

  private PromiseShapes() {}

  static void enter(Menu menu) {
    if (menu.has(Feature.PROMISES)) {
      menu.add(5, Draft::mayGoOn, PromiseShapes::chain);
      menu.add(2, Draft::mayGoOn, PromiseShapes::deferred);
      menu.add(3, (d, p) -> p.sees(Kind.RESOLVER), PromiseShapes::settle);
      menu.add(2, (d, p) -> p.sees(Kind.PROMISE), PromiseShapes::listen);
    }
    if (menu.has(Feature.COMBINATORS)) {
      menu.add(4, Draft::mayGoOn, PromiseShapes::combined);
    }
    if (menu.has(Feature.THENABLES)) {
      menu.add(3, Draft::mayGoOn, PromiseShapes::ofThenable);
    }
    if (menu.has(Feature.REJECTIONS)) {
      menu.add(2, Draft::mayGoOn, PromiseShapes::rejection);
    }
  }

  /** A promise, or what may stand for one, that settles in the drain it is made in. */
  static JsonNode settledSoon(Draft d, Place p) {
    return switch (d.upTo(d.has(Feature.THENABLES) ? 8 : 6)) {
      case 1 -> Tree.of("presolve", d.value());
      case 2 -> Tree.of("presolve", Tree.of("presolve", d.value()));
      case 3 -> Tree.of("preject", d.thrown());
      case 4, 5 -> made(d, p, d.chance(0.3));
      case 6 ->
          Tree.of(
              "then",
              Tree.of("presolve", d.value()),
              Tree.of("fn", Tree.of("v"), Tree.of(d.log("v"), Tree.of("return", d.value()))));
      default -> Tree.of("presolve", thenable(d, p, d.chance(0.25)));
    };
  }

  /** What may be awaited, yielded or given to a combinator: not only promises. */
  static JsonNode awaitable(Draft d, Place p) {
    if (d.has(Feature.THENABLES) && d.chance(0.2)) {
      return thenable(d, p, d.chance(0.25));
    }
    return d.chance(0.3) ? d.value() : settledSoon(d, p);
  }

  private static JsonNode made(Draft d, Place p, boolean rejected) {
    return Tree.of("newp", "res", "rej", settling(d, p, rejected));
  }

  static JsonNode thenable(Draft d, Place p, boolean rejected) {
    return Tree.of("thenable", "res", "rej", settling(d, p, rejected));
  }

  private static List<JsonNode> settling(Draft d, Place p, boolean rejected) {
    JsonNode outcome = rejected ? d.thrown() : d.value();
    if (!rejected && d.chance(0.2)) {
      outcome =
          d.has(Feature.THENABLES) && d.chance(0.3)
              ? Tree.of("thenable", "res", "rej", Tree.of(call("res", d.value())))
              : Tree.of("presolve", outcome);
    }
    JsonNode settle = call(rejected ? "rej" : "res", outcome);
    List<JsonNode> body = new ArrayList<>();
    if (d.chance(0.5)) {
      body.add(d.log());
    }
    if (d.mayGoOn(p) && d.chance(0.2)) {
      // Once more than it looks like: who asks a thenable, and when, is not known.
      body.addAll(d.body(p.again(), 1));
    }
    switch (d.upTo(8)) {
      case 1 -> body.add(Tree.of("nextTick", Tree.of("fn", Tree.of(), Tree.of(settle))));
      case 2 -> body.add(Tree.of("microtask", Tree.of("fn", Tree.of(), Tree.of(settle))));
      case 3 -> body.addAll(List.of(settle, call("rej", d.error()), call("res", "late")));
      case 4 -> {
        if (rejected) {
          body.add(Tree.of("throw", outcome));
        } else {
          body.addAll(List.of(settle, Tree.of("throw", d.error())));
        }
      }
      default -> body.add(settle);
    }
    return body;
  }

  private static JsonNode call(String function, Object argument) {
    return Tree.of("call", Tree.variable(function), argument);
  }

  // ---- chains

  private static List<JsonNode> chain(Draft d, Place p) {
    boolean known = !p.sees(Kind.PROMISE) || d.chance(0.7);
    JsonNode promise = known ? settledSoon(d, p) : Tree.variable(d.pick(p.names(Kind.PROMISE)));
    Place place = known ? p.queued() : p.sometime();
    for (int i = d.upTo(4); i > 0; i--) {
      promise = link(d, place, promise);
    }
    if (!d.has(Feature.REJECTIONS) || d.chance(0.6)) {
      promise = Tree.of("catch", promise, d.logger());
    }
    if (d.chance(0.25)) {
      String name = d.name("p");
      p.declare(Kind.PROMISE, name);
      return List.of(Tree.of("let", name, promise));
    }
    return List.of(promise);
  }

  private static JsonNode link(Draft d, Place p, JsonNode promise) {
    return switch (d.upTo(8)) {
      case 1 -> Tree.of("catch", promise, reaction(d, p));
      case 2 -> Tree.of("finally", promise, reaction(d, p));
      case 3 -> Tree.of("then", promise, reaction(d, p), reaction(d, p));
      case 4 -> Tree.of("then", promise, Tree.of("undef"), reaction(d, p));
      default -> Tree.of("then", promise, reaction(d, p));
    };
  }

  static JsonNode reaction(Draft d, Place p) {
    List<JsonNode> body = new ArrayList<>(List.of(d.log("v")));
    if (d.mayGoOn(p) && d.chance(0.5)) {
      body.addAll(d.body(p.queued(), 2));
    }
    switch (d.upTo(6)) {
      case 1 -> body.add(Tree.of("return", d.value()));
      case 2, 3 -> body.add(Tree.of("return", awaitable(d, p.queued())));
      case 4 -> {
        if (d.has(Feature.ERRORS) || d.has(Feature.REJECTIONS)) {
          body.add(Tree.of("throw", d.thrown()));
        }
      }
      default -> {
        // Gives undefined.
      }
    }
    return Tree.of("fn", Tree.of("v"), body);
  }

  private static List<JsonNode> deferred(Draft d, Place p) {
    String promise = d.name("p");
    String resolve = d.name("r");
    String reject = d.name("r");
    List<JsonNode> shape =
        List.of(
            Tree.of("let", resolve, Tree.of("undef")),
            Tree.of("let", reject, Tree.of("undef")),
            Tree.of(
                "let",
                promise,
                Tree.of(
                    "newp",
                    "res",
                    "rej",
                    Tree.of(
                        Tree.of("set", resolve, Tree.variable("res")),
                        Tree.of("set", reject, Tree.variable("rej"))))),
            Tree.of("then", Tree.variable(promise), d.logger(), d.logger()));
    p.declare(Kind.PROMISE, promise);
    p.declare(Kind.RESOLVER, resolve);
    if (d.chance(0.3)) {
      p.declare(Kind.RESOLVER, reject);
    }
    return shape;
  }

  private static List<JsonNode> settle(Draft d, Place p) {
    return List.of(d.log(), call(d.pick(p.names(Kind.RESOLVER)), awaitable(d, p)));
  }

  private static List<JsonNode> listen(Draft d, Place p) {
    JsonNode promise = Tree.variable(d.pick(p.names(Kind.PROMISE)));
    return List.of(Tree.of("then", promise, d.logger(), d.logger()));
  }

  // ---- combinators

  private static List<JsonNode> combined(Draft d, Place p) {
    List<JsonNode> items = new ArrayList<>();
    for (int i = d.upTo(5) - 1; i > 0; i--) {
      items.add(
          p.sees(Kind.PROMISE) && d.chance(0.2)
              ? Tree.variable(d.pick(p.names(Kind.PROMISE)))
              : awaitable(d, p));
    }
    JsonNode source = d.chance(0.8) ? array(items) : generator(d, items);
    String operator = d.pick("all", "allSettled", "race", "any");
    return List.of(Tree.of("then", Tree.of(operator, source), d.logger(), d.logger()));
  }

  static JsonNode array(List<JsonNode> items) {
    List<Object> parts = new ArrayList<>(List.of("arr"));
    parts.addAll(items);
    return Tree.of(parts.toArray());
  }

  /** The items from a generator that says when it is asked and when it is left. */
  static JsonNode generator(Draft d, List<JsonNode> items) {
    List<JsonNode> body = new ArrayList<>();
    for (JsonNode item : items) {
      body.add(d.log());
      body.add(Tree.of("yield", item));
    }
    if (d.chance(0.1)) {
      body.add(Tree.of("throw", d.error()));
    }
    return Tree.of(
        "call", Tree.of("gen", Tree.of(), Tree.only("try", body, null, Tree.of(d.log()))));
  }

  // ---- thenables, rejections

  private static List<JsonNode> ofThenable(Draft d, Place p) {
    JsonNode thenable = thenable(d, p, d.chance(0.25));
    JsonNode promise =
        switch (d.upTo(3)) {
          case 1 -> Tree.of("presolve", thenable);
          case 2 -> Tree.of("newp", "res", "rej", Tree.of(call("res", thenable), d.log()));
          default ->
              Tree.of(
                  "then",
                  Tree.of("presolve"),
                  Tree.of("fn", Tree.of(), Tree.of(d.log(), Tree.of("return", thenable))));
        };
    return List.of(Tree.of("then", promise, d.logger(), d.logger()));
  }

  /** A rejection that nobody handles, or somebody too late. */
  private static List<JsonNode> rejection(Draft d, Place p) {
    if (d.chance(0.5)) {
      return List.of(Tree.of("preject", d.thrown()));
    }
    String name = d.name("p");
    String when = d.pick("nextTick", "microtask", "immediate");
    JsonNode handle = Tree.of("catch", Tree.variable(name), d.logger());
    return List.of(
        Tree.of("let", name, Tree.of("preject", d.thrown())),
        Tree.of(when, Tree.of("fn", Tree.of(), Tree.of(handle))));
  }
}
