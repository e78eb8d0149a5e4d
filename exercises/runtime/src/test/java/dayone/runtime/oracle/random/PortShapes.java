package dayone.runtime.oracle.random;

import dayone.runtime.oracle.random.Menu.Feature;
import dayone.runtime.oracle.random.Place.Kind;
import dayone.runtime.oracle.random.Place.Phase;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Message channels. Each can end: by a last message, by close, or by listening no more. */
final class PortShapes {

  private static final String LAST = "end";

  private PortShapes() {}

  static void enter(Menu menu) {
    if (menu.has(Feature.PORTS)) {
      menu.add(4, (d, p) -> d.mayGoOn(p) && !p.repeated, PortShapes::channel);
      menu.add(1, (d, p) -> d.mayGoOn(p) && !p.repeated, PortShapes::once);
      menu.add(1, (d, p) -> d.mayGoOn(p) && !p.repeated, PortShapes::read);
      menu.add(4, (d, p) -> p.sees(Kind.PORT), PortShapes::post);
    }
  }

  private record Channel(List<JsonNode> shape, JsonNode sender, JsonNode receiver) {}

  private static Channel opened(Draft d) {
    String channel = d.name("ch");
    String one = d.name("po");
    String two = d.name("po");
    List<JsonNode> shape = new ArrayList<>();
    shape.add(Tree.of("let", channel, Tree.of("channel")));
    shape.add(Tree.of("let", one, Tree.of("port", Tree.variable(channel), 1)));
    shape.add(Tree.of("let", two, Tree.of("port", Tree.variable(channel), 2)));
    boolean forth = d.chance(0.5);
    return new Channel(shape, Tree.variable(forth ? one : two), Tree.variable(forth ? two : one));
  }

  private static JsonNode message(Draft d) {
    return d.chance(0.2) ? Tree.of("arr", d.value(), d.value()) : d.value();
  }

  private static JsonNode posting(JsonNode port, Object message) {
    return Tree.of("post", port, message);
  }

  private static List<JsonNode> channel(Draft d, Place p) {
    Channel channel = opened(d);
    List<JsonNode> shape = channel.shape();
    List<JsonNode> change = List.of();
    if (d.chance(0.25)) {
      change = company(d, channel.receiver(), shape);
    }
    listen(d, p, channel.receiver(), channel.sender(), shape, change);
    if (d.chance(0.3)) {
      listen(d, p, channel.sender(), channel.receiver(), shape, List.of());
    }
    if (d.chance(0.3)) {
      listen(d, p, channel.receiver(), channel.sender(), shape, change);
    }
    for (JsonNode port : List.of(channel.sender(), channel.receiver())) {
      if (d.chance(0.5)) {
        shape.add(Tree.of("onClose", port, d.function(p.again(), 2)));
      }
    }
    if (d.chance(0.15)) {
      shape.add(Tree.of("portUnref", channel.receiver()));
      if (d.chance(0.3)) {
        shape.add(Tree.of("portRef", channel.receiver()));
      }
    }
    for (int i = d.upTo(3); i > 0; i--) {
      shape.add(posting(channel.sender(), message(d)));
    }
    p.declare(Kind.PORT, channel.sender().get(1).asString());
    if (d.chance(0.3)) {
      p.declare(Kind.PORT, channel.receiver().get(1).asString());
    }
    shape.add(later(d, d.upTo(3), ending(d, channel)));
    return shape;
  }

  private static List<JsonNode> ending(Draft d, Channel channel) {
    List<JsonNode> body = new ArrayList<>(List.of(d.log()));
    body.add(
        switch (d.upTo(4)) {
          case 1 -> Tree.of("portClose", channel.sender());
          case 2 -> Tree.of("portClose", channel.receiver());
          default -> posting(channel.sender(), LAST);
        });
    if (d.chance(0.3)) {
      body.add(Tree.of("portClose", channel.sender()));
    } else {
      // Whoever listens at this end, too, has to be let go.
      body.add(posting(channel.receiver(), LAST));
    }
    return body;
  }

  /** Some turns of the loop from here. */
  private static JsonNode later(Draft d, int turns, List<JsonNode> body) {
    JsonNode call = Tree.of("immediate", Tree.of("fn", Tree.of(), body));
    for (int i = 1; i < turns; i++) {
      call = Tree.of("immediate", Tree.of("fn", Tree.of(), Tree.of(d.log(), call)));
    }
    return call;
  }

  /** Listeners that come and go while others are called; the statements with which they do. */
  private static List<JsonNode> company(Draft d, JsonNode port, List<JsonNode> shape) {
    JsonNode there = Tree.variable(d.name("f"));
    JsonNode added = Tree.variable(d.name("f"));
    shape.add(Tree.of("let", there.get(1).asString(), d.logger()));
    shape.add(Tree.of("let", added.get(1).asString(), d.logger()));
    if (d.chance(0.7)) {
      shape.add(Tree.of(d.pick("onMessage", "onceMessage"), port, there));
    }
    List<JsonNode> change = new ArrayList<>();
    if (d.chance(0.6)) {
      change.add(Tree.of(d.pick("onMessage", "onceMessage"), port, added));
    }
    if (d.chance(0.6)) {
      change.add(Tree.of(d.pick("offMessage", "offMessage", "onceMessage"), port, there));
    }
    return change;
  }

  private static void listen(
      Draft d,
      Place p,
      JsonNode port,
      JsonNode other,
      List<JsonNode> shape,
      List<JsonNode> change) {
    JsonNode message = Tree.variable("v");
    List<JsonNode> body = new ArrayList<>();
    // First: what comes after it may throw.
    body.add(Tree.of("if", Tree.of("eq", message, LAST), Tree.only("portClose", port)));
    body.add(d.log("v"));
    body.addAll(change);
    if (d.chance(0.4)) {
      String count = d.name("n");
      shape.add(Tree.of("let", count, 0));
      body.add(Tree.of("set", count, Tree.of("add", Tree.variable(count), 1)));
      JsonNode few = Tree.of("lt", Tree.variable(count), 3);
      body.add(Tree.of("if", few, Tree.of(posting(d.chance(0.5) ? port : other, "again"))));
    }
    Place handler = p.again();
    body.addAll(d.body(handler, 2));
    shape.add(Tree.of("onMessage", port, Tree.of("fn", Tree.of("v"), body)));
  }

  /** A listener for one message, or one that is taken off again. */
  private static List<JsonNode> once(Draft d, Place p) {
    Channel channel = opened(d);
    List<JsonNode> shape = channel.shape();
    if (d.chance(0.5)) {
      List<JsonNode> body = new ArrayList<>(List.of(d.log("v")));
      body.addAll(d.body(p.in(Phase.POLL), 2));
      shape.add(Tree.of("onceMessage", channel.receiver(), Tree.of("fn", Tree.of("v"), body)));
    } else {
      String listener = d.name("f");
      shape.add(Tree.of("let", listener, d.logger()));
      shape.add(Tree.of("onMessage", channel.receiver(), Tree.variable(listener)));
      JsonNode off = Tree.of("offMessage", channel.receiver(), Tree.variable(listener));
      shape.add(later(d, d.upTo(3), List.of(d.log(), off)));
    }
    for (int i = d.upTo(3); i > 0; i--) {
      shape.add(posting(channel.sender(), message(d)));
    }
    if (d.chance(0.4)) {
      // Whoever comes later gets what was left, and if nothing was, what is posted then.
      JsonNode latecomer = Tree.of("onceMessage", channel.receiver(), d.logger());
      shape.add(
          later(d, d.upTo(3), List.of(d.log(), latecomer, posting(channel.sender(), message(d)))));
    }
    return shape;
  }

  /** Messages that are fetched and not waited for. */
  private static List<JsonNode> read(Draft d, Place p) {
    Channel channel = opened(d);
    List<JsonNode> shape = channel.shape();
    JsonNode fetch = d.log(Tree.of("receive", channel.receiver()));
    shape.add(posting(channel.sender(), message(d)));
    shape.add(posting(channel.sender(), message(d)));
    shape.add(fetch);
    shape.add(
        Tree.of(
            d.pick("nextTick", "microtask", "immediate"),
            Tree.of("fn", Tree.of(), Tree.of(fetch, fetch))));
    p.declare(Kind.PORT, channel.sender().get(1).asString());
    return shape;
  }

  private static List<JsonNode> post(Draft d, Place p) {
    return List.of(posting(Tree.variable(d.pick(p.names(Kind.PORT))), message(d)));
  }
}
