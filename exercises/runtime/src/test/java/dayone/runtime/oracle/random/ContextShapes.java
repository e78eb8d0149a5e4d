package dayone.runtime.oracle.random;

import dayone.runtime.oracle.random.Menu.Feature;
import dayone.runtime.oracle.random.Place.Kind;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Async context: what {@code getStore} in the logs around it shows. */
final class ContextShapes {

  private ContextShapes() {}

  static void enter(Menu menu) {
    if (menu.has(Feature.STORAGE)) {
      menu.add(5, Draft::mayGoOn, ContextShapes::run);
      menu.add(2, ContextShapes::enterWith);
      menu.add(1, Draft::mayGoOn, ContextShapes::exit);
      menu.add(2, ContextShapes::bound);
      menu.add(2, Draft::mayGoOn, ContextShapes::resource);
      menu.add(3, (d, p) -> p.sees(Kind.BOUND), ContextShapes::callBound);
    }
  }

  private static JsonNode storage(Draft d) {
    return Tree.variable(d.storage);
  }

  private static JsonNode store(Draft d) {
    return Tree.of(d.pick("S1", "S2", 3)).get(0);
  }

  private static List<JsonNode> run(Draft d, Place p) {
    return List.of(Tree.of("run", storage(d), store(d), d.function(p.inside(), 4)), d.log());
  }

  private static List<JsonNode> enterWith(Draft d, Place p) {
    return List.of(Tree.of("enterWith", storage(d), store(d)), d.log());
  }

  private static List<JsonNode> exit(Draft d, Place p) {
    return List.of(Tree.of("exitAls", storage(d), d.function(p.inside(), 2)), d.log());
  }

  /** A function that carries the store of here to wherever it is called. */
  private static List<JsonNode> bound(Draft d, Place p) {
    String name = d.name("b");
    List<JsonNode> shape = new ArrayList<>();
    shape.add(Tree.of("let", name, Tree.of("undef")));
    JsonNode bind =
        Tree.of("bind", Tree.of("fn", Tree.of(), Tree.of(d.log(Tree.of("getStore", storage(d))))));
    JsonNode capture = Tree.only("set", name, bind);
    shape.add(Tree.of("run", storage(d), store(d), Tree.of("fn", Tree.of(), capture)));
    p.declare(Kind.BOUND, name);
    return shape;
  }

  private static List<JsonNode> callBound(Draft d, Place p) {
    JsonNode function = Tree.variable(d.pick(p.names(Kind.BOUND)));
    return List.of(
        switch (d.upTo(4)) {
          case 1 -> Tree.of("nextTick", function);
          case 2 -> Tree.of("then", Tree.of("presolve"), function);
          default -> Tree.of("call", function);
        });
  }

  private static List<JsonNode> resource(Draft d, Place p) {
    String name = d.name("t");
    JsonNode function = d.function(p.inside(), 2);
    if (d.chance(0.5)) {
      return List.of(
          Tree.of("let", name, Tree.of("resource")),
          Tree.of("enterWith", storage(d), store(d)),
          Tree.of("runIn", Tree.variable(name), function),
          d.log());
    }
    return List.of(
        Tree.of("let", name, Tree.of("snapshot")),
        Tree.of(
            "run",
            storage(d),
            store(d),
            Tree.of(
                "fn", Tree.of(), Tree.of(d.log(), Tree.of("call", Tree.variable(name), function)))),
        d.log());
  }
}
