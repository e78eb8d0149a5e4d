package dayone.runtime.worker;

import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Which classes have objects that cannot change, so that two threads may hold the same one. */
final class Immutables {

  private static final Set<Class<?>> CLASSES =
      Set.of(
          Boolean.class,
          Byte.class,
          Short.class,
          Character.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class,
          String.class,
          BigInteger.class,
          BigDecimal.class,
          OptionalInt.class,
          OptionalLong.class,
          OptionalDouble.class,
          UUID.class,
          URI.class,
          Locale.class,
          Currency.class,
          Pattern.class,
          InetSocketAddress.class,
          Class.class);

  /** Their implementations are the JDK's own and have other names. */
  private static final List<Class<?>> FAMILIES =
      List.of(Path.class, ZoneId.class, Charset.class, InetAddress.class);

  private Immutables() {}

  /** Whether every object of exactly this class is immutable, through and through. */
  static boolean contains(Class<?> type) {
    return CLASSES.contains(type)
        || isTimeValue(type)
        || isEnumConstant(type)
        || isOfAFamily(type)
        || (type.isRecord() && hasImmutableComponents(type, new HashSet<>()));
  }

  private static boolean isOfAFamily(Class<?> type) {
    return Copiers.isOfTheJdk(type)
        && FAMILIES.stream().anyMatch(family -> family.isAssignableFrom(type));
  }

  private static boolean hasImmutableComponents(Class<?> type, Set<Class<?>> assumed) {
    // A record that contains its own type again is immutable if nothing else in it is mutable.
    if (!assumed.add(type)) {
      return true;
    }
    for (RecordComponent component : type.getRecordComponents()) {
      if (!holdsOnlyImmutables(component.getType(), assumed)) {
        return false;
      }
    }
    return true;
  }

  /** Of a variable: an object of a subclass must not slip in. */
  private static boolean holdsOnlyImmutables(Class<?> type, Set<Class<?>> assumed) {
    if (type.isPrimitive() || type.isEnum()) {
      return true;
    }
    if (type.isRecord()) {
      return hasImmutableComponents(type, assumed);
    }
    return Modifier.isFinal(type.getModifiers()) && (CLASSES.contains(type) || isTimeValue(type));
  }

  /** All public final classes of java.time are values; clocks and formatters are not among them. */
  private static boolean isTimeValue(Class<?> type) {
    return type.getPackageName().equals("java.time")
        && Modifier.isFinal(type.getModifiers())
        && (TemporalAccessor.class.isAssignableFrom(type)
            || TemporalAmount.class.isAssignableFrom(type));
  }

  /** A constant with a body has a class of its own below that of the enum. */
  private static boolean isEnumConstant(Class<?> type) {
    return Enum.class.isAssignableFrom(type);
  }
}
