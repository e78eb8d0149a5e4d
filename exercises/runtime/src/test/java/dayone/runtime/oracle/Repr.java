package dayone.runtime.oracle;

import dayone.runtime.async.IteratorResult;
import dayone.runtime.promise.AggregateError;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Settlement;
import java.util.List;
import java.util.stream.Collectors;

/** How a program prints a value. */
final class Repr {

  private Repr() {}

  static String of(Object value) {
    return switch (value) {
      case null -> "undefined";
      case Null n -> "null";
      case String text -> text;
      case Boolean bool -> bool.toString();
      case Number number -> number.toString();
      case List<?> array -> list(array);
      case Promise<?> promise -> "Promise";
      case Thrown thrown -> of(Thrown.valueOf(thrown));
      case JsError error -> "Error(" + error.getMessage() + ")";
      case AggregateError error -> "AggregateError" + list(error.errors());
      case Throwable error -> name(error);
      case Function function -> "function";
      case IteratorResult<?> result ->
          "{value:" + of(result.value()) + ",done:" + result.done() + "}";
      case Settlement.Fulfilled<?> settled ->
          "{status:fulfilled,value:" + of(settled.value()) + "}";
      case Settlement.Rejected<?> settled ->
          "{status:rejected,reason:" + of(settled.reason()) + "}";
      default -> "object";
    };
  }

  private static String list(List<?> values) {
    return values.stream().map(Repr::of).collect(Collectors.joining(",", "[", "]"));
  }

  private static String name(Throwable error) {
    return error instanceof IllegalArgumentException
        ? "TypeError"
        : error.getClass().getSimpleName();
  }
}
