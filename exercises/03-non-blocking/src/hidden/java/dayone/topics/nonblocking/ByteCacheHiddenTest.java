package dayone.topics.nonblocking;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.testkit.Hint;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

@Task(4)
final class ByteCacheHiddenTest {

  private static final int PROGRAMS = 200;
  private static final int STEPS = 300;

  private final ByteCache<Object, byte[]> cache = new ByteCache<>(100, bytes -> bytes.length);

  /** What somebody else uses: it is reachable as long as the test is. */
  private final List<byte[]> inUse = new ArrayList<>();

  @Test
  @Points(3)
  @Hint(
      "Write down for a small budget, after each put, get and remove, which values are held and in"
          + " which order they were used. Is a value found again held again, and who has to go"
          + " then?")
  void doesWhatThePlainModelDoes() {
    for (int seed = 0; seed < PROGRAMS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      long budget = random.nextInt(60);
      PlainCache expected = new PlainCache(budget);
      ByteCache<Integer, byte[]> actual = new ByteCache<>(budget, bytes -> bytes.length);
      for (int step = 0; step < STEPS; step++) {
        int key = random.nextInt(8);
        String what =
            "seed " + seed + ", budget " + budget + ", step " + step + ", key " + key + ": ";
        switch (random.nextInt(7)) {
          case 0, 1, 2 -> {
            byte[] value = new byte[random.nextInt(30)];
            expected.put(key, value);
            actual.put(key, value);
            what += "put " + value.length + " bytes";
          }
          case 3 -> {
            expected.remove(key);
            actual.remove(key);
            what += "remove";
          }
          default -> {
            what += "get";
            assertThat(actual.get(key)).as(what).isSameAs(expected.get(key));
          }
        }
        assertThat(actual.heldBytes()).as("bytes held after " + what).isEqualTo(expected.bytes());
      }
    }
  }

  @Test
  @Points(2)
  @Hint("What is within the budget is yours to hold. Does it survive a garbage collection?")
  void holdsItsValuesThroughACollection() {
    for (int key = 0; key < 10; key++) {
      cache.put(key, new byte[10]);
    }

    Garbage.collect();

    for (int key = 0; key < 10; key++) {
      assertThat(cache.get(key)).as("value " + key + " of 10, which fit the budget").isNotNull();
    }
    assertThat(cache.heldBytes()).isEqualTo(100);
  }

  @Test
  @Points(2)
  @Hint(
      "The value has been collected, and its key is still in one of your maps. A cache of ten"
          + " thousand dead keys leaks, too. Who tells you which keys they are, and when do you"
          + " ask?")
  void forgetsTheKeysOfWhatHasBeenCollected() {
    Reference<Object> key = putUnderAForgottenKey();
    cache.put("other", new byte[90]);
    Garbage.collect();

    // The next calls, whichever of them clears up.
    cache.put("next", new byte[10]);
    assertThat(cache.get("nothing")).isNull();
    cache.remove("nothing");
    Garbage.collect();

    assertThat(key.get()).as("the key of a value that was collected").isNull();
  }

  private Reference<Object> putUnderAForgottenKey() {
    Object key = new Object();
    cache.put(key, new byte[80]);
    return new WeakReference<>(key);
  }

  @Test
  @Points(2)
  @Hint(
      "The old value of a key has been collected, the new one is held or still used. Whose entry do"
          + " you take out when you learn of the collection?")
  void keepsANewValueWhenTheOldOneIsCollected() {
    byte[] used = new byte[50];
    inUse.add(used);
    Reference<byte[]> first = putAndForget("used", 80);
    Reference<byte[]> second = putAndForget("held", 90);
    cache.put("filler", new byte[100]);
    cache.put("used", used);
    cache.put("held", new byte[100]);

    Garbage.collect();

    assertThat(first.get()).as("the old value of one key").isNull();
    assertThat(second.get()).as("the old value of the other key").isNull();
    assertThat(cache.get("held")).as("the new value, which is held").isNotNull();
    assertThat(cache.get("used")).as("the new value, which is still used").isSameAs(used);
  }

  @Test
  @Points(1)
  @Hint(
      "A value above the budget is not held. Does it push out those that are, and is it found as"
          + " long as somebody uses it?")
  void aValueAboveTheBudgetEvictsNothing() {
    byte[] large = new byte[101];
    inUse.add(large);
    cache.put("small", new byte[60]);
    cache.put("large", large);

    assertThat(cache.heldBytes()).as("the small value alone").isEqualTo(60);
    assertThat(cache.get("large")).as("a value above the budget, in use").isSameAs(large);
    assertThat(cache.heldBytes()).as("the small value alone, still").isEqualTo(60);
    assertThat(cache.get("small")).isNotNull();

    Reference<byte[]> forgotten = putAndForget("large", 102);
    Garbage.collect();
    assertThat(forgotten.get()).as("a value above the budget, not in use").isNull();
    assertThat(cache.get("large")).as("its key").isNull();
  }

  @Test
  @Points(1)
  @Hint("Is there any way left to a value that was removed or replaced, although somebody uses it?")
  void forgetsWhatWasRemovedOrReplacedAtOnce() {
    byte[] old = new byte[80];
    inUse.add(old);
    cache.put("removed", old);
    cache.put("replaced", old);
    cache.put("filler", new byte[100]);

    cache.remove("removed");
    cache.put("replaced", new byte[10]);
    cache.remove("replaced");

    assertThat(cache.get("removed")).isNull();
    assertThat(cache.get("replaced")).isNull();
  }

  private Reference<byte[]> putAndForget(Object key, int size) {
    byte[] value = new byte[size];
    cache.put(key, value);
    return new WeakReference<>(value);
  }

  /**
   * What the cache does as long as somebody uses all values, in the plainest of ways: a list in the
   * order of use, searched from one end to the other.
   */
  private static final class PlainCache {

    private record Entry(int key, Object value, long size) {}

    private final long budget;
    private final List<Entry> held = new ArrayList<>();
    private final List<Entry> inUse = new ArrayList<>();

    PlainCache(long budget) {
      this.budget = budget;
    }

    Object get(int key) {
      for (List<Entry> entries : List.of(held, inUse)) {
        for (Entry entry : List.copyOf(entries)) {
          if (entry.key() == key) {
            put(entry);
            return entry.value();
          }
        }
      }
      return null;
    }

    void put(int key, byte[] value) {
      put(new Entry(key, value, value.length));
    }

    private void put(Entry entry) {
      remove(entry.key());
      if (entry.size() > budget) {
        inUse.add(entry);
        return;
      }
      while (bytes() + entry.size() > budget) {
        inUse.add(held.removeFirst());
      }
      held.add(entry);
    }

    void remove(int key) {
      held.removeIf(entry -> entry.key() == key);
      inUse.removeIf(entry -> entry.key() == key);
    }

    long bytes() {
      return held.stream().mapToLong(Entry::size).sum();
    }
  }
}
