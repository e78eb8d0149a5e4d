package dayone.grader.cohort;

import dayone.grader.GraderFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A worker in a process of its own. What breaks the grader (a source that exhausts the compiler's
 * memory, a bug of the JVM) breaks this process, and costs one student's row.
 */
public final class WorkerProcess implements Worker {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final long END_SECONDS = 10;

  private final Process process;
  private final Writer requests;
  private final BufferedReader answers;

  /**
   * Starts a process.
   *
   * @param command its command line; it must run a {@link WorkerLoop}
   */
  public WorkerProcess(List<String> command) {
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    } catch (IOException e) {
      throw new GraderFault("A process that grades cannot be started: " + command.getFirst(), e);
    }
    requests = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public Answer grade(Entry entry, String key) throws InterruptedException {
    try {
      Request request = new Request(entry.student(), String.valueOf(entry.submitted()), key);
      requests.write(JSON.writeValueAsString(request) + "\n");
      requests.flush();
      String answer = answers.readLine();
      if (answer != null) {
        return JSON.readValue(answer, Answer.class);
      }
    } catch (IOException | JacksonException e) {
      // As if there were no answer.
    }
    return new Answer(
        Row.without(entry.student(), Ending.FAULT, "The process that graded it " + end() + "."),
        true);
  }

  private String end() throws InterruptedException {
    if (process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
      return "ended with the code " + process.exitValue();
    }
    return "said something that is no answer";
  }

  /** Lets it clean up behind itself, for a while. */
  @Override
  public void close() {
    try {
      requests.close();
    } catch (IOException e) {
      // It is gone already.
    }
    try {
      if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
