package dayone.grader.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One test method that counts. A method with several invocations (parameterized, repeated, a
 * factory) is one test still.
 *
 * @param className the binary name of its class
 * @param method the method's name
 * @param parameterTypes the names of its parameter types, as the JUnit launcher spells them
 * @param visibility whether students have its source
 * @param task the task it belongs to, 0 if it does not say
 * @param points what it is worth
 * @param hint what to tell a student who fails it, or null if it does not say
 */
public record ExpectedTest(
    String className,
    String method,
    List<String> parameterTypes,
    Visibility visibility,
    int task,
    int points,
    @Nullable String hint) {

  /** Returns the name used in reports: class without package, nested classes by dots, method. */
  public String name() {
    String simple = className.substring(className.lastIndexOf('.') + 1);
    return simple.replace('$', '.') + "." + method;
  }
}
