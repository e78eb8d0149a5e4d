package dayone.runtime.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TimerHeapTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void firstIsAlwaysTheListThatIsDueFirstAndOldest(long seed) {
    Random random = new Random(seed);
    TimerHeap heap = new TimerHeap();
    List<TimerList> model = new ArrayList<>();
    Comparator<TimerList> order =
        Comparator.comparingLong((TimerList list) -> list.expiry)
            .thenComparingLong(list -> list.id);

    for (long id = 0; id < 2_000; id++) {
      switch (model.isEmpty() ? 0 : random.nextInt(4)) {
        case 0, 1 -> {
          TimerList added = new TimerList(1);
          added.expiry = random.nextInt(50);
          added.id = id;
          heap.add(added);
          model.add(added);
        }
        case 2 -> heap.remove(model.remove(random.nextInt(model.size())));
        default -> {
          TimerList later = model.get(random.nextInt(model.size()));
          later.expiry += random.nextInt(20);
          later.id = id;
          heap.putBack(later);
        }
      }
      assertThat(heap.first()).isSameAs(model.stream().min(order).orElse(null));
    }
  }
}
