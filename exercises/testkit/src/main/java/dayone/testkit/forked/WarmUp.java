package dayone.testkit.forked;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;
import static dayone.testkit.LoopAssertions.assertThat;

import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.async.ForAwait;
import dayone.runtime.async.TimersPromises;
import dayone.runtime.io.FileSystem;
import dayone.runtime.io.FileSystemException;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.trace.Console;
import dayone.runtime.trace.Trace;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.NonBlocking;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * Tests that only make the JVM load and compile what any test needs: the loop, a comparison, a
 * failure with its text. No tests of ours, so Maven must not find them.
 */
@Task(1)
@Hint("None.")
@LoopTest
final class WarmUp {

  @Test
  @Points(1)
  @NonBlocking
  void passes(EventLoop loop, Console console, Trace trace) {
    loop.run(() -> program(loop, console));
    assertThat(trace).prints("main", "tick", "promise", "immediate");
  }

  @Test
  @Points(1)
  void fails(EventLoop loop, Console console, Trace trace) {
    loop.run(() -> program(loop, console));
    assertThat(trace).prints("main", "promise", "tick", "immediate");
  }

  /** What most solutions are made of. */
  @Test
  @Points(1)
  void awaits(EventLoop loop, FileSystem files) {
    List<Object> items = new ArrayList<>();
    loop.run(() ->
        async(() -> {
          AsyncGenerator<Integer> numbers =
              AsyncGenerator.of(out -> {
                await(new TimersPromises(loop).setTimeout(1, ""));
                out.yield(1);
              });
          ForAwait.each(numbers, items::add);
          try {
            items.add(await(files.readFile(Path.of("target", "none"))));
          } catch (FileSystemException missing) {
            items.add(2);
          }
        }));
    Assertions.assertThat(items).containsExactly(1, 2);
  }

  private static void program(EventLoop loop, Console console) {
    loop.setImmediate(() -> console.log("immediate"));
    loop.queueMicrotask(() -> console.log("promise"));
    loop.nextTick(() -> console.log("tick"));
    console.log("main");
  }
}
