package dayone.runtime.worker;

import dayone.runtime.shared.SharedBuffer;
import dayone.runtime.shared.TypedArray;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.util.AbstractMap;
import java.util.BitSet;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out, once for each class, how its objects are cloned. */
@SuppressWarnings({
  "ReferenceEquality", // Whether a part is shared is asked of the object itself.
  "JavaUtilDate", // A program may send what it likes.
  "UnnecessaryStringBuilder" // It is the builder that is copied.
})
final class Copiers {

  private static final ClassValue<Copier> OF_CLASS =
      new ClassValue<>() {
        @Override
        protected Copier computeValue(Class<?> type) {
          return choose(type);
        }
      };

  /** Copies that need to know nothing of other parts of the value. */
  private static final Map<Class<?>, Copier> LEAVES =
      Map.of(
          byte[].class, (original, cloning) -> ((byte[]) original).clone(),
          short[].class, (original, cloning) -> ((short[]) original).clone(),
          char[].class, (original, cloning) -> ((char[]) original).clone(),
          int[].class, (original, cloning) -> ((int[]) original).clone(),
          long[].class, (original, cloning) -> ((long[]) original).clone(),
          float[].class, (original, cloning) -> ((float[]) original).clone(),
          double[].class, (original, cloning) -> ((double[]) original).clone(),
          boolean[].class, (original, cloning) -> ((boolean[]) original).clone(),
          Date.class, (original, cloning) -> ((Date) original).clone(),
          BitSet.class, (original, cloning) -> ((BitSet) original).clone());

  private Copiers() {}

  static Copier of(Class<?> type) {
    return OF_CLASS.get(type);
  }

  /** Whether the JDK itself brings this class, so that we know what it does. */
  static boolean isOfTheJdk(Class<?> type) {
    return type.getClassLoader() == null && !type.isHidden();
  }

  private static Copier choose(Class<?> type) {
    if (Immutables.contains(type) || isShared(type)) {
      return Copier.SHARE;
    }
    Copier leaf = LEAVES.get(type);
    if (leaf != null) {
      return remembering(leaf);
    }
    if (type.isArray()) {
      return Copiers::copyArray;
    }
    if (type.isRecord()) {
      return RecordCopier.of(type);
    }
    if (Throwable.class.isAssignableFrom(type)) {
      return remembering((original, cloning) -> ErrorClone.of((Throwable) original));
    }
    if (type == ArrayBuffer.class) {
      return remembering((original, cloning) -> ((ArrayBuffer) original).copy());
    }
    if (type == Optional.class) {
      return Copiers::copyOptional;
    }
    return isOfTheJdk(type) ? chooseForJdk(type) : Refusal.of(type);
  }

  private static boolean isShared(Class<?> type) {
    return Shareable.class.isAssignableFrom(type)
        || type == SharedBuffer.class
        || TypedArray.class.isAssignableFrom(type);
  }

  private static Copier chooseForJdk(Class<?> type) {
    if (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
      return CollectionCopiers.of(type);
    }
    if (type == StringBuilder.class) {
      return remembering((original, cloning) -> new StringBuilder((StringBuilder) original));
    }
    if (ByteBuffer.class.isAssignableFrom(type)) {
      return remembering((original, cloning) -> copyBuffer((ByteBuffer) original));
    }
    if (Map.Entry.class.isAssignableFrom(type)) {
      return Copiers::copyEntry;
    }
    return Refusal.of(type);
  }

  private static Copier remembering(Copier copier) {
    return (original, cloning) -> {
      Object copy = copier.copy(original, cloning);
      cloning.remember(original, copy);
      return copy;
    };
  }

  private static Object copyArray(Object original, Cloning cloning) {
    @Nullable Object[] source = (Object[]) original;
    if (Immutables.contains(source.getClass().getComponentType())
        && source.getClass().getComponentType() != Object.class) {
      @Nullable Object[] copy = source.clone();
      cloning.remember(original, copy);
      return copy;
    }
    @Nullable Object[] copy =
        (@Nullable Object[]) Array.newInstance(source.getClass().getComponentType(), source.length);
    cloning.remember(original, copy);
    cloning.fill(() -> {
      boolean whole = true;
      for (int i = 0; i < source.length; i++) {
        Object element = cloning.element(source[i], i);
        if (element == Cloning.UNFINISHED) {
          whole = false;
        } else {
          copy[i] = element;
        }
      }
      return whole;
    });
    return copy;
  }

  private static Object copyOptional(Object original, Cloning cloning) {
    Object value = ((Optional<?>) original).orElse(null);
    cloning.begin(original);
    Object copy = cloning.part(value);
    if (copy == Cloning.UNFINISHED) {
      return cloning.postpone(original);
    }
    Object result = copy == value ? original : Optional.ofNullable(copy);
    cloning.remember(original, result);
    return result;
  }

  /** An entry of a map is a view into it; the copy stands for itself. */
  private static Object copyEntry(Object original, Cloning cloning) {
    Map.Entry<?, ?> entry = (Map.Entry<?, ?>) original;
    cloning.begin(original);
    Object key = cloning.part(entry.getKey());
    Object value = cloning.part(entry.getValue());
    if (key == Cloning.UNFINISHED || value == Cloning.UNFINISHED) {
      return cloning.postpone(original);
    }
    Object copy = new AbstractMap.SimpleEntry<@Nullable Object, @Nullable Object>(key, value);
    cloning.remember(original, copy);
    return copy;
  }

  /** All of the buffer, not only what remains of it, and a copy of its position and limit. */
  private static Object copyBuffer(ByteBuffer original) {
    ByteBuffer copy =
        original.isDirect()
            ? ByteBuffer.allocateDirect(original.capacity())
            : ByteBuffer.allocate(original.capacity());
    copy.put(original.duplicate().clear());
    copy.limit(original.limit()).position(original.position()).order(original.order());
    return original.isReadOnly() ? copy.asReadOnlyBuffer().order(original.order()) : copy;
  }
}
