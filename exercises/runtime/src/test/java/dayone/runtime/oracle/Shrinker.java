package dayone.runtime.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Makes a program smaller for as long as it stays interesting, by leaving out one statement after
 * the other.
 */
final class Shrinker {

  /** Without one of these a loop of the program might never end. */
  private static final Set<String> KEPT =
      Set.of("set", "clear", "if", "break", "portClose", "post");

  private static final int MOST_TRIALS = 400;

  private final Predicate<JsonNode> interesting;
  private int trials;

  Shrinker(Predicate<JsonNode> interesting) {
    this.interesting = interesting;
  }

  JsonNode shrink(JsonNode program) {
    JsonNode smallest = program;
    boolean smaller = true;
    while (smaller) {
      smaller = false;
      // From the front: a callback that goes takes all with it that is in it.
      for (int i = 0; i < count(smallest); i++) {
        JsonNode candidate = without(i, smallest);
        if (candidate != null && isInteresting(candidate)) {
          smallest = candidate;
          smaller = true;
          i--;
        }
      }
    }
    return smallest;
  }

  private boolean isInteresting(JsonNode candidate) {
    return declaresAll(candidate, Set.of())
        && trials++ < MOST_TRIALS
        && interesting.test(candidate);
  }

  private static int count(JsonNode program) {
    return blocks(program).stream().mapToInt(JsonNode::size).sum();
  }

  /** The program without its statement of that number, or null if that one has to stay. */
  private static JsonNode without(int number, JsonNode program) {
    JsonNode copy = program.deepCopy();
    int left = number;
    for (ArrayNode block : blocks(copy)) {
      if (left < block.size()) {
        if (KEPT.contains(block.get(left).get(0).asString())) {
          return null;
        }
        block.remove(left);
        return copy;
      }
      left -= block.size();
    }
    return null;
  }

  /** All lists of statements, outer ones first. */
  private static List<ArrayNode> blocks(JsonNode program) {
    List<ArrayNode> blocks = new ArrayList<>();
    collect(program, blocks);
    return blocks;
  }

  /** Statements and blocks are told apart by what they begin with: a name, or an array. */
  private static void collect(JsonNode node, List<ArrayNode> blocks) {
    if (node instanceof ArrayNode array) {
      if (!array.isEmpty() && array.get(0).isArray()) {
        blocks.add(array);
      }
      array.forEach(part -> collect(part, blocks));
    }
  }

  /** Whether no name is used that has lost its declaration. */
  private static boolean declaresAll(JsonNode node, Set<String> outer) {
    if (!node.isArray() || node.isEmpty()) {
      return true;
    }
    Set<String> names = new HashSet<>(outer);
    if (node.get(0).isArray()) {
      for (JsonNode statement : node) {
        declared(statement, names);
      }
    }
    String operator = node.get(0).isString() ? node.get(0).asString() : "";
    switch (operator) {
      case "var", "set" -> {
        if (!names.contains(node.get(1).asString())) {
          return false;
        }
      }
      case "fn", "afn", "gen", "agen" -> node.get(1).forEach(name -> names.add(name.asString()));
      case "newp", "thenable" -> {
        names.add(node.get(1).asString());
        names.add(node.get(2).asString());
      }
      case "for", "forOf", "forAwait" -> names.add(node.get(1).asString());
      case "try" -> {
        if (!node.get(2).isNull()) {
          names.add(node.get(2).get(0).asString());
        }
      }
      default -> {
        // Names nothing.
      }
    }
    return node.valueStream().allMatch(part -> declaresAll(part, names));
  }

  private static void declared(JsonNode statement, Set<String> names) {
    switch (statement.get(0).asString()) {
      case "let" -> names.add(statement.get(1).asString());
      case "await", "yield" -> {
        if (statement.size() > 2) {
          names.add(statement.get(2).asString());
        }
      }
      default -> {
        // Declares nothing.
      }
    }
  }
}
