package dayone.testkit;

import java.lang.annotation.Annotation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** What the annotations around a test and the configuration of the run say. */
final class Settings {

  /** False where the hint is shown apart from the message, as in the grader's report. */
  private static final String HINTS = "dayone.hints";

  /**
   * True where the message is shown beside the whole text, which would then come twice: Maven lists
   * the messages of all failures below the tree that has shown them in full.
   */
  private static final String BRIEF = "dayone.brief";

  private Settings() {}

  static @Nullable String hint(ExtensionContext context) {
    boolean wanted =
        context.getConfigurationParameter(HINTS).map(Boolean::parseBoolean).orElse(true);
    return wanted ? nearest(context, Hint.class).map(Hint::value).orElse(null) : null;
  }

  static boolean isBrief(ExtensionContext context) {
    return context.getConfigurationParameter(BRIEF).map(Boolean::parseBoolean).orElse(false);
  }

  /** The annotation on the method, else the one on its class or on a class around that. */
  static <A extends Annotation> Optional<A> nearest(ExtensionContext context, Class<A> type) {
    return context
        .getTestMethod()
        .flatMap(method -> AnnotationSupport.findAnnotation(method, type))
        .or(() ->
            context
                .getTestClass()
                .flatMap(owner ->
                    AnnotationSupport.findAnnotation(
                        owner, type, context.getEnclosingTestClasses())));
  }
}
