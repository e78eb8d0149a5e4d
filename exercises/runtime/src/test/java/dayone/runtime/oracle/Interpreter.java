package dayone.runtime.oracle;

import dayone.runtime.async.Async;
import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.Finished;
import dayone.runtime.async.ForAwait;
import dayone.runtime.async.Generator;
import dayone.runtime.microtask.Unwinding;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Thenable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Runs the statements of a program. Expressions that are no control flow are in the {@link
 * Library}.
 */
final class Interpreter {

  /** The kinds of functions, which differ in what await, yield and return mean. */
  private sealed interface Frame {

    record Plain() implements Frame {}

    record AsyncFunction() implements Frame {}

    record SyncGenerator(Generator.Yielder<Object> out) implements Frame {}

    record AsyncGen(AsyncGenerator.Yielder<Object> out) implements Frame {}
  }

  private final Library library;

  Interpreter(Library library) {
    this.library = library;
  }

  void run(JsonNode body) throws Exception {
    block(body, null, new Frame.Plain());
  }

  private Completion block(JsonNode body, Scope outer, Frame frame) throws Exception {
    return in(new Scope(outer), body, frame);
  }

  private Completion in(Scope scope, JsonNode body, Frame frame) throws Exception {
    for (JsonNode statement : body) {
      Completion completion = statement(statement, scope, frame);
      if (completion != null) {
        return completion;
      }
    }
    return null;
  }

  private Completion statement(JsonNode s, Scope scope, Frame frame) throws Exception {
    switch (s.get(0).asString()) {
      case "log" -> {
        String label = s.get(1).asString();
        library.log(s.size() > 2 ? label + ":" + Repr.of(evaluate(s.get(2), scope)) : label);
      }
      case "let" -> scope.declare(s.get(1).asString(), evaluate(s.get(2), scope));
      case "set" -> scope.set(s.get(1).asString(), evaluate(s.get(2), scope));
      case "if" -> {
        if ((boolean) evaluate(s.get(1), scope)) {
          return block(s.get(2), scope, frame);
        }
        return s.size() > 3 ? block(s.get(3), scope, frame) : null;
      }
      case "for" -> {
        for (long i = 0; i < s.get(2).asInt(); i++) {
          Completion completion = body(s, scope, i, frame);
          if (leaves(completion)) {
            return unlessBreak(completion);
          }
        }
      }
      case "forOf" -> {
        return forOf(s, scope, frame);
      }
      case "forAwait" -> {
        return forAwait(s, scope, frame);
      }
      case "try" -> {
        return tryStatement(s, scope, frame);
      }
      case "throw" -> throw Thrown.raise(evaluate(s.get(1), scope));
      case "return" -> {
        Object value = s.size() > 1 ? evaluate(s.get(1), scope) : null;
        return new Completion.Return(frame instanceof Frame.AsyncGen ? await(value) : value);
      }
      case "break" -> {
        return new Completion.Break();
      }
      case "continue" -> {
        return new Completion.Continue();
      }
      case "await" -> bind(s, scope, await(evaluate(s.get(1), scope)));
      case "yield" -> bind(s, scope, yieldValue(evaluate(s.get(1), scope), frame));
      case "busy" -> library.busy(s.get(1).asLong());
      default -> evaluate(s, scope);
    }
    return null;
  }

  private static void bind(JsonNode s, Scope scope, Object value) {
    if (s.size() > 2) {
      scope.declare(s.get(2).asString(), value);
    }
  }

  private static boolean leaves(Completion completion) {
    return completion != null && !(completion instanceof Completion.Continue);
  }

  private static Completion unlessBreak(Completion completion) {
    return completion instanceof Completion.Break ? null : completion;
  }

  /** One round of a loop, with a variable of its own. */
  private Completion body(JsonNode s, Scope scope, Object item, Frame frame) throws Exception {
    Scope round = new Scope(scope);
    round.declare(s.get(1).asString(), item);
    return in(round, s.get(3), frame);
  }

  private Completion forOf(JsonNode s, Scope scope, Frame frame) throws Exception {
    Object source = evaluate(s.get(2), scope);
    AutoCloseable closing = source instanceof Generator<?> generator ? generator : () -> {};
    Iterator<?> items = ((Iterable<?>) source).iterator();
    while (items.hasNext()) {
      Completion completion;
      try {
        completion = body(s, scope, items.next(), frame);
      } catch (Throwable thrown) {
        closeAfter(thrown, closing);
        throw thrown;
      }
      if (leaves(completion)) {
        closing.close();
        return unlessBreak(completion);
      }
    }
    return null;
  }

  /** What closing throws gives way to what the body threw. */
  private static void closeAfter(Throwable thrown, AutoCloseable closing) {
    try {
      closing.close();
    } catch (Exception second) {
      thrown.addSuppressed(second);
    }
  }

  private Completion forAwait(JsonNode s, Scope scope, Frame frame) throws Exception {
    try (ForAwait<Object> items = ForAwait.of(asyncIterable(evaluate(s.get(2), scope)))) {
      while (items.next()) {
        Completion completion = body(s, scope, items.item(), frame);
        if (leaves(completion)) {
          return unlessBreak(completion);
        }
      }
      return null;
    }
  }

  @SuppressWarnings("unchecked") // Everything in a program is an Object.
  private static AsyncIterable<Object> asyncIterable(Object source) {
    return source instanceof AsyncIterable<?> iterable
        ? (AsyncIterable<Object>) iterable
        : AsyncIterable.from((Iterable<Object>) source);
  }

  private Completion tryStatement(JsonNode s, Scope scope, Frame frame) throws Exception {
    Completion completion = null;
    Throwable pending = null;
    try {
      completion = block(s.get(1), scope, frame);
    } catch (Throwable thrown) {
      unlessExit(thrown);
      pending = thrown;
    }
    if (pending != null && !(pending instanceof Unwinding) && !s.get(2).isNull()) {
      Scope caught = new Scope(scope);
      caught.declare(s.get(2).get(0).asString(), Thrown.valueOf(pending));
      pending = null;
      try {
        completion = in(caught, s.get(2).get(1), frame);
      } catch (Throwable thrown) {
        unlessExit(thrown);
        pending = thrown;
      }
    }
    if (s.size() > 3) {
      Completion overriding = block(s.get(3), scope, frame);
      if (overriding != null) {
        return overriding;
      }
    }
    if (pending instanceof Error error) {
      throw error;
    }
    if (pending != null) {
      throw (Exception) pending;
    }
    return completion;
  }

  /** process.exit() runs no finally blocks of the program; return() of a generator does. */
  private static void unlessExit(Throwable thrown) {
    if (!(thrown instanceof Finished)) {
      Unwinding.rethrow(thrown);
    }
  }

  private static Object await(Object value) throws Exception {
    return value instanceof Thenable<?> thenable ? Async.await(thenable) : Async.await(value);
  }

  private static Object yieldValue(Object value, Frame frame) throws Exception {
    return switch (frame) {
      case Frame.SyncGenerator(Generator.Yielder<Object> out) -> out.yield(value);
      case Frame.AsyncGen(AsyncGenerator.Yielder<Object> out) -> out.yield(value);
      default -> throw new IllegalStateException("yield outside of a generator");
    };
  }

  // ---- expressions

  Object evaluate(JsonNode x, Scope scope) throws Exception {
    if (!x.isArray()) {
      return literal(x);
    }
    String operator = x.get(0).asString();
    return switch (operator) {
      case "var" -> scope.get(x.get(1).asString());
      case "fn", "afn", "gen", "agen" -> function(operator, x, scope);
      case "newp" -> newPromise(x, scope);
      case "thenable" -> thenable(x, scope);
      default -> {
        List<Object> arguments = new ArrayList<>();
        for (int i = 1; i < x.size(); i++) {
          arguments.add(evaluate(x.get(i), scope));
        }
        yield library.call(operator, arguments);
      }
    };
  }

  private static Object literal(JsonNode x) {
    return switch (x.getNodeType()) {
      case NULL -> Null.NULL;
      case BOOLEAN -> x.asBoolean();
      case NUMBER -> x.isIntegralNumber() ? (Object) x.asLong() : (Object) x.asDouble();
      default -> x.asString().intern();
    };
  }

  private Function function(String kind, JsonNode x, Scope scope) {
    return arguments -> {
      Scope parameters = new Scope(scope);
      for (int i = 0; i < x.get(1).size(); i++) {
        parameters.declare(x.get(1).get(i).asString(), Function.argument(arguments, i));
      }
      JsonNode body = x.get(2);
      return switch (kind) {
        case "fn" -> result(body, parameters, new Frame.Plain());
        case "afn" -> Async.async(() -> result(body, parameters, new Frame.AsyncFunction()));
        case "gen" ->
            Generator.returning(out -> result(body, parameters, new Frame.SyncGenerator(out)));
        default ->
            AsyncGenerator.returning(out -> result(body, parameters, new Frame.AsyncGen(out)));
      };
    };
  }

  private Object result(JsonNode body, Scope scope, Frame frame) throws Exception {
    return block(body, scope, frame) instanceof Completion.Return(Object value) ? value : null;
  }

  private Promise<Object> newPromise(JsonNode x, Scope scope) {
    return new Promise<>(resolvers -> settling(x, scope, PromiseOperators.Settling.of(resolvers)));
  }

  private Thenable<Object> thenable(JsonNode x, Scope scope) {
    return resolvers -> settling(x, scope, PromiseOperators.Settling.of(resolvers));
  }

  private void settling(JsonNode x, Scope scope, PromiseOperators.Settling functions)
      throws Exception {
    Scope inner = new Scope(scope);
    inner.declare(x.get(1).asString(), functions.resolve());
    inner.declare(x.get(2).asString(), functions.reject());
    block(x.get(3), inner, new Frame.Plain());
  }
}
