package dayone.grader.release;

import java.nio.file.Path;

/** Builds a template as a student would. */
@FunctionalInterface
public interface TemplateBuild {

  /**
   * Builds the template in a folder that holds it alone.
   *
   * @throws Refusal if it does not build; the message has what the build says
   */
  void run(Path template) throws Refusal;

  /** Returns whether the same template need not be built by it again. */
  default boolean provesForLater() {
    return false;
  }
}
