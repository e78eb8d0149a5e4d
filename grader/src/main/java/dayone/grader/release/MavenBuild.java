package dayone.grader.release;

import dayone.grader.GraderFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** {@code mvn test}, the one command of the template's README. */
public final class MavenBuild implements TemplateBuild {
  @Override
  public void run(Path template) throws Refusal {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    ProcessBuilder builder =
        new ProcessBuilder(windows ? "mvn.cmd" : "mvn", "-B", "-Dstyle.color=never", "test")
            .directory(template.toFile())
            .redirectErrorStream(true);
    String output;
    int code;
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      code = process.waitFor();
    } catch (IOException e) {
      throw new GraderFault(
          "A template is proved by building it, but Maven (mvn) does not start. Install it.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GraderFault("The grader was interrupted while the template was built.", e);
    }
    if (code != 0) {
      throw new Refusal(
          "The template does not build: \"mvn test\" ends with "
              + code
              + ". Maven says:\n"
              + output);
    }
  }

  @Override
  public boolean provesForLater() {
    return true;
  }
}
