package dayone.runtime.http;

import static dayone.runtime.async.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.async.AbortController;
import dayone.runtime.async.AbortSignal;
import dayone.runtime.async.ForAwait;
import dayone.runtime.promise.Promise;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client that loses its patience or its interest. */
@Timeout(60)
final class FetchAbortTest {

  private final Scene scene = new Scene();

  private FetchResponse fetch(String path) throws Exception {
    return await(scene.http.fetch(scene.url(path)));
  }

  @Test
  void anAbortedSignalRejectsAtOnceAndSendsNothing() {
    scene.run(
        (request, response) -> scene.log("never"),
        () -> {
          FetchRequest request =
              FetchRequest.get(scene.url("/"))
                  .signal(AbortSignal.aborted(new IOException("before")));
          assertThat(Scene.failure(scene.http.fetch(request))).hasMessage("before");
        });

    assertThat(scene.output()).isEmpty();
  }

  @Test
  void anAbortBeforeTheAnswerRejectsWithItsReasonAndTheServerSeesIt() {
    AbortController controller = new AbortController();
    scene.run(
        (request, response) -> {
          request.onAborted(() -> scene.log("aborted"));
          scene.program.loop.setTimeout(controller::abort, 50);
        },
        () -> {
          Promise<FetchResponse> answer =
              scene.http.fetch(FetchRequest.get(scene.url("/")).signal(controller.signal()));
          assertThat(Scene.failure(answer)).isInstanceOf(AbortSignal.AbortError.class);
          scene.sleep(1);
        });

    assertThat(scene.output()).containsExactly("aborted");
    assertThat(scene.program.clock.millis()).isEqualTo(51);
  }

  @Test
  void anAbortInTheBodyRejectsWhoeverReadsIt() {
    AbortController controller = new AbortController();
    scene.run(
        (request, response) -> {
          response.onClose(() -> scene.log("response close"));
          response.write("abc");
        },
        () -> {
          FetchResponse response =
              await(scene.http.fetch(FetchRequest.get(scene.url("/")).signal(controller.signal())));
          Promise<String> text = response.text();
          scene.program.loop.setTimeout(controller::abort, 50);
          assertThat(Scene.failure(text)).isInstanceOf(AbortSignal.AbortError.class);
          scene.sleep(1);
        });

    assertThat(scene.output()).containsExactly("response close");
  }

  @Test
  void anAbortAfterTheEndChangesNothing() {
    AbortController controller = new AbortController();
    scene.run(
        (request, response) -> response.end("abc"),
        () -> {
          FetchResponse response =
              await(scene.http.fetch(FetchRequest.get(scene.url("/")).signal(controller.signal())));
          assertThat(await(response.text())).isEqualTo("abc");
          controller.abort();
          assertThat(await(fetch("/").text())).isEqualTo("abc");
        });
  }

  @Test
  void aHandlerThatNeverAnswersMeetsTheClientsTimeout() {
    scene.run(
        (request, response) -> request.onAborted(() -> scene.log("aborted")),
        () -> {
          FetchRequest request = FetchRequest.get(scene.url("/")).timeout(1_000);
          assertThat(Scene.failure(scene.http.fetch(request)))
              .isInstanceOf(AbortSignal.TimeoutError.class);
          assertThat(scene.program.clock.millis()).isEqualTo(1_000);
          scene.sleep(1);
        });

    assertThat(scene.output()).containsExactly("aborted");
    assertThat(scene.program.loop.leftovers()).isEmpty();
  }

  @Test
  void withoutOneItGivesUpAfterFiveMinutes() {
    scene.run(
        (request, response) -> {},
        () ->
            assertThat(Scene.failure(scene.http.fetch(scene.url("/"))))
                .isInstanceOfSatisfying(
                    HttpException.class,
                    error -> assertThat(error.code()).isEqualTo("UND_ERR_HEADERS_TIMEOUT")));

    assertThat(scene.program.clock.millis()).isEqualTo(300_000);
  }

  @Test
  void toLeaveABodyEarlyClosesTheConnection() {
    scene.run(
        (request, response) -> {
          response.onClose(() -> scene.log("response close"));
          response.write("abc");
        },
        () -> {
          try (ForAwait<ByteBuffer> pieces = ForAwait.of(fetch("/"))) {
            assertThat(pieces.next()).isTrue();
          }
          scene.sleep(1);
        });

    assertThat(scene.output()).containsExactly("response close");
  }
}
