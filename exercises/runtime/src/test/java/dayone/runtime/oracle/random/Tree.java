package dayone.runtime.oracle.random;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes the arrays that programs are made of. */
final class Tree {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Tree() {}

  /** An array of {@code parts}: nodes, lists of nodes, texts, numbers, booleans and null. */
  static ArrayNode of(Object... parts) {
    ArrayNode array = NODES.arrayNode();
    for (Object part : parts) {
      array.add(node(part));
    }
    return array;
  }

  private static ArrayNode all(Iterable<JsonNode> parts) {
    ArrayNode array = NODES.arrayNode();
    parts.forEach(array::add);
    return array;
  }

  /** A block with one statement. */
  static ArrayNode only(Object... statement) {
    return of(of(statement));
  }

  static ArrayNode variable(String name) {
    return of("var", name);
  }

  @SuppressWarnings("unchecked") // The only lists given here are those of nodes.
  private static JsonNode node(Object part) {
    return switch (part) {
      case null -> NODES.nullNode();
      case JsonNode node -> node;
      case Iterable<?> nodes -> all((Iterable<JsonNode>) nodes);
      case String text -> NODES.stringNode(text);
      case Integer number -> NODES.numberNode(number);
      case Boolean bool -> NODES.booleanNode(bool);
      default -> throw new IllegalArgumentException("No part of a program: " + part);
    };
  }
}
