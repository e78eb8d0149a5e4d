package dayone.runtime.oracle;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A program as the JavaScript that it stands for. What is no call of Node is a helper of {@code
 * judge.js}.
 *
 * <p>Translated and not interpreted, because an interpreter's own promises and generators would
 * cost ticks that the program does not have.
 */
final class JavaScript {

  /**
   * {@code $2} is the second argument, {@code $2*} that and all behind it with commas between: none
   * of them, and no comma before, if there is none.
   */
  private static final Map<String, String> EXPRESSIONS =
      Map.ofEntries(
          entry("undef", "undefined"),
          entry("err", "new Error($1)"),
          entry("arr", "[$1*]"),
          entry("add", "($1 + $2)"),
          entry("lt", "($1 < $2)"),
          entry("eq", "($1 === $2)"),
          entry("not", "(!$1)"),
          entry("get", "$1[$2]"),
          entry("call", "$1($2*)"),
          entry("iterRes", "({value: $1, done: $2})"),
          entry("next", "$1.next($2*)"),
          entry("ret", "$1.return($2*)"),
          entry("throwInto", "$1.throw($2)"),
          entry("aiter", "iterable($1*)"),
          entry("presolve", "Promise.resolve($1*)"),
          entry("preject", "Promise.reject($1*)"),
          entry("then", "$1.then($2*)"),
          entry("catch", "$1.catch($2*)"),
          entry("finally", "$1.finally($2*)"),
          entry("all", "Promise.all($1)"),
          entry("allSettled", "Promise.allSettled($1)"),
          entry("race", "Promise.race($1)"),
          entry("any", "Promise.any($1)"),
          entry("nextTick", "process.nextTick($1*)"),
          entry("microtask", "queueMicrotask($1)"),
          entry("immediate", "immediate(setImmediate($1*))"),
          entry("timeout", "timer(setTimeout($2, $1, $3*))"),
          entry("interval", "timer(setInterval($2, $1, $3*))"),
          entry("clear", "clear($1)"),
          entry("ref", "$1.ref()"),
          entry("unref", "$1.unref()"),
          entry("hasRef", "$1.hasRef()"),
          entry("refresh", "$1.refresh()"),
          entry("tpTimeout", "timers.setTimeout($1, $2, {signal: $3})"),
          entry("tpImmediate", "timers.setImmediate($1, {signal: $2})"),
          entry("tpInterval", "timers.setInterval($1, $2)"),
          entry("stat", "stat($1)"),
          entry("statMissing", "statMissing($1)"),
          entry("readFile", "readFile($1)"),
          entry("channel", "channel()"),
          entry("port", "$1['port' + $2]"),
          entry("onMessage", "$1.on('message', $2)"),
          entry("onceMessage", "$1.once('message', $2)"),
          entry("offMessage", "$1.off('message', $2)"),
          entry("onClose", "$1.on('close', calling($2))"),
          entry("post", "$1.postMessage($2)"),
          entry("receive", "receive($1)"),
          entry("portClose", "$1.close()"),
          entry("portRef", "$1.ref()"),
          entry("portUnref", "$1.unref()"),
          entry("emitter", "new EventEmitter()"),
          entry("on", "$1.on($2, $3)"),
          entry("once", "$1.once($2, $3)"),
          entry("prepend", "$1.prependListener($2, $3)"),
          entry("off", "$1.off($2, $3)"),
          entry("emit", "$1.emit($2*)"),
          entry("eventsOnce", "EventEmitter.once($1, $2, {signal: $3})"),
          entry("ac", "new AbortController()"),
          entry("signal", "$1.signal"),
          entry("abort", "$1.abort($2*)"),
          entry("aborted", "$1.aborted"),
          entry("reason", "$1.reason"),
          entry("throwIfAborted", "$1.throwIfAborted()"),
          entry("onAbort", "$1.addEventListener('abort', calling($2))"),
          entry("sigTimeout", "AbortSignal.timeout($1)"),
          entry("sigAny", "AbortSignal.any($1)"),
          entry("sigAbort", "AbortSignal.abort($1*)"),
          entry("process", "process.on($1, $2)"),
          entry("processOnce", "process.once($1, $2)"),
          entry("processOff", "process.off($1, $2)"),
          entry("exit", "process.exit($1)"),
          entry("setExitCode", "(process.exitCode = $1)"),
          entry("als", "storage()"),
          entry("run", "$1.run($2*)"),
          entry("exitAls", "$1.exit($2)"),
          entry("enterWith", "$1.enterWith($2)"),
          entry("getStore", "$1.getStore()"),
          entry("bind", "AsyncResource.bind($1)"),
          entry("snapshot", "AsyncLocalStorage.snapshot()"),
          entry("resource", "new AsyncResource('T')"),
          entry("runIn", "$1.runInAsyncScope($2, null, $3*)"));

  private static final Map<String, String> FUNCTIONS =
      Map.of(
          "fn",
          "function ",
          "afn",
          "async function ",
          "gen",
          "function* ",
          "agen",
          "async function* ");

  private static final Pattern HOLE = Pattern.compile("(, )?\\$(\\d)(\\*?)");

  private JavaScript() {}

  static String of(JsonNode body) {
    return statements(body, "");
  }

  private static String statements(JsonNode body, String indent) {
    return body.valueStream()
        .map(statement -> indent + statement(statement, indent) + "\n")
        .collect(Collectors.joining());
  }

  private static String block(JsonNode body, String indent) {
    return "{\n" + statements(body, indent + "  ") + indent + "}";
  }

  private static String statement(JsonNode s, String indent) {
    return switch (s.get(0).asString()) {
      case "log" -> "log(" + arguments(s, indent) + ");";
      case "let" -> "let " + name(s.get(1)) + " = " + expression(s.get(2), indent) + ";";
      case "set" -> name(s.get(1)) + " = " + expression(s.get(2), indent) + ";";
      case "if" ->
          "if ("
              + expression(s.get(1), indent)
              + ") "
              + block(s.get(2), indent)
              + (s.size() > 3 ? " else " + block(s.get(3), indent) : "");
      case "for" -> {
        String i = name(s.get(1));
        yield "for (let %s = 0; %s < %d; %s++) ".formatted(i, i, s.get(2).asInt(), i)
            + block(s.get(3), indent);
      }
      case "forOf" -> "for " + each(s, indent);
      case "forAwait" -> "for await " + each(s, indent);
      case "try" -> tryStatement(s, indent);
      case "throw" -> "throw " + expression(s.get(1), indent) + ";";
      case "return" -> s.size() > 1 ? "return " + expression(s.get(1), indent) + ";" : "return;";
      case "break" -> "break;";
      case "continue" -> "continue;";
      case "await", "yield" ->
          (s.size() > 2 ? "let " + name(s.get(2)) + " = " : "")
              + s.get(0).asString()
              + " "
              + expression(s.get(1), indent)
              + ";";
      case "busy" -> "busy(" + s.get(1).asInt() + ");";
      default -> expression(s, indent) + ";";
    };
  }

  private static String each(JsonNode s, String indent) {
    return "(const "
        + name(s.get(1))
        + " of "
        + expression(s.get(2), indent)
        + ") "
        + block(s.get(3), indent);
  }

  private static String tryStatement(JsonNode s, String indent) {
    StringBuilder text = new StringBuilder("try ").append(block(s.get(1), indent));
    if (!s.get(2).isNull()) {
      text.append(" catch (")
          .append(name(s.get(2).get(0)))
          .append(") ")
          .append(block(s.get(2).get(1), indent));
    }
    if (s.size() > 3) {
      text.append(" finally ").append(block(s.get(3), indent));
    }
    return text.toString();
  }

  private static String expression(JsonNode x, String indent) {
    if (!x.isArray()) {
      return x.toString();
    }
    String operator = x.get(0).asString();
    return switch (operator) {
      case "var" -> name(x.get(1));
      case "fn", "afn", "gen", "agen" -> {
        String parameters =
            x.get(1).valueStream().map(JavaScript::name).collect(Collectors.joining(", "));
        yield "("
            + FUNCTIONS.get(operator)
            + "("
            + parameters
            + ") "
            + block(x.get(2), indent)
            + ")";
      }
      case "newp" -> "new Promise((" + settling(x) + ") => " + block(x.get(3), indent) + ")";
      case "thenable" -> "({then(" + settling(x) + ") " + block(x.get(3), indent) + "})";
      default -> filled(operator, x, indent);
    };
  }

  private static String settling(JsonNode x) {
    return name(x.get(1)) + ", " + name(x.get(2));
  }

  private static String filled(String operator, JsonNode x, String indent) {
    String template = EXPRESSIONS.get(operator);
    if (template == null) {
      throw new UnsupportedOperationException(
          "The program uses the operator '" + operator + "', which JavaScript.java does not know.");
    }
    List<String> arguments = new ArrayList<>();
    for (int i = 1; i < x.size(); i++) {
      arguments.add(expression(x.get(i), indent));
    }
    return HOLE.matcher(template)
        .replaceAll(hole -> {
          int index = Integer.parseInt(hole.group(2)) - 1;
          String comma = hole.group(1) == null ? "" : hole.group(1);
          boolean rest = !hole.group(3).isEmpty();
          if (index >= arguments.size()) {
            return rest ? "" : comma + "undefined";
          }
          return Matcher.quoteReplacement(
              comma
                  + (rest
                      ? String.join(", ", arguments.subList(index, arguments.size()))
                      : arguments.get(index)));
        });
  }

  private static String arguments(JsonNode s, String indent) {
    List<String> values = new ArrayList<>();
    for (int i = 1; i < s.size(); i++) {
      values.add(expression(s.get(i), indent));
    }
    return String.join(", ", values);
  }

  /** With a mark, so that a program's names are neither keywords nor the helpers'. */
  private static String name(JsonNode name) {
    return "$" + name.asString();
  }
}
