package dayone.runtime.oracle;

import dayone.runtime.microtask.Callback;
import java.util.List;

/** The evaluated arguments of an operator. What was left out is {@code undefined}: null. */
record Arguments(List<Object> values) {

  int count() {
    return values.size();
  }

  boolean has(int index) {
    return index < values.size();
  }

  Object get(int index) {
    return has(index) ? values.get(index) : null;
  }

  /** The argument as what the operator takes; a program that gives something else is at fault. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  <T> T as(int index) {
    return (T) get(index);
  }

  String text(int index) {
    return as(index);
  }

  long integer(int index) {
    return this.<Long>as(index);
  }

  Function function(int index) {
    return as(index);
  }

  Object[] from(int index) {
    return values.subList(index, values.size()).toArray();
  }

  /** A delay as Node takes it: whatever is no number is NaN. */
  double millis(int index) {
    return get(index) instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  /** The function at {@code index}, to be called with the arguments behind it. */
  Callback callback(int index) {
    Function function = function(index);
    Object[] arguments = from(index + 1);
    return () -> function.call(arguments);
  }
}
