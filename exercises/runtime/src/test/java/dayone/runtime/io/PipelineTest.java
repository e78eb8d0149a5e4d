package dayone.runtime.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dayone.runtime.async.AbortController;
import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.async.ForAwait;
import dayone.runtime.stream.Pipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes in which turn is the output of node v20.20.2 for the same program. */
final class PipelineTest {

  private static final int SIZE = 150_000;
  private static final Path FULL = Path.of("/dev/full");
  private static final String NO_SPACE = "ENOSPC: no space left on device, write";

  @TempDir Path folder;

  private final Turns turns = new Turns();
  private final FileSystem files = turns.files;
  private Path from;
  private Path to;

  @BeforeEach
  void write() throws Exception {
    byte[] content = new byte[SIZE];
    new Random(1).nextBytes(content);
    from = Files.write(folder.resolve("f"), content);
    to = folder.resolve("g");
  }

  @AfterEach
  void everythingIsClosed() throws Exception {
    assertThat(OpenDescriptors.in(folder)).isEmpty();
    assertThat(OpenDescriptors.in(FULL)).isEmpty();
    assertThat(files.openFiles()).isEmpty();
    assertThat(turns.program.loop.leftovers()).isEmpty();
  }

  private ReadStream source(Path path) {
    ReadStream source = files.createReadStream(path);
    turns.watch(source, "r.");
    return source;
  }

  private WriteStream destination(Path path) {
    WriteStream destination = files.createWriteStream(path);
    turns.watch(destination, "w.");
    return destination;
  }

  private void outcome(Throwable error) {
    turns.log(error == null ? "pipeline" : "pipeline " + error.getMessage());
  }

  // ---- pipe

  @Test
  void aFullDestinationHoldsTheSourceBack() {
    assertThat(
            turns.run(() -> {
              ReadStream source = source(from);
              source.onData(chunk -> turns.log("r.data " + chunk.length));
              source.pipe(destination(to));
            }))
        .containsExactly(
            "t0 w.pipe",
            "t0 r.resume",
            "t0 r.open",
            "t0 r.ready",
            "t0 w.open",
            "t0 w.ready",
            "t1 r.data 65536",
            "t1 r.pause",
            "t2 w.drain",
            "t2 r.resume",
            "t2 r.data 65536",
            "t2 r.pause",
            "t3 w.drain",
            "t3 r.resume",
            "t3 r.data 18928",
            "t3 r.pause",
            "t4 w.drain",
            "t4 r.resume",
            "t4 r.end",
            "t4 w.finish",
            "t4 r.pause",
            "t4 w.unpipe",
            "t5 r.close",
            "t5 w.close");
    assertThat(to).hasSameBinaryContentAs(from);
  }

  @Test
  void aDestinationThatFailsLeavesTheSourceOpen() {
    assumeTrue(Files.exists(FULL));
    assertThat(
            turns.run(() -> {
              ReadStream source = source(from);
              WriteStream destination = source.pipe(destination(FULL));
              destination.onClose(() -> {
                turns.log("open: " + files.openFiles().size());
                source.destroy();
              });
            }))
        .containsExactly(
            "t0 w.pipe",
            "t0 r.resume",
            "t0 r.open",
            "t0 r.ready",
            "t0 w.open",
            "t0 w.ready",
            "t1 r.pause",
            "t3 w.unpipe",
            "t3 w.error " + NO_SPACE,
            "t3 w.close",
            "t3 open: 1",
            "t4 r.close");
  }

  @Test
  void twoDestinationsGetTheSame() {
    Path second = folder.resolve("h");
    turns.program.run(() -> {
      ReadStream source = files.createReadStream(from);
      source.pipe(files.createWriteStream(to));
      source.pipe(files.createWriteStream(second, WriteStreamOptions.DEFAULT.withHighWaterMark(1)));
    });

    assertThat(to).hasSameBinaryContentAs(from);
    assertThat(second).hasSameBinaryContentAs(from);
  }

  // ---- pipeline

  @Test
  void aPipelineIsDoneWhenBothAreClosed() {
    assertThat(turns.run(() -> Pipeline.pipeline(source(from), destination(to), this::outcome)))
        .containsExactly(
            "t0 w.pipe",
            "t0 r.resume",
            "t0 r.open",
            "t0 r.ready",
            "t0 w.open",
            "t0 w.ready",
            "t1 r.pause",
            "t2 w.drain",
            "t2 r.resume",
            "t2 r.pause",
            "t3 w.drain",
            "t3 r.resume",
            "t3 r.pause",
            "t4 w.drain",
            "t4 r.resume",
            "t4 r.end",
            "t4 r.pause",
            "t4 w.unpipe",
            "t4 w.finish",
            "t5 r.close",
            "t5 w.close",
            "t5 pipeline");
    assertThat(to).hasSameBinaryContentAs(from);
  }

  @Test
  void aDestinationThatFailsClosesTheSource() {
    assumeTrue(Files.exists(FULL));
    assertThat(turns.run(() -> Pipeline.pipeline(source(from), destination(FULL), this::outcome)))
        .endsWith(
            "t1 r.pause",
            "t3 w.unpipe",
            "t3 w.error " + NO_SPACE,
            "t3 w.close",
            "t3 pipeline " + NO_SPACE,
            "t4 r.error " + NO_SPACE,
            "t4 r.close");
  }

  @Test
  void aSourceThatFailsClosesTheDestination() {
    Path missing = folder.resolve("none");
    String error = "ENOENT: no such file or directory, open '" + missing + "'";

    assertThat(turns.run(() -> Pipeline.pipeline(source(missing), destination(to), this::outcome)))
        .containsExactly(
            "t0 w.pipe",
            "t0 r.resume",
            "t0 r.error " + error,
            "t0 r.close",
            "t0 pipeline " + error,
            "t0 w.open",
            "t0 w.ready",
            "t1 r.pause",
            "t1 w.unpipe",
            "t1 w.error " + error,
            "t1 w.close");
  }

  @Test
  void aSignalClosesBoth() {
    assertThat(
            turns.run(() -> {
              AbortController controller = new AbortController();
              Pipeline.pipeline(source(from), destination(to), controller.signal())
                  .catchError(error -> {
                    outcome(error);
                    turns.log("by " + error.getCause().getMessage());
                    return null;
                  });
              turns.program.loop.setImmediate(() ->
                  turns.program.loop.setImmediate(() -> {
                    turns.log("abort");
                    controller.abort(new IOException("why"));
                  }));
            }))
        .endsWith(
            "t2 abort",
            "t3 w.unpipe",
            "t3 w.error The operation was aborted",
            "t3 w.close",
            "t3 pipeline The operation was aborted",
            "t3 by why",
            "t3 r.error The operation was aborted",
            "t3 r.close");
  }

  @Test
  void aDestinationThatIsDestroyedIsAPrematureClose() {
    turns.program.run(() -> {
      WriteStream destination = files.createWriteStream(to);
      Pipeline.pipeline(
          files.createReadStream(from),
          destination,
          error -> turns.program.log(error.getMessage()));
      destination.onOpen(destination::destroy);
    });

    assertThat(turns.program.output())
        .containsExactly("Premature close: the stream was closed before its end");
  }

  // ---- from a generator

  private AsyncGenerator<byte[]> heads(ReadStream source, boolean fails) {
    return AsyncGenerator.of(out ->
        ForAwait.each(
            source,
            chunk -> {
              out.yield(Arrays.copyOf(chunk, 100));
              if (fails) {
                throw new IOException("mine");
              }
            }));
  }

  @Test
  void aGeneratorChangesTheChunksOnTheirWay() {
    assertThat(
            turns.run(() ->
                Pipeline.pipeline(heads(source(from), false), destination(to), this::outcome)))
        .containsExactly(
            "t0 r.open",
            "t0 r.ready",
            "t0 w.open",
            "t0 w.ready",
            "t4 r.end",
            "t5 r.close",
            "t5 w.finish",
            "t6 w.close",
            "t6 pipeline");
    assertThat(to).hasSize(300);
  }

  @Test
  void aGeneratorThatFailsClosesBoth() {
    assertThat(
            turns.run(
                () -> Pipeline.pipeline(heads(source(from), true), destination(to), this::outcome)))
        .containsExactly(
            "t0 r.open",
            "t0 r.ready",
            "t0 w.open",
            "t0 w.ready",
            "t1 pipeline mine",
            "t3 r.error The operation was aborted",
            "t3 r.close",
            "t3 w.error mine",
            "t3 w.close");
  }

  @Test
  void aDestinationThatFailsEndsTheGenerator() {
    assumeTrue(Files.exists(FULL));
    turns.program.run(() ->
        Pipeline.pipeline(
            heads(files.createReadStream(from), false),
            files.createWriteStream(FULL, WriteStreamOptions.DEFAULT.withHighWaterMark(50)),
            error -> turns.program.log(error.getMessage())));

    assertThat(turns.program.output()).containsExactly(NO_SPACE);
  }
}
