package dayone.grader.cohort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import tools.jackson.databind.json.JsonMapper;

/**
 * The inside of a worker process: it reads requests and writes answers, a line of JSON each, until
 * there are no more.
 */
public final class WorkerLoop {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
  private final Runnable atEnd;

  /**
   * Creates a loop.
   *
   * @param atEnd ends the process, also in the middle of a grading: whoever asked is gone
   */
  public WorkerLoop(Runnable atEnd) {
    this.atEnd = atEnd;
  }

  /** Answers until the input ends. */
  public void run(CohortGrading grading, InputStream in, PrintStream out)
      throws InterruptedException {
    // In a thread of its own, so that the end is seen while a submission is graded.
    Thread.ofPlatform().daemon().name("requests").start(() -> read(in));
    for (Optional<String> line = lines.take(); line.isPresent(); line = lines.take()) {
      Request request = JSON.readValue(line.get(), Request.class);
      Entry entry = new Entry(request.student(), Path.of(request.path()), "");
      out.println(JSON.writeValueAsString(grading.grade(entry, request.key())));
      out.flush();
    }
  }

  private void read(InputStream in) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(Optional.of(line));
      }
    } catch (IOException e) {
      // The same as the end.
    }
    lines.add(Optional.empty());
    atEnd.run();
  }
}
