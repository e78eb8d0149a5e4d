package dayone.topics.eventloop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A whole program: the body of its main script. Programs come to an end, since no callback asks for
 * itself again.
 */
record LoopProgram(List<Act> script) {

  /** What a program is run on. */
  interface Loop {

    /** Makes the call of {@code act}; {@code callback} is what it hands over. */
    void make(Act act, Runnable callback);
  }

  /**
   * The program that belongs to {@code seed}: the same on every machine.
   *
   * @param most how many calls it makes at most
   */
  static LoopProgram generated(long seed, int most) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Act> script = new ArrayList<>();
    List<List<Act>> bodies = new ArrayList<>(List.of(script));
    int size = random.nextInt(1, most + 1);
    for (int number = 1; number <= size; number++) {
      Act act = act(random, number);
      // One in two goes to the body that was opened last: otherwise programs would be wide and
      // flat.
      int body = random.nextBoolean() ? bodies.size() - 1 : random.nextInt(bodies.size());
      bodies.get(body).add(act);
      if (act.kind() != Act.Kind.COMPUTE) {
        bodies.add(act.body());
      }
    }
    return new LoopProgram(script);
  }

  private static Act act(SplittableRandom random, int number) {
    Act.Kind kind = kind(random);
    String name = kind.name().toLowerCase(Locale.ROOT) + " " + number;
    return switch (kind) {
      case TIMER -> new Act(kind, random.nextInt(7), name, new ArrayList<>());
      case COMPUTE -> new Act(kind, random.nextInt(1, 9), "", List.of());
      default -> new Act(kind, 0, name, new ArrayList<>());
    };
  }

  private static Act.Kind kind(SplittableRandom random) {
    int total = Stream.of(Act.Kind.values()).mapToInt(kind -> kind.weight).sum();
    int drawn = random.nextInt(total);
    for (Act.Kind kind : Act.Kind.values()) {
      drawn -= kind.weight;
      if (drawn < 0) {
        return kind;
      }
    }
    throw new AssertionError("The weights add up to " + total + ".");
  }

  /** What the main script does on {@code loop}; each callback gives its name to {@code print}. */
  void play(Loop loop, Consumer<String> print) {
    print.accept("script");
    play(script, loop, print);
  }

  private static void play(List<Act> body, Loop loop, Consumer<String> print) {
    for (Act act : body) {
      loop.make(
          act,
          () -> {
            print.accept(act.name());
            play(act.body(), loop, print);
          });
    }
  }

  /**
   * The smallest program that {@code fails}, as far as leaving out one call at a time finds it.
   *
   * @param fails holds for this program
   */
  LoopProgram shrunk(Predicate<LoopProgram> fails) {
    return smaller(script).stream()
        .map(LoopProgram::new)
        .filter(fails)
        .findFirst()
        .map(found -> found.shrunk(fails))
        .orElse(this);
  }

  /** Each list with one call less, or with a call replaced by what its callback does. */
  private static List<List<Act>> smaller(List<Act> body) {
    List<List<Act>> all = new ArrayList<>();
    for (int i = 0; i < body.size(); i++) {
      Act act = body.get(i);
      all.add(replaced(body, i, List.of()));
      if (!act.body().isEmpty()) {
        all.add(replaced(body, i, act.body()));
      }
      for (List<Act> inner : smaller(act.body())) {
        all.add(replaced(body, i, List.of(new Act(act.kind(), act.millis(), act.name(), inner))));
      }
      if (act.millis() > 1) {
        all.add(replaced(body, i, List.of(new Act(act.kind(), 1, act.name(), act.body()))));
      }
    }
    return all;
  }

  private static List<Act> replaced(List<Act> body, int index, List<Act> by) {
    List<Act> copy = new ArrayList<>(body);
    copy.remove(index);
    copy.addAll(index, by);
    return copy;
  }

  /** The program in Java. */
  String text() {
    return "loop.script(() -> {\n  print(\"script\");\n" + Act.text(script, 1) + "});\n";
  }
}
