package dayone.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a test method is worth. A method without it is not scored. A method with several invocations
 * (parameters, repetitions) earns its points once, when all of them pass.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Points {

  /** The points, of 100 in a topic. */
  int value();
}
