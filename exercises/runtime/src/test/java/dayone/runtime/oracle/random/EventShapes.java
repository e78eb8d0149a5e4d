package dayone.runtime.oracle.random;

import dayone.runtime.oracle.random.Menu.Feature;
import dayone.runtime.oracle.random.Place.Kind;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Emitters and abort signals: callbacks that are plain calls. */
final class EventShapes {

  private EventShapes() {}

  static void enter(Menu menu) {
    if (menu.has(Feature.EMITTERS)) {
      menu.add(4, Draft::mayGoOn, EventShapes::emitter);
      menu.add(4, (d, p) -> p.sees(Kind.EMITTER), EventShapes::useEmitter);
    }
    if (menu.has(Feature.ABORT)) {
      menu.add(4, Draft::mayGoOn, EventShapes::controller);
      menu.add(3, (d, p) -> p.sees(Kind.SIGNAL), EventShapes::useSignal);
      menu.add(3, (d, p) -> p.sees(Kind.CONTROLLER), EventShapes::abort);
    }
  }

  // ---- emitters

  private static List<JsonNode> emitter(Draft d, Place p) {
    String name = d.name("m");
    List<JsonNode> shape = new ArrayList<>(List.of(Tree.of("let", name, Tree.of("emitter"))));
    for (int i = d.upTo(3); i > 0; i--) {
      // Written before the emitter has its name, so that no listener can call itself.
      List<JsonNode> body = new ArrayList<>(List.of(d.log("v")));
      body.addAll(d.body(p.again(), 1));
      JsonNode listener = Tree.of("fn", Tree.of("v"), body);
      shape.add(
          Tree.of(d.pick("on", "on", "once", "prepend"), Tree.variable(name), event(d), listener));
    }
    p.declare(Kind.EMITTER, name);
    if (d.chance(0.7)) {
      shape.add(emit(d, Tree.variable(name)));
    }
    return shape;
  }

  private static String event(Draft d) {
    return d.pick("go", "go", "go", "stop");
  }

  private static JsonNode emit(Draft d, JsonNode emitter) {
    return d.has(Feature.ERRORS) && d.chance(0.15)
        ? d.log(Tree.of("emit", emitter, "error", d.error()))
        : d.log(Tree.of("emit", emitter, event(d), d.value()));
  }

  private static List<JsonNode> useEmitter(Draft d, Place p) {
    JsonNode emitter = Tree.variable(d.pick(p.names(Kind.EMITTER)));
    return switch (d.upTo(8)) {
      case 1 -> List.of(Tree.of(d.pick("on", "once", "prepend"), emitter, event(d), d.logger()));
      case 2, 3 -> {
        JsonNode once =
            p.sees(Kind.SIGNAL) && d.chance(0.5)
                ? Tree.of("eventsOnce", emitter, event(d), signal(d, p))
                : Tree.of("eventsOnce", emitter, event(d));
        yield List.of(Tree.of("then", once, d.logger(), d.logger()));
      }
      case 4 -> {
        String listener = d.name("f");
        JsonNode function = Tree.variable(listener);
        yield List.of(
            Tree.of("let", listener, d.logger()),
            Tree.of("on", emitter, "go", function),
            Tree.of(
                d.pick("nextTick", "microtask", "immediate"),
                Tree.of("fn", Tree.of(), Tree.of(Tree.of("off", emitter, "go", function)))));
      }
      case 5 ->
          List.of(
              Tree.of(
                  d.pick("nextTick", "microtask", "immediate"),
                  Tree.of("fn", Tree.of(), Tree.of(emit(d, emitter)))));
      default -> List.of(emit(d, emitter));
    };
  }

  // ---- abort

  private static JsonNode signal(Draft d, Place p) {
    return Tree.variable(d.pick(p.names(Kind.SIGNAL)));
  }

  private static List<JsonNode> controller(Draft d, Place p) {
    String name = d.name("c");
    String signal = d.name("s");
    List<JsonNode> shape = new ArrayList<>();
    shape.add(Tree.of("let", name, Tree.of("ac")));
    shape.add(Tree.of("let", signal, Tree.of("signal", Tree.variable(name))));
    for (int i = d.upTo(3) - 1; i > 0; i--) {
      shape.add(Tree.of("onAbort", Tree.variable(signal), d.function(p.again(), 2)));
    }
    p.declare(Kind.CONTROLLER, name);
    p.declare(Kind.SIGNAL, signal);
    if (d.chance(0.7)) {
      shape.addAll(useSignal(d, p));
    }
    if (d.chance(0.5)) {
      String when = d.pick("nextTick", "microtask", "immediate");
      shape.add(Tree.of(when, Tree.of("fn", Tree.of(), abort(d, p))));
    }
    return shape;
  }

  private static List<JsonNode> abort(Draft d, Place p) {
    JsonNode controller = Tree.variable(d.pick(p.names(Kind.CONTROLLER)));
    JsonNode abort =
        d.chance(0.6) ? Tree.of("abort", controller) : Tree.of("abort", controller, d.thrown());
    return List.of(d.log(), abort, d.log(Tree.of("reason", Tree.of("signal", controller))));
  }

  private static List<JsonNode> useSignal(Draft d, Place p) {
    JsonNode signal = signal(d, p);
    return switch (d.upTo(10)) {
      case 1 -> List.of(d.log(Tree.of("aborted", signal)));
      case 2 -> {
        JsonNode check = Tree.of("throwIfAborted", signal);
        yield List.of(Tree.of("try", Tree.of(check, d.log()), Tree.of("e", Tree.of(d.log("e")))));
      }
      case 3 -> List.of(Tree.of("onAbort", signal, d.plainFunction()));
      case 4 -> {
        String any = d.name("s");
        JsonNode other = d.chance(0.2) ? Tree.of("sigAbort", d.error()) : signal(d, p);
        List<JsonNode> shape =
            List.of(
                Tree.of("let", any, Tree.of("sigAny", Tree.of("arr", signal, other))),
                Tree.of("onAbort", Tree.variable(any), d.plainFunction()),
                d.log(Tree.of("aborted", Tree.variable(any))));
        p.declare(Kind.SIGNAL, any);
        yield shape;
      }
      case 5 -> sigTimeout(d, p);
      case 6, 7 -> {
        int slots = d.has(Feature.TIMERS) ? d.delay(p, 1) : 0;
        yield slots == 0
            ? waiting(d, Tree.of("tpImmediate", d.value(), signal))
            : waiting(d, Tree.of("tpTimeout", slots * Draft.SLOT_MILLIS, d.value(), signal));
      }
      default -> waiting(d, Tree.of("tpImmediate", d.value(), signal));
    };
  }

  private static List<JsonNode> sigTimeout(Draft d, Place p) {
    int slots = d.has(Feature.TIMERS) && d.chance(0.3) ? d.delay(p, 1) : 0;
    if (slots == 0) {
      return List.of(d.log(Tree.of("reason", Tree.of("sigAbort"))));
    }
    String signal = d.name("s");
    List<JsonNode> shape =
        List.of(
            Tree.of("let", signal, Tree.of("sigTimeout", slots * Draft.SLOT_MILLIS)),
            Tree.of("onAbort", Tree.variable(signal), d.function(p.again(), 1)));
    p.declare(Kind.SIGNAL, signal);
    return shape;
  }

  private static List<JsonNode> waiting(Draft d, JsonNode promise) {
    if (d.chance(0.5)) {
      return List.of(Tree.of("then", promise, d.logger(), d.logger()));
    }
    JsonNode guarded =
        Tree.of(
            "try",
            Tree.of(Tree.of("await", promise, "w"), d.log("w")),
            Tree.of("e", Tree.of(d.log("e"))),
            Tree.of(d.log()));
    return List.of(Tree.of("call", Tree.of("afn", Tree.of(), Tree.of(guarded, d.log()))));
  }
}
