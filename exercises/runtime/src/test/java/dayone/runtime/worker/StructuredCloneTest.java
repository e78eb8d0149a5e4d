package dayone.runtime.worker;

import static dayone.runtime.worker.StructuredClone.structuredClone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.loop.EventLoop;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class StructuredCloneTest {

  record Point(int x, int y) {}

  record Segment(Point from, Point to, String name) {}

  record Box(Object content) {}

  record Item(String name, List<Point> points) {}

  // ---- what is shared

  static Stream<Object> immutableValues() {
    return Stream.of(
        "text",
        1,
        2L,
        3.0,
        'c',
        true,
        BigInteger.TEN,
        BigDecimal.ONE,
        Instant.EPOCH,
        LocalDate.EPOCH,
        ZonedDateTime.of(2024, 2, 29, 1, 2, 3, 4, ZoneId.of("Europe/Berlin")),
        ZoneId.of("Europe/Berlin"),
        Duration.ofDays(1),
        DayOfWeek.FRIDAY,
        TimeUnit.DAYS,
        UUID.randomUUID(),
        URI.create("http://localhost/"),
        Path.of("a", "b"),
        OptionalInt.of(1),
        String.class,
        new Point(1, 2),
        new Segment(new Point(1, 2), new Point(3, 4), "s"),
        new Box("text"),
        new Box(new Point(1, 2)),
        Optional.of("text"),
        List.of(1, 2, 3),
        List.of(new Point(1, 2)),
        Map.of("k", List.of("v")),
        Set.of(1, 2),
        Collections.emptyList(),
        Collections.singletonMap("a", 1),
        new Item("i", List.of(new Point(1, 2))));
  }

  @ParameterizedTest
  @MethodSource("immutableValues")
  void whatCannotChangeIsShared(Object value) {
    assertThat(structuredClone(value)).isSameAs(value);
  }

  @Test
  void nullIsNull() {
    Object nothing = null;

    assertThat(structuredClone(nothing)).isNull();
  }

  // ---- what is copied

  /** Comparator.reverseOrder(), for objects. */
  private static final Comparator<Object> DESCENDING = Collections.reverseOrder();

  static <C extends Collection<Object>> C filled(C collection) {
    collection.addAll(List.of(3, 1, 2));
    return collection;
  }

  static <M extends Map<Object, Object>> M filled(M map) {
    map.put("b", new ArrayList<>(List.of(1)));
    map.put("a", new ArrayList<>(List.of(2)));
    return map;
  }

  @SuppressWarnings({"JdkObsolete", "JavaUtilDate"}) // A program may send what it likes.
  static Stream<Object> mutableValues() {
    Map<DayOfWeek, String> enumMap = new EnumMap<>(DayOfWeek.class);
    enumMap.put(DayOfWeek.MONDAY, "m");
    return Stream.of(
        filled(new ArrayList<>()),
        filled(new LinkedList<>()),
        filled(new CopyOnWriteArrayList<>()),
        filled(new HashSet<>()),
        filled(new LinkedHashSet<>()),
        filled(new TreeSet<>()),
        filled(new TreeSet<>(DESCENDING)),
        filled(new HashMap<>()),
        filled(new LinkedHashMap<>()),
        filled(new TreeMap<>()),
        filled(new ConcurrentHashMap<>()),
        enumMap,
        EnumSet.of(DayOfWeek.MONDAY),
        new java.util.Date(5),
        BitSet.valueOf(new long[] {5}),
        new Box(new ArrayList<>(List.of(1))),
        new Item("i", new ArrayList<>(List.of(new Point(1, 2)))),
        Optional.of(new ArrayList<>(List.of(1))));
  }

  @ParameterizedTest
  @MethodSource("mutableValues")
  void whatCanChangeIsCopiedIntoTheSameClass(Object value) {
    Object copy = structuredClone(value);

    assertThat(copy).isNotSameAs(value).isEqualTo(value).hasSameClassAs(value);
  }

  @Test
  void theOrderOfACollectionIsKept() {
    assertThat(structuredClone(filled(new TreeSet<>(DESCENDING)))).containsExactly(3, 2, 1);
    assertThat(structuredClone(filled(new LinkedHashSet<>()))).containsExactly(3, 1, 2);
    assertThat(structuredClone(filled(new ArrayDeque<>()))).containsExactly(3, 1, 2);
    assertThat(structuredClone(filled(new PriorityQueue<>())).poll()).isEqualTo(1);
    assertThat(structuredClone(filled(new LinkedHashMap<>()))).containsOnlyKeys("b", "a");
  }

  @Test
  void arraysAreCopiedWithTheirTypeAndTheirElements() {
    assertThat(structuredClone(new int[] {1, 2})).containsExactly(1, 2);
    assertThat(structuredClone(new double[][] {{1}, {2, 3}}))
        .isDeepEqualTo(new double[][] {{1}, {2, 3}});
    String[] strings = {"a", null};
    assertThat(structuredClone(strings)).isNotSameAs(strings).containsExactly("a", null);
    Object[] objects = {1, new ArrayList<>(List.of(1)), null};
    Object[] copy = structuredClone(objects);
    assertThat(copy).isEqualTo(objects);
    assertThat(copy[1]).isNotSameAs(objects[1]);
    // An array of objects may hold anything, whatever its element type seems to promise.
    List<?>[] lists = {new ArrayList<>(List.of(1))};
    assertThat(structuredClone(lists)[0]).isNotSameAs(lists[0]);
  }

  @Test
  void anUnmodifiableViewBecomesAnUnmodifiableCopy() {
    List<Integer> below = new ArrayList<>(List.of(1, 2));
    List<Integer> copy = structuredClone(Collections.unmodifiableList(below));
    below.add(3);

    assertThat(copy).containsExactly(1, 2);
    assertThatThrownBy(() -> copy.add(4)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> structuredClone(List.of(new ArrayList<>(below))).clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(structuredClone(Collections.unmodifiableSortedMap(filled(new TreeMap<>()))))
        .isEqualTo(filled(new TreeMap<>()));
    assertThat(structuredClone(List.of(1, 2, 3).subList(0, 2))).containsExactly(1, 2);
  }

  @Test
  void aViewBecomesACollectionOfItsOwn() {
    List<Integer> numbers = new ArrayList<>(List.of(1, 2, 3));
    List<Integer> part = structuredClone(numbers.subList(1, 3));
    part.add(4);

    assertThat(part).containsExactly(2, 3, 4);
    assertThat(structuredClone(Arrays.asList(1, 2))).containsExactly(1, 2);
    assertThat(structuredClone(new HashMap<>(Map.of("k", 1)).keySet())).containsExactly("k");
    assertThat(structuredClone(new HashMap<>(Map.of("k", 1)).values())).containsExactly(1);
    assertThat(structuredClone(new TreeMap<>(Map.of("a", 1, "b", 2)).headMap("b")))
        .isEqualTo(Map.of("a", 1));
    assertThat(structuredClone(Map.entry("k", new ArrayList<>(List.of(1)))))
        .isEqualTo(Map.entry("k", List.of(1)));
    assertThat(IntStream.range(0, 3).boxed().toList())
        .satisfies(list -> assertThat(structuredClone(list)).isEqualTo(list));
  }

  @Test
  void buffersOfBytesAreCopiedWhole() {
    ByteBuffer buffer =
        ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt(7).limit(6).position(1);
    ByteBuffer copy = structuredClone(buffer);
    buffer.put(1, (byte) 9);

    assertThat(copy.position()).isEqualTo(1);
    assertThat(copy.limit()).isEqualTo(6);
    assertThat(copy.order()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
    assertThat(copy.getInt(0)).isEqualTo(7);
    assertThat(structuredClone(ByteBuffer.allocateDirect(4)).isDirect()).isTrue();
    assertThat(structuredClone(buffer.asReadOnlyBuffer()).isReadOnly()).isTrue();
  }

  @Test
  void aBuilderOfStringsAndAnErrorAreCopied() {
    StringBuilder builder = new StringBuilder("abc");
    StringBuilder copy = structuredClone(builder);
    builder.append("d");
    Throwable error = structuredClone(new IllegalStateException("m", new RuntimeException("c")));

    assertThat(copy.toString()).isEqualTo("abc");
    assertThat(error).isInstanceOf(IllegalStateException.class).hasRootCauseMessage("c");
  }

  // ---- the constructors of records

  record Checked(List<Integer> numbers) {
    Checked {
      if (numbers.isEmpty()) {
        throw new IllegalArgumentException("no numbers");
      }
      numbers = List.copyOf(numbers);
    }
  }

  record Unfilled(ArrayList<Integer> numbers) {
    Unfilled {
      if (!numbers.isEmpty()) {
        throw new IllegalArgumentException("filled with " + numbers);
      }
    }
  }

  @Test
  void aConstructorSeesCompleteComponentsAndMayRefuse() {
    assertThat(structuredClone(new ArrayList<>(List.of(new Checked(new ArrayList<>(List.of(1)))))))
        .containsExactly(new Checked(List.of(1)));
    Unfilled filledLater = new Unfilled(new ArrayList<>());
    filledLater.numbers().add(1);

    assertThatThrownBy(() -> structuredClone(filledLater))
        .isInstanceOf(DataCloneException.class)
        .hasMessageContaining("filled with [1]");
  }

  // ---- what is refused

  @Test
  void whatIsNestedTooDeeplyIsRefused() {
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < 1_000_000; i++) {
      List<Object> outer = new ArrayList<>();
      outer.add(list);
      list = outer;
    }
    List<Object> nested = list;

    assertThatThrownBy(() -> structuredClone(nested))
        .isInstanceOf(DataCloneException.class)
        .hasMessageContaining("nested too deeply");
  }

  record Task(String name, Runnable callback) {}

  record Order(Map<String, List<Task>> tasks) {}

  static final class Plain {}

  static final class Tags extends ArrayList<String> {
    private static final long serialVersionUID = 1L;
  }

  @Nested
  final class Refused {

    private void refuses(Object value, String... words) {
      assertThatThrownBy(() -> structuredClone(value))
          .isInstanceOf(DataCloneException.class)
          .hasMessageContainingAll(words);
    }

    @Test
    void theMessageLeadsToThePart() {
      Order order =
          new Order(Map.of("today", List.of(new Task("t", null), new Task("u", () -> {}))));

      refuses(
          order,
          "value.tasks[\"today\"][1].callback could not be cloned",
          "it is a lambda made in " + StructuredCloneTest.class.getName(),
          "A function stays in the thread that made it");
    }

    @Test
    void functionsThreadsAndWhatBelongsToALoop() {
      refuses((Supplier<String>) () -> "x", "value could not be cloned", "lambda");
      refuses(Thread.currentThread(), "java.lang.Thread", "coordinate by messages");
      refuses(new AtomicInteger(), "AtomicInteger", "Atomics");
      refuses(EventLoop.create(), "EventLoop", "belongs to the loop");
      refuses(InputStreams.open(), "resource that is open");
    }

    @Test
    void otherClassesThanRecords() {
      refuses(new Plain(), Plain.class.getName(), "Make it a record");
      refuses(new Object(), "java.lang.Object");
      refuses(new Tags(), Tags.class.getName(), "copy it into one");
      refuses(
          new TreeSet<String>(Comparator.comparingInt(String::length)),
          "value.comparator()",
          "lambda",
          "natural order");
    }

    @Test
    void aPortThatIsNotInTheTransferList() {
      MessageChannel channel = new MessageChannel(EventLoop.create());

      refuses(new Box(channel.port1()), "value.content", "transfer list");
    }
  }

  private static final class InputStreams {
    static java.io.InputStream open() {
      return java.io.InputStream.nullInputStream();
    }
  }
}
