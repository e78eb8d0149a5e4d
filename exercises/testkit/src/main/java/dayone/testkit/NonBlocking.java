package dayone.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * No callback of the student may block the loop of this test: wait for anything, or use more CPU
 * time than it may. On a class it holds for every test in it; one on a method wins. Only beside
 * {@link LoopTest}, whose loop is watched.
 *
 * <p>What the runtime or the test itself does is not counted, and neither is the time in which the
 * machine is busy with something else: the verdict does not depend on the load. The main script is
 * a callback like any other.
 *
 * <p>A test that fails for another reason keeps that reason.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface NonBlocking {

  /**
   * How many milliseconds of CPU time one callback may use. Choose it far from both sides: a wrong
   * solution should need several times as much, a right one a small part. Below 50 the cold start
   * of a JVM may be mistaken for work.
   */
  int cpuMillis() default 100;

  /**
   * How many ticks and promise jobs may run in a row, without a callback of a phase between them.
   * The run is ended at the next one: the loop starves. This is counted, so it does not depend on
   * the machine either.
   */
  int jobsInARow() default 10_000;
}
