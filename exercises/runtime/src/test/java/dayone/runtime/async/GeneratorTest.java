package dayone.runtime.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.fixture.Program;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

final class GeneratorTest {

  private final List<Object> log = new ArrayList<>();

  private Generator<Integer> upTo(int end) {
    return Generator.of(out -> {
      try {
        for (int i = 1; i <= end; i++) {
          log.add("make " + i);
          out.yield(i);
        }
      } finally {
        log.add("finally");
      }
    });
  }

  private static void inLoop(dayone.runtime.microtask.Callback body) {
    Program.inOrder().run(body);
  }

  @Test
  void nothingRunsBeforeTheFirstNext() {
    inLoop(() -> upTo(3));

    assertThat(log).isEmpty();
  }

  @Test
  void itRunsAsFarAsSomebodyAsks() {
    inLoop(() -> {
      Generator<Integer> generator = upTo(3);
      assertThat(generator.next()).isEqualTo(IteratorResult.of(1));
      assertThat(generator.next()).isEqualTo(IteratorResult.of(2));
    });

    assertThat(log).containsExactly("make 1", "make 2");
  }

  @Test
  void finishingItFailsIfAResourceInsideOfItCannotBeClosed() {
    inLoop(() -> {
      AutoCloseable resource =
          () -> {
            throw new IOException("close failed");
          };
      Generator<Integer> generator =
          Generator.of(out -> {
            try (resource) {
              out.yield(1);
            }
          });
      generator.next();
      assertThatThrownBy(() -> generator.finish(7)).hasMessage("close failed");
      assertThat(generator.next().done()).isTrue();
    });
  }

  @Test
  void atItsEndItStaysThere() {
    inLoop(() -> {
      Generator<Integer> generator =
          Generator.returning(out -> {
            out.yield(1);
            return 7;
          });
      generator.next();
      assertThat(generator.next()).isEqualTo(IteratorResult.end(7));
      assertThat(generator.next()).isEqualTo(IteratorResult.end());
    });
  }

  @Test
  void aForEachLoopGoesThroughIt() {
    inLoop(() -> {
      for (int value : upTo(3)) {
        log.add(value);
      }
    });

    assertThat(log).containsExactly("make 1", 1, "make 2", 2, "make 3", 3, "finally");
  }

  @Test
  void anIteratorAtItsEndSaysSo() {
    inLoop(() -> {
      var iterator = upTo(0).iterator();
      assertThat(iterator.hasNext()).isFalse();
      assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
    });
  }

  @Test
  void yieldReturnsWhatNextWasGiven() {
    inLoop(() -> {
      Generator<String> echo =
          Generator.of(out -> {
            Object heard = out.yield("first");
            log.add("heard " + heard);
          });
      echo.next("ignored, as no yield waits for it");
      echo.next("hello");
    });

    assertThat(log).containsExactly("heard hello");
  }

  @Test
  void closingItEarlyRunsItsFinallyOnce() {
    inLoop(() -> {
      try (Generator<Integer> generator = upTo(3)) {
        generator.next();
      }
    });

    assertThat(log).containsExactly("make 1", "finally");
  }

  @Test
  void finishingBeforeTheStartRunsNothing() {
    inLoop(() -> {
      Generator<Integer> generator = upTo(3);
      assertThat(generator.finish(5)).isEqualTo(IteratorResult.end(5));
      assertThat(generator.next()).isEqualTo(IteratorResult.end());
    });

    assertThat(log).isEmpty();
  }

  @Test
  void raiseThrowsAtTheYield() {
    inLoop(() -> {
      Generator<Integer> generator =
          Generator.of(out -> {
            try {
              out.yield(1);
            } catch (IOException e) {
              log.add("caught " + e.getMessage());
              out.yield(2);
            }
          });
      generator.next();
      assertThat(generator.raise(new IOException("x"))).isEqualTo(IteratorResult.of(2));
    });

    assertThat(log).containsExactly("caught x");
  }

  @Test
  void anExceptionOfTheBodyReachesWhoeverAsks() {
    inLoop(() -> {
      Generator<Integer> generator =
          Generator.of(out -> {
            throw new IOException("body");
          });
      assertThatThrownBy(generator::next).hasMessage("body");
      assertThat(generator.next()).isEqualTo(IteratorResult.end());
    });
  }

  @Test
  void askingItFromInsideOfItselfIsRefused() {
    inLoop(() -> {
      Generator<?>[] self = new Generator<?>[1];
      self[0] = Generator.of(out -> self[0].next());
      assertThatThrownBy(() -> self[0].next())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("is running");
    });
  }
}
