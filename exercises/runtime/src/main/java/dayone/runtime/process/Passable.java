package dayone.runtime.process;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a value passes the channel. Asked before the JSON library is: that would write
 * whatever has getters, and a lambda as an empty object.
 */
final class Passable {

  /** Deeper than data is meant to be, and far from the end of the stack: most likely a ring. */
  private static final int DEEPEST = 400;

  private Passable() {}

  /**
   * @throws IllegalArgumentException if {@code value} or something in it does not pass; says where
   */
  static void require(@Nullable Object value) {
    require(value, "the message", 0);
  }

  private static void require(@Nullable Object value, String where, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException(
          "The message is nested more than "
              + DEEPEST
              + " deep. Does it contain itself? JSON cannot express that.");
    }
    switch (value) {
      case null -> {}
      case String string -> {}
      case Boolean flag -> {}
      case Integer number -> {}
      case Long number -> {}
      case Double number -> {}
      case Float number -> {}
      case Short number -> {}
      case Byte number -> {}
      case BigInteger number -> {}
      case BigDecimal number -> {}
      case Enum<?> constant -> {}
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          require(list.get(i), where + "[" + i + "]", depth + 1);
        }
      }
      case Map<?, ?> map -> requireMap(map, where, depth);
      case Record record -> requireRecord(record, where, depth);
      case Object array when array.getClass().isArray() -> requireArray(array, where, depth);
      default ->
          throw new IllegalArgumentException(
              "%s is a %s, which cannot be sent to another process. What passes: null, booleans,"
                      .formatted(where, value.getClass().getName())
                  + " numbers, strings, lists, arrays, maps with strings as keys, and records of"
                  + " them.");
    }
  }

  private static void requireMap(Map<?, ?> map, String where, int depth) {
    map.forEach((key, element) -> {
      if (!(key instanceof String)) {
        throw new IllegalArgumentException(
            where + " is a map with the key " + key + ", and JSON has only strings as keys.");
      }
      require(element, where + "." + key, depth + 1);
    });
  }

  private static void requireArray(Object array, String where, int depth) {
    // Arrays of numbers and booleans hold nothing else. A char[] would be written as a string.
    Class<?> type = array.getClass().componentType();
    if (type == char.class) {
      throw new IllegalArgumentException(
          where + " is a char[], which JSON does not have. Send a String.");
    }
    if (!type.isPrimitive()) {
      for (int i = 0; i < Array.getLength(array); i++) {
        require(Array.get(array, i), where + "[" + i + "]", depth + 1);
      }
    }
  }

  private static void requireRecord(Record record, String where, int depth) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        require(
            component.getAccessor().invoke(record), where + "." + component.getName(), depth + 1);
      } catch (IllegalAccessException | InvocationTargetException failed) {
        throw new IllegalArgumentException(
            where + "." + component.getName() + " cannot be read: " + failed.getCause(), failed);
      }
    }
  }
}
