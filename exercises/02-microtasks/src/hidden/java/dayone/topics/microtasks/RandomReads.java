package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import dayone.runtime.time.VirtualClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Reads of a few keys at random times, through a loader with random habits; all from one seed. */
final class RandomReads {

  static final String RULE =
      "Every read is answered once, after get has returned, in the order in which the key was asked"
          + " for; one load serves all who wait, and an error is not kept.";

  private static final int READS = 40;
  private static final int KEYS = 4;
  private static final int LAST_MILLIS = 60;

  private final SplittableRandom random;
  private final EventLoop loop = EventLoop.builder().clock(new VirtualClock()).build();
  private final Map<String, List<Integer>> asked = new HashMap<>();
  private final Map<String, List<Integer>> answered = new HashMap<>();
  private final Map<String, String> loaded = new HashMap<>();
  private final Set<String> loading = new HashSet<>();
  private final List<Integer> returned = new ArrayList<>();
  private int reads;
  private int loads;
  private @Nullable String wrong;

  RandomReads(long seed) {
    random = new SplittableRandom(seed);
  }

  /** What went wrong first, or null. */
  @Nullable String play() {
    loop.run(() -> {
      AsyncCache cache = new AsyncCache(loop, this::load);
      for (int i = 0; i < READS; i++) {
        Callback read = () -> read(cache);
        switch (random.nextInt(4)) {
          case 0 -> read.call();
          case 1 -> loop.nextTick(read);
          default -> loop.setTimeout(read, 1 + random.nextInt(LAST_MILLIS));
        }
      }
    });
    if (wrong == null && !asked.equals(answered)) {
      wrong = "asked in the order " + asked + ", answered in the order " + answered;
    }
    return wrong;
  }

  private void read(AsyncCache cache) {
    String key = "k" + random.nextInt(KEYS);
    int number = ++reads;
    asked.computeIfAbsent(key, k -> new ArrayList<>()).add(number);
    cache.get(key, (error, value) -> answered(key, number, error, value));
    returned.add(number);
  }

  private void load(String key, AsyncCache.Answer answer) throws Exception {
    if (!loading.add(key)) {
      fault("a second load of " + key + " was begun while one was under way");
    }
    if (loaded.containsKey(key)) {
      fault(key + " was loaded again, although it was there");
    }
    String value = "value " + ++loads;
    boolean fails = random.nextInt(3) == 0;
    Callback end =
        () -> {
          loading.remove(key);
          if (fails) {
            answer.call(new Exception(value), null);
          } else {
            loaded.put(key, value);
            answer.call(null, value);
          }
        };
    int millis = random.nextInt(20) - 5;
    if (millis > 0) {
      loop.setTimeout(end, millis);
    } else if (fails && random.nextBoolean()) {
      loading.remove(key);
      throw new Exception(value);
    } else {
      end.call();
    }
  }

  private void answered(String key, int number, Throwable error, Object value) {
    answered.computeIfAbsent(key, k -> new ArrayList<>()).add(number);
    if (!returned.contains(number)) {
      fault("read " + number + " was answered before get had returned");
    }
    if (error == null && !String.valueOf(value).equals(loaded.get(key))) {
      fault("read " + number + " got " + value + ", loaded was " + loaded.get(key));
    }
  }

  private void fault(String what) {
    if (wrong == null) {
      wrong = what;
    }
  }
}
