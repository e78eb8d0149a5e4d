package dayone.runtime.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dayone.runtime.fixture.Program;
import dayone.runtime.time.VirtualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class ActiveResourcesTest {

  private final Program program = Program.inOrder();
  private final EventLoop loop = program.loop;

  @Test
  void everyKindIsListedWithWhatItWasSetAs() {
    List<ActiveResource> seen = new ArrayList<>();
    program.run(() -> {
      loop.setTimeout(() -> {}, 10).unref();
      dayone.runtime.loop.Timeout interval = loop.setInterval(() -> {}, 20);
      loop.setImmediate(() -> loop.clearInterval(interval));
      loop.defer(() -> {});
      loop.prepare(() -> {});
      Handle server = loop.openHandle("server").unref();
      loop.openHandle("closed at once").close(() -> server.close(() -> {}));
      loop.queueWork("fs.read", () -> "", (error, result) -> {});
      seen.addAll(loop.activeResources());
    });

    assertThat(seen)
        .extracting(ActiveResource::description, ActiveResource::referenced)
        .containsExactlyInAnyOrder(
            tuple("setTimeout 10 ms", false),
            tuple("setInterval 20 ms", true),
            tuple("setImmediate", true),
            tuple("pending callback", true),
            tuple("prepare callback", true),
            tuple("handle 'server'", false),
            tuple("close closed at once", true),
            tuple("fs.read on the thread pool", true));
    assertThat(seen).extracting(ActiveResource::createdAt).containsOnlyNulls();
  }

  @Test
  void whatHasRunOrWasClearedOrWasDeliveredIsListedNoMore() {
    program.run(() -> {
      loop.setTimeout(() -> {}, 10);
      loop.clearImmediate(loop.setImmediate(() -> {}));
      loop.queueWork("work", () -> "", (error, result) -> {});
      loop.openHandle("server").close(() -> {});
    });

    assertThat(loop.activeResources()).isEmpty();
    assertThat(loop.whyAlive()).isEqualTo("Nothing keeps the loop alive.");
  }

  @Test
  void aRequestIsListedUntilItsResultWasDelivered() {
    List<List<String>> seen = new ArrayList<>();
    program.run(() ->
        loop.queueWork(
            "first",
            () -> "",
            (error, result) -> {
              seen.add(loop.leftovers());
              loop.queueWork("second", () -> "", (e, r) -> seen.add(loop.leftovers()));
              seen.add(loop.leftovers());
            }));

    assertThat(seen).containsExactly(List.of(), List.of("second on the thread pool"), List.of());
  }

  /** The loop waits for the pool; the pool waits until it has been asked. */
  @Test
  @Timeout(60)
  void aRequestUnderWayIsListedWhileItsThreadWorks() {
    CountDownLatch asked = new CountDownLatch(1);
    List<String> seen = new ArrayList<>();
    program.run(() -> {
      loop.queueWork(
          "slow",
          () -> {
            asked.await();
            return "";
          },
          (error, result) -> {});
      loop.nextTick(() -> {
        seen.addAll(loop.leftovers());
        asked.countDown();
      });
    });

    assertThat(seen).containsExactly("slow on the thread pool");
  }

  @Test
  void theLineOfTheProgramIsRememberedIfAskedFor() {
    EventLoop loop =
        EventLoop.builder().clock(new VirtualClock()).captureCreationSites(true).build();
    List<ActiveResource> seen = new ArrayList<>();
    int[] above = new int[1];
    loop.run(() -> {
      above[0] = new Throwable().getStackTrace()[0].getLineNumber();
      loop.setTimeout(() -> {}, 10);
      loop.setImmediate(() -> {});
      loop.openHandle("server").unref();
      loop.queueWork("work", () -> "", (error, result) -> {});
      seen.addAll(loop.activeResources());
    });

    assertThat(seen)
        .extracting(resource -> resource.createdAt().getLineNumber())
        .containsExactly(above[0] + 1, above[0] + 2, above[0] + 3, above[0] + 4);
    assertThat(seen)
        .extracting(resource -> resource.createdAt().getFileName())
        .containsOnly("ActiveResourcesTest.java");
  }

  @Test
  void theTextTellsWhatKeepsItAliveAndWhatDoesNotAndWhereEachWasMade() {
    EventLoop loop =
        EventLoop.builder().clock(new VirtualClock()).captureCreationSites(true).build();
    List<String> texts = new ArrayList<>();
    loop.run(() -> {
      dayone.runtime.loop.Timeout interval = loop.setInterval(() -> {}, 1000);
      loop.openHandle("server").unref();
      texts.add(loop.whyAlive());
      loop.clearInterval(interval);
    });

    assertThat(texts.getFirst().lines().map(line -> line.replaceAll("lambda.*java:[0-9]+", "…")))
        .containsExactly(
            "1 resource keeps the loop alive:",
            "  setInterval 1000 ms",
            "    at dayone.runtime.loop.ActiveResourcesTest.…)",
            "1 resource is unreferenced and would let it end:",
            "  handle 'server'",
            "    at dayone.runtime.loop.ActiveResourcesTest.…)");
  }

  @Test
  void withoutSitesTheTextSaysHowToGetThem() {
    program.run(() -> loop.setTimeout(() -> {}, 10).unref());

    assertThat(loop.whyAlive())
        .startsWith("Nothing keeps the loop alive.")
        .contains("1 resource is unreferenced", "setTimeout 10 ms", "captureCreationSites(true)");
  }
}
