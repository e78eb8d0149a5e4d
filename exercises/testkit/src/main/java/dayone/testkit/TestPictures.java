package dayone.testkit;

import dayone.runtime.trace.Trace;
import dayone.testkit.picture.Pictures;
import dayone.testkit.picture.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Draws the picture of a test that failed, and removes that of one that no longer does. */
final class TestPictures {

  /** {@code always}, {@code failures} (unless told) or {@code never}. */
  private static final String WHEN = "dayone.picture";

  /** The folder of the module; Maven sets it. */
  private static final String MODULE = "dayone.topic";

  private static final Pattern INVOCATION = Pattern.compile("invocation:#(\\d+)]$");

  private enum When {
    ALWAYS,
    FAILURES,
    NEVER
  }

  private TestPictures() {}

  /** Draws a run that went wrong. Returns a line about it for the failure, or null for none. */
  static @Nullable String failed(ExtensionContext context, Subject subject) {
    if (when(context) == When.NEVER || subject.trace().calls().isEmpty()) {
      return null;
    }
    try {
      return "Picture: " + shown(context, pictures(context).draw(name(context), subject));
    } catch (IOException | RuntimeException undrawn) {
      // The failure itself is what the student needs to see.
      return "There is no picture: " + undrawn;
    }
  }

  /** A test has passed, or was aborted. */
  static void ended(ExtensionContext context, @Nullable Trace trace) {
    When when = when(context);
    if (when == When.NEVER) {
      return;
    }
    try {
      if (when == When.ALWAYS && trace != null && !trace.calls().isEmpty()) {
        pictures(context)
            .draw(name(context), new Subject(title(context), "", trace, null, List.of()));
      } else {
        pictures(context).delete(name(context));
      }
    } catch (IOException left) {
      // An old picture in a folder that cannot be written: the test is none the worse for it.
      context.publishReportEntry(WHEN, left.toString());
    }
  }

  static String title(ExtensionContext context) {
    return name(context).replace('.', ' ');
  }

  private static When when(ExtensionContext context) {
    String when = context.getConfigurationParameter(WHEN).orElse("failures");
    try {
      return When.valueOf(when.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          WHEN + " is \"" + when + "\"; it can be always, failures or never.", unknown);
    }
  }

  private static Pictures pictures(ExtensionContext context) {
    return new Pictures(module(context).resolve(Pictures.PLACE));
  }

  private static Path module(ExtensionContext context) {
    return Path.of(context.getConfigurationParameter(MODULE).orElse("")).toAbsolutePath();
  }

  /** From where Maven was started, which is where a terminal stands. */
  private static Path shown(ExtensionContext context, Path page) {
    Path root = module(context);
    while (root.getParent() != null && Files.exists(root.resolveSibling("pom.xml"))) {
      root = root.getParent();
    }
    return root.relativize(page.toAbsolutePath());
  }

  private static String name(ExtensionContext context) {
    String owner =
        context
            .getTestClass()
            .map(type -> type.getName().replaceFirst("^.*\\.", "").replace('$', '.'))
            .orElse("test");
    String method = context.getTestMethod().map(found -> "." + found.getName()).orElse("");
    Matcher invocation = INVOCATION.matcher(context.getUniqueId());
    return owner + method + (invocation.find() ? "-" + invocation.group(1) : "");
  }
}
