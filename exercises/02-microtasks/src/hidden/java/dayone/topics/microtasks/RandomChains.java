package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * A program of promises that a seed determines: some are settled now, some later, some never; they
 * have reactions with and without handlers; handlers return, throw, and make more of the same.
 *
 * <p>What a handler does is drawn from a seed of its own, so it does not depend on who runs before.
 */
final class RandomChains implements Duet.Piece {

  private static final int FIRST_STEPS = 8;
  private static final int MOST_STEPS = 40;
  private static final int LONGEST_TIMER = 3;

  private final long seed;
  private final boolean follows;

  /**
   * @param follows whether promises are resolved with promises and thenables, too
   */
  RandomChains(long seed, boolean follows) {
    this.seed = seed;
    this.follows = follows;
  }

  @Override
  public <P> void play(Kit<P> kit, EventLoop loop, Consumer<String> print) {
    Run<P> run = new Run<>(kit, loop, print);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < FIRST_STEPS; i++) {
      run.step(random);
    }
  }

  /** A reason that the program made itself. */
  private static final class Broken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Broken(String message) {
      super(message);
    }
  }

  private final class Run<P> {

    private final Kit<P> kit;
    private final EventLoop loop;
    private final Consumer<String> print;
    private final List<P> promises = new ArrayList<>();
    private int steps;
    private int names;

    Run(Kit<P> kit, EventLoop loop, Consumer<String> print) {
      this.kit = kit;
      this.loop = loop;
      this.print = print;
    }

    /** Makes a promise or asks for a reaction. */
    void step(SplittableRandom random) {
      if (++steps > MOST_STEPS) {
        return;
      }
      if (promises.isEmpty() || random.nextInt(3) == 0) {
        promises.add(kit.promise(settler(random.nextLong())));
      } else {
        promises.add(
            kit.then(
                any(random),
                random.nextInt(4) == 0 ? null : handler("+", random.nextLong()),
                random.nextInt(3) == 0 ? null : handler("-", random.nextLong())));
      }
    }

    private P any(SplittableRandom random) {
      return promises.get(random.nextInt(promises.size()));
    }

    private <T> MiniPromise.Handler<T> handler(String kind, long its) {
      String name = kind + ++names;
      return outcome -> {
        print.accept(name + " " + text(outcome));
        SplittableRandom random = new SplittableRandom(its);
        while (random.nextInt(3) == 0) {
          step(random);
        }
        return result(random);
      };
    }

    private MiniPromise.Executor settler(long its) {
      return (resolve, reject) -> {
        SplittableRandom random = new SplittableRandom(its);
        int millis = random.nextInt(2 * LONGEST_TIMER) - LONGEST_TIMER;
        if (millis > 0) {
          long then = random.nextLong();
          loop.setTimeout(() -> settle(new SplittableRandom(then), resolve, reject), millis);
        } else {
          settle(random, resolve, reject);
          if (random.nextInt(4) == 0) {
            throw new Broken("thrown by an executor");
          }
        }
      };
    }

    private void settle(
        SplittableRandom random, Consumer<Object> resolve, Consumer<Throwable> reject) {
      for (int calls = random.nextInt(3); calls >= 0; calls--) {
        try {
          resolve.accept(result(random));
        } catch (Broken broken) {
          reject.accept(broken);
        }
      }
    }

    private Object result(SplittableRandom random) {
      String name = "v" + ++names;
      return switch (random.nextInt(follows ? 10 : 4)) {
        case 0 -> throw new Broken("e" + names);
        case 1 -> null;
        case 2, 3 -> name;
        case 4, 5, 6 -> promises.isEmpty() ? name : any(random);
        case 7 -> kit.promise(settler(random.nextLong()));
        default -> {
          MiniPromise.Executor settler = settler(random.nextLong());
          yield kit.thenable((resolve, reject) -> {
            print.accept("then of " + name);
            settler.start(resolve, reject);
          });
        }
      };
    }

    private static String text(Object outcome) {
      if (outcome instanceof Throwable) {
        return outcome instanceof Broken broken
            ? broken.getMessage()
            : outcome.getClass().getSimpleName();
      }
      return String.valueOf(outcome);
    }
  }
}
