package dayone.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The task of its topic that a test is about; on a class it holds for all tests in it, and one on a
 * method wins.
 *
 * <p>It also makes the test speak to a student: a {@link dayone.runtime.Todo} aborts the test
 * instead of failing it, and a failure carries the {@link Hint} and no stack frames but the
 * student's own.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@DisplayNameGeneration(MethodNames.class)
@ExtendWith(TeachingExtension.class)
public @interface Task {

  /** The task's number in the topic's README, from 1. */
  int value();
}
