package dayone.topics.asyncgenerators;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.async.TimersPromises;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.List;
import org.junit.jupiter.api.Test;

@Task(3)
@LoopTest
final class PipelineTest {

  @Test
  @Points(3)
  @Hint(
      "Seven items in batches of three: when is a batch full, and what of the one that is not? And six"
          + " items: is there a third batch?")
  void putsItemsTogether(EventLoop loop) {
    Source<Integer> seven = new Source<>(loop, List.of(1, 2, 3, 4, 5, 6, 7));
    Source<Integer> six = new Source<>(loop, List.of(1, 2, 3, 4, 5, 6));
    Source<Integer> none = new Source<>(loop, List.of());

    assertThat(Consumption.of(loop, () -> Pipeline.batch(seven, 3)).items())
        .containsExactly(List.of(1, 2, 3), List.of(4, 5, 6), List.of(7));
    assertThat(Consumption.of(loop, () -> Pipeline.batch(six, 3)).items())
        .containsExactly(List.of(1, 2, 3), List.of(4, 5, 6));
    assertThat(Consumption.of(loop, () -> Pipeline.batch(none, 3)).items()).isEmpty();
  }

  @Test
  @Points(3)
  @Hint(
      "The mapper returns a promise: who awaits it? The filter hands out the item itself, and asks for"
          + " the next one by itself when the predicate says no.")
  void stagesCanBeJoined(EventLoop loop) {
    TimersPromises timers = new TimersPromises(loop);
    Source<Integer> source = new Source<>(loop, List.of(1, 2, 3, 4, 5, 6, 7, 8));

    Consumption<List<String>> batches =
        Consumption.of(
            loop,
            () ->
                Pipeline.batch(
                    Pipeline.map(
                        Pipeline.filter(source, number -> number % 3 != 0),
                        number -> timers.setTimeout(20 - number, "item " + number)),
                    2));

    assertThat(batches.items())
        .containsExactly(
            List.of("item 1", "item 2"), List.of("item 4", "item 5"), List.of("item 7", "item 8"));
    assertThat(source.finishes()).as("finished, although it was at its end").isZero();
  }

  @Test
  @Points(3)
  @Hint(
      "The mapper fails at the third item. Three things follow: the consumer gets this error, the"
          + " source is finished, and the generator is at its end.")
  void anErrorOfTheMapperEndsThePipeline(EventLoop loop) {
    Exception broken = new Exception("broken");
    Source<Integer> source = new Source<>(loop, List.of(1, 2, 3, 4, 5));

    Consumption<Integer> mapped =
        Consumption.of(
            loop,
            () ->
                Pipeline.map(
                    source,
                    number -> number == 3 ? Promise.reject(broken) : Promise.resolve(-number)));

    assertThat(mapped.itemsBefore()).containsExactly(-1, -2);
    assertThat(mapped.error()).isSameAs(broken);
    assertThat(source.requests()).as("items asked for").isEqualTo(3);
    assertThat(source.finishes()).as("how often the source was finished").isEqualTo(1);
  }
}
