package dayone.runtime.oracle.random;

import dayone.runtime.oracle.random.Menu.Feature;
import dayone.runtime.oracle.random.Place.Kind;
import dayone.runtime.oracle.random.Place.Phase;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Ticks, microtasks, immediates, timers, their handles, and requests to the thread pool. */
final class LoopShapes {

  private LoopShapes() {}

  static void enter(Menu menu) {
    if (menu.has(Feature.TICKS)) {
      menu.add(4, Draft::mayGoOn, (d, p) -> queued("nextTick", d, p));
    }
    if (menu.has(Feature.MICROTASKS)) {
      menu.add(3, Draft::mayGoOn, (d, p) -> queued("microtask", d, p));
    }
    if (menu.has(Feature.IMMEDIATES)) {
      menu.add(4, Draft::mayGoOn, LoopShapes::immediate);
    }
    if (menu.has(Feature.SHORT_TIMERS)) {
      menu.add(4, LoopShapes::mayUseShortTimers, LoopShapes::shortTimers);
      menu.add(1, LoopShapes::mayUseShortTimers, LoopShapes::sortedTimers);
    }
    if (menu.has(Feature.TIMERS)) {
      menu.add(4, LoopShapes::knowsTheTime, LoopShapes::timer);
      menu.add(2, LoopShapes::knowsTheTime, LoopShapes::interval);
      menu.add(1, LoopShapes::knowsTheTime, LoopShapes::refreshed);
    }
    if (menu.has(Feature.HANDLES)) {
      menu.add(4, (d, p) -> p.sees(Kind.HANDLE), LoopShapes::useHandle);
    }
    if (menu.has(Feature.IO)) {
      menu.add(3, (d, p) -> d.mayGoOn(p) && !p.repeated, LoopShapes::stat);
    }
  }

  private static List<JsonNode> queued(String queue, Draft d, Place p) {
    return List.of(Tree.of(queue, d.function(p.queued(), 3)));
  }

  /** The call that gives a handle; where handles are a subject, the handle gets a name. */
  private static JsonNode named(Draft d, Place p, JsonNode call) {
    if (!d.has(Feature.HANDLES) || d.chance(0.3)) {
      return call;
    }
    String handle = d.name("h");
    p.declare(Kind.HANDLE, handle);
    return Tree.of("let", handle, call);
  }

  private static List<JsonNode> immediate(Draft d, Place p) {
    return List.of(named(d, p, Tree.of("immediate", d.function(p.in(Phase.CHECK), 3))));
  }

  // ---- timers

  /**
   * A timer of a millisecond is fair only where the next phase that can tell is the timers phase.
   * After an exception a tick may run in any phase.
   */
  private static boolean mayUseShortTimers(Draft d, Place p) {
    boolean inItsPhase = p.direct || !(d.has(Feature.ERRORS) || d.has(Feature.REJECTIONS));
    return d.mayGoOn(p)
        && !p.repeated
        && inItsPhase
        && p.phase != Phase.SOME
        && p.phase != Phase.TIMERS
        && d.busyLeft > 0;
  }

  /** Some timers that are all due after the computing behind them. */
  private static List<JsonNode> shortTimers(Draft d, Place p) {
    d.busyLeft -= 2;
    List<JsonNode> shape = new ArrayList<>();
    for (int i = d.upTo(3); i > 0; i--) {
      JsonNode delay = Tree.of(d.pick(0, 1, 1, -5)).get(0);
      shape.add(named(d, p, Tree.of("timeout", delay, d.function(p.in(Phase.TIMERS), 2))));
      if (d.chance(0.2)) {
        shape.add(Tree.of("immediate", d.function(p.in(Phase.CHECK), 1)));
      }
    }
    shape.add(Tree.of("busy", 2));
    return shape;
  }

  /** Timers of different lists that are all due, but at different times. */
  private static List<JsonNode> sortedTimers(Draft d, Place p) {
    if (d.busyLeft < 14) {
      return List.of(d.log());
    }
    d.busyLeft = 0;
    List<JsonNode> shape = new ArrayList<>();
    for (int i = 1 + d.upTo(4); i > 0; i--) {
      int delay = d.pick(1, 6, 11);
      shape.add(named(d, p, Tree.of("timeout", delay, d.function(p.in(Phase.TIMERS), 1))));
    }
    shape.add(Tree.of("busy", 14));
    return shape;
  }

  private static boolean knowsTheTime(Draft d, Place p) {
    return d.mayGoOn(p) && !p.repeated && p.slot != null;
  }

  private static List<JsonNode> timer(Draft d, Place p) {
    int slots = d.delay(p, 1);
    if (slots == 0) {
      return List.of(d.log());
    }
    int millis = slots * Draft.SLOT_MILLIS;
    if (d.chance(0.3)) {
      // Two of one list, which real time may serve in one timers phase or in two.
      return List.of(
          named(d, p, Tree.of("timeout", millis, d.drainingFunction())),
          named(d, p, Tree.of("timeout", millis, d.drainingFunction())));
    }
    return List.of(named(d, p, Tree.of("timeout", millis, d.function(p.at(p.slot + slots), 4))));
  }

  private static List<JsonNode> interval(Draft d, Place p) {
    int times = d.upTo(3);
    int slots = d.delay(p, times);
    if (slots == 0) {
      return List.of(d.log());
    }
    String handle = d.name("h");
    String count = d.name("n");
    JsonNode stop =
        Tree.of(
            "if",
            Tree.of("eq", Tree.variable(count), times),
            Tree.only("clear", Tree.variable(handle)));
    List<JsonNode> body = new ArrayList<>();
    body.add(Tree.of("set", count, Tree.of("add", Tree.variable(count), 1)));
    body.add(stop);
    body.addAll(d.body(p.again(), 2));
    return List.of(
        Tree.of("let", count, 0),
        Tree.of(
            "let",
            handle,
            Tree.of("interval", slots * Draft.SLOT_MILLIS, Tree.of("fn", Tree.of(), body))));
  }

  /** A timer that is started again, by a tick before it fires or by a timer after it has. */
  private static List<JsonNode> refreshed(Draft d, Place p) {
    int slots = d.delay(p, 1);
    if (slots == 0) {
      return List.of(d.log());
    }
    String handle = d.name("h");
    JsonNode start =
        Tree.of("let", handle, Tree.of("timeout", slots * Draft.SLOT_MILLIS, d.drainingFunction()));
    JsonNode refresh =
        Tree.of("fn", Tree.of(), Tree.of(d.log(), Tree.of("refresh", Tree.variable(handle))));
    Place later = p.at(p.slot + slots);
    int again = d.delay(later, 1);
    if (again == slots) {
      return List.of(start, Tree.of("timeout", slots * Draft.SLOT_MILLIS, refresh));
    }
    return List.of(start, Tree.of(d.pick("nextTick", "microtask", "immediate"), refresh));
  }

  private static List<JsonNode> useHandle(Draft d, Place p) {
    JsonNode handle = Tree.variable(d.pick(p.names(Kind.HANDLE)));
    return List.of(
        switch (d.upTo(8)) {
          case 1 -> d.log(Tree.of("hasRef", handle));
          case 2 -> Tree.of("ref", handle);
          case 3 -> Tree.of("unref", handle);
          default -> Tree.of("clear", handle);
        });
  }

  // ---- the thread pool

  private static List<JsonNode> stat(Draft d, Place p) {
    if (d.chance(0.2)) {
      return List.of(Tree.of("statMissing", d.logger()));
    }
    return List.of(Tree.of("stat", d.function(p.in(Phase.POLL), 3)));
  }
}
