package dayone.topics.nonblocking;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.testkit.Hint;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values are byte arrays, and their size is their length. */
@Task(4)
final class ByteCacheTest {

  private final ByteCache<String, byte[]> cache = new ByteCache<>(100, bytes -> bytes.length);

  /** What somebody else uses: it is reachable as long as the test is. */
  private final List<byte[]> inUse = new ArrayList<>();

  @Test
  @Points(3)
  @Hint(
      "The budget counts bytes and not values. Who has to go when 40 bytes come to 90 others, and"
          + " is get a use, too?")
  void holdsWhatWasUsedLast() {
    byte[] a = new byte[30];
    byte[] b = new byte[30];
    byte[] c = new byte[30];
    inUse.addAll(List.of(a, b, c));
    cache.put("a", a);
    cache.put("b", b);
    cache.put("c", c);
    assertThat(cache.heldBytes()).as("three values of 30 bytes").isEqualTo(90);

    assertThat(cache.get("a")).isSameAs(a);
    cache.put("d", new byte[40]);

    // b is the one that was not used for longest.
    assertThat(cache.heldBytes()).as("a, c and d").isEqualTo(100);
    cache.remove("a");
    assertThat(cache.heldBytes()).as("c and d").isEqualTo(70);
    cache.remove("b");
    assertThat(cache.heldBytes()).as("c and d: b was not held any more").isEqualTo(70);
    cache.remove("c");
    assertThat(cache.heldBytes()).as("d").isEqualTo(40);
    assertThat(cache.get("a")).as("a value that was removed").isNull();
  }

  @Test
  @Points(2)
  @Hint(
      "A value was evicted while somebody still uses it. Where can the cache look for it, without"
          + " holding it?")
  void findsWhatSomebodyElseStillUses() {
    byte[] used = new byte[80];
    inUse.add(used);
    cache.put("used", used);
    cache.put("other", new byte[90]);
    assertThat(cache.heldBytes()).as("the other value alone").isEqualTo(90);

    assertThat(cache.get("used")).as("a value that was evicted and is still used").isSameAs(used);
    assertThat(cache.heldBytes()).as("the value that was found again is held").isEqualTo(80);
  }

  @Test
  @Points(2)
  @Hint(
      "Nobody but your cache knows the value any more, and the budget has no room for it. Which"
          + " reference keeps it from being collected?")
  void letsGoOfWhatNobodyUses() {
    Reference<byte[]> value = putAndForget("value", 80);
    cache.put("other", new byte[90]);

    Garbage.collect();

    assertThat(value.get()).as("a value that was evicted and is not used").isNull();
    assertThat(cache.get("value")).as("what the cache finds then").isNull();
    assertThat(cache.get("other")).as("the value that is held").isNotNull();
  }

  /** In a method of its own: what its frame holds is gone when it has returned. */
  private Reference<byte[]> putAndForget(String key, int size) {
    byte[] value = new byte[size];
    cache.put(key, value);
    return new WeakReference<>(value);
  }
}
