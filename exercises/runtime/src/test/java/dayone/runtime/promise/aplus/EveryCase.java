package dayone.runtime.promise.aplus;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Runs the test for every combination of the constants of the enums that it takes. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@ParameterizedTest(name = "{arguments}")
@ArgumentsSource(EveryCaseProvider.class)
@interface EveryCase {

  /** The rule of the specification, if it is the same for both sides. */
  String value() default "";

  /** The rule that the cases of a fulfilled promise belong to. */
  String fulfilled() default "";

  /** The rule that the cases of a rejected promise belong to. */
  String rejected() default "";
}
