package dayone.runtime.worker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Clones the JDK's collections. A class that a program can name becomes the same class; a view or
 * another class that it cannot name (a {@code subList}, {@code keySet()}) becomes the usual class
 * of its interface; what cannot be modified becomes something that cannot be modified.
 */
@SuppressWarnings("ReferenceEquality") // Whether a part is shared, is asked of the object itself.
final class CollectionCopiers {

  /** An empty collection like the given one. */
  @SuppressWarnings("JdkObsolete") // A program may use what it likes, and gets the same.
  private static final Map<Class<?>, UnaryOperator<Collection<?>>> COLLECTIONS =
      Map.ofEntries(
          Map.entry(ArrayList.class, from -> new ArrayList<>(from.size())),
          Map.entry(LinkedList.class, from -> new LinkedList<>()),
          Map.entry(Vector.class, from -> new Vector<>(from.size())),
          Map.entry(CopyOnWriteArrayList.class, from -> new CopyOnWriteArrayList<>()),
          Map.entry(ArrayDeque.class, from -> new ArrayDeque<>(from.size())),
          Map.entry(ConcurrentLinkedQueue.class, from -> new ConcurrentLinkedQueue<>()),
          Map.entry(ConcurrentLinkedDeque.class, from -> new ConcurrentLinkedDeque<>()),
          Map.entry(
              PriorityQueue.class,
              from -> new PriorityQueue<>(shared(((PriorityQueue<?>) from).comparator()))),
          Map.entry(HashSet.class, from -> HashSet.newHashSet(from.size())),
          Map.entry(LinkedHashSet.class, from -> LinkedHashSet.newLinkedHashSet(from.size())),
          Map.entry(TreeSet.class, CollectionCopiers::treeSet),
          Map.entry(
              ConcurrentSkipListSet.class,
              from -> new ConcurrentSkipListSet<>(shared(((SortedSet<?>) from).comparator()))));

  /** An empty map like the given one. */
  private static final Map<Class<?>, UnaryOperator<Map<?, ?>>> MAPS =
      Map.ofEntries(
          Map.entry(HashMap.class, from -> HashMap.newHashMap(from.size())),
          Map.entry(LinkedHashMap.class, from -> LinkedHashMap.newLinkedHashMap(from.size())),
          Map.entry(TreeMap.class, CollectionCopiers::treeMap),
          Map.entry(ConcurrentHashMap.class, from -> new ConcurrentHashMap<>(from.size())),
          Map.entry(IdentityHashMap.class, from -> new IdentityHashMap<>(from.size())),
          Map.entry(EnumMap.class, CollectionCopiers::emptyEnumMap),
          Map.entry(
              ConcurrentSkipListMap.class,
              from -> new ConcurrentSkipListMap<>(shared(((SortedMap<?, ?>) from).comparator()))));

  private CollectionCopiers() {}

  static Copier of(Class<?> type) {
    UnaryOperator<Collection<?>> collection = COLLECTIONS.get(type);
    if (collection != null) {
      return (original, cloning) -> fillable((Collection<?>) original, collection, cloning);
    }
    UnaryOperator<Map<?, ?>> map = MAPS.get(type);
    if (map != null) {
      return (original, cloning) -> fillable((Map<?, ?>) original, map, cloning);
    }
    if (EnumSet.class.isAssignableFrom(type)) {
      return (original, cloning) -> {
        Object copy = ((EnumSet<?>) original).clone();
        cloning.remember(original, copy);
        return copy;
      };
    }
    if (java.lang.reflect.Modifier.isPublic(type.getModifiers())) {
      return Refusal.of(type);
    }
    return isUnmodifiable(type) ? CollectionCopiers::unmodifiable : CollectionCopiers::usual;
  }

  private static boolean isUnmodifiable(Class<?> type) {
    String name = type.getName();
    return name.startsWith("java.util.ImmutableCollections$")
        || name.startsWith("java.util.Collections$Unmodifiable")
        || name.startsWith("java.util.Collections$Singleton")
        || name.startsWith("java.util.Collections$Empty");
  }

  /** Whether it stands for itself: it is no view of something that is bigger, or can change. */
  private static boolean isImmutable(Object original) {
    String name = original.getClass().getName();
    return !name.startsWith("java.util.Collections$Unmodifiable") && !name.endsWith("SubList");
  }

  private static Object usual(Object original, Cloning cloning) {
    return switch (original) {
      case List<?> list -> fillable(list, from -> new ArrayList<>(from.size()), cloning);
      case SortedSet<?> set -> fillable(set, CollectionCopiers::treeSet, cloning);
      case Set<?> set ->
          fillable(set, from -> LinkedHashSet.newLinkedHashSet(from.size()), cloning);
      case SortedMap<?, ?> map -> fillable(map, CollectionCopiers::treeMap, cloning);
      case Map<?, ?> map ->
          fillable(map, from -> LinkedHashMap.newLinkedHashMap(from.size()), cloning);
      default -> fillable((Collection<?>) original, from -> new ArrayList<>(from.size()), cloning);
    };
  }

  // ---- what can be modified: made empty, remembered, filled

  @SuppressWarnings("unchecked") // Elements come from the original, so they have its type.
  private static Object fillable(
      Collection<?> original, UnaryOperator<Collection<?>> emptyLike, Cloning cloning) {
    Collection<@Nullable Object> copy = (Collection<@Nullable Object>) emptyLike.apply(original);
    cloning.remember(original, copy);
    cloning.fill(() -> {
      copy.clear();
      boolean whole = true;
      int index = 0;
      for (Object element : original) {
        Object part = cloning.element(element, index++);
        if (part == Cloning.UNFINISHED) {
          whole = false;
        } else {
          copy.add(part);
        }
      }
      return whole;
    });
    return copy;
  }

  @SuppressWarnings("unchecked") // As above.
  private static Object fillable(
      Map<?, ?> original, UnaryOperator<Map<?, ?>> emptyLike, Cloning cloning) {
    Map<@Nullable Object, @Nullable Object> copy =
        (Map<@Nullable Object, @Nullable Object>) emptyLike.apply(original);
    cloning.remember(original, copy);
    cloning.fill(() -> fill(original, copy, cloning));
    return copy;
  }

  private static boolean fill(
      Map<?, ?> original, Map<@Nullable Object, @Nullable Object> copy, Cloning cloning) {
    copy.clear();
    boolean whole = true;
    for (Map.Entry<?, ?> entry : original.entrySet()) {
      Object key;
      Object value;
      try {
        key = cloning.part(entry.getKey());
        value = cloning.part(entry.getValue());
      } catch (DataCloneException e) {
        throw e.inside("[" + quoted(entry.getKey()) + "]");
      }
      if (key == Cloning.UNFINISHED || value == Cloning.UNFINISHED) {
        whole = false;
      } else {
        copy.put(key, value);
      }
    }
    return whole;
  }

  private static String quoted(@Nullable Object key) {
    return key instanceof String text ? '"' + text + '"' : String.valueOf(key);
  }

  // ---- what cannot be modified: shared if all of its elements are

  private static Object unmodifiable(Object original, Cloning cloning) {
    cloning.begin(original);
    // With its order, whatever its kind; then seen through the interface that it had.
    Object parts =
        original instanceof Map<?, ?> map
            ? pairs(map, cloning)
            : elements((Collection<?>) original, cloning);
    if (parts == Cloning.UNFINISHED) {
      return cloning.postpone(original);
    }
    Object copy = parts == original ? original : frozen(original, parts);
    cloning.remember(original, copy);
    return copy;
  }

  private static Object elements(Collection<?> original, Cloning cloning) {
    @Nullable Object[] copies = new Object[original.size()];
    boolean allShared = true;
    int index = 0;
    for (Object element : original) {
      Object part = cloning.element(element, index);
      if (part == Cloning.UNFINISHED) {
        return part;
      }
      allShared &= part == element;
      copies[index++] = part;
    }
    return allShared && isImmutable(original) ? original : Arrays.asList(copies);
  }

  private static Object pairs(Map<?, ?> original, Cloning cloning) {
    Map<@Nullable Object, @Nullable Object> copies = new LinkedHashMap<>();
    if (!fill(original, copies, cloning)) {
      return Cloning.UNFINISHED;
    }
    return isImmutable(original) && holdsTheSame(original, copies) ? original : copies;
  }

  /** Both have the same order, as one was filled from the other. */
  private static boolean holdsTheSame(Map<?, ?> original, Map<?, ?> copies) {
    Iterator<? extends Map.Entry<?, ?>> others = copies.entrySet().iterator();
    for (Map.Entry<?, ?> entry : original.entrySet()) {
      Map.Entry<?, ?> other = others.next();
      if (entry.getKey() != other.getKey() || entry.getValue() != other.getValue()) {
        return false;
      }
    }
    return true;
  }

  private static Object frozen(Object original, Object parts) {
    return switch (original) {
      case List<?> list -> Collections.unmodifiableList((List<?>) parts);
      case SortedSet<?> set -> {
        NavigableSet<Object> copy = treeSet(set);
        copy.addAll((Collection<?>) parts);
        yield Collections.unmodifiableNavigableSet(copy);
      }
      case Set<?> set -> Collections.unmodifiableSet(new LinkedHashSet<>((Collection<?>) parts));
      case SortedMap<?, ?> map -> {
        NavigableMap<Object, @Nullable Object> copy = treeMap(map);
        copy.putAll((Map<?, ?>) parts);
        yield Collections.unmodifiableNavigableMap(copy);
      }
      case Map<?, ?> map -> Collections.unmodifiableMap((Map<?, ?>) parts);
      default -> Collections.unmodifiableCollection((Collection<?>) parts);
    };
  }

  // ---- comparators: functions, and so nothing to send, but for the JDK's own

  private static NavigableSet<Object> treeSet(Collection<?> from) {
    return new TreeSet<>(shared(((SortedSet<?>) from).comparator()));
  }

  private static NavigableMap<Object, @Nullable Object> treeMap(Map<?, ?> from) {
    return new TreeMap<>(shared(((SortedMap<?, ?>) from).comparator()));
  }

  private static Map<?, ?> emptyEnumMap(Map<?, ?> from) {
    EnumMap<?, ?> copy = ((EnumMap<?, ?>) from).clone();
    copy.clear();
    return copy;
  }

  @SuppressWarnings("unchecked") // It compares what it has compared so far.
  private static @Nullable Comparator<Object> shared(@Nullable Comparator<?> comparator) {
    if (comparator == null
        || comparator == String.CASE_INSENSITIVE_ORDER
        || comparator == Comparator.naturalOrder()
        || comparator == Comparator.reverseOrder()) {
      return (Comparator<Object>) comparator;
    }
    throw new DataCloneException(
            "it is "
                + Refusal.describe(comparator.getClass())
                + ", and a function stays in the thread that made it. Send a list and sort it"
                + " there, or use the natural order of the elements.")
        .inside(".comparator()");
  }
}
