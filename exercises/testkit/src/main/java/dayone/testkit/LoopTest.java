package dayone.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives every test method a loop of its own. Parameters of type {@code EventLoop}, {@code
 * VirtualClock}, {@code Console}, {@code Trace} and {@code FileSystem} are injected; they belong
 * together: the loop reads that clock, delivers finished requests in the order of their calls, and
 * is observed by that trace, whose console it is. A {@link ProgramRunner} is injected, too, which
 * runs other programs under the same settings.
 *
 * <p>On a class it holds for every test in it; one on a method wins. The method itself is marked
 * with JUnit's annotations as usual. The loop runs nothing by itself: the test calls {@code
 * loop.run(…)}.
 *
 * <p>A test that passes is failed afterwards if something on the loop is still open. A run that
 * does not end is ended: by {@link #maxCallbacks}, or, if the student's code does not come back,
 * after 30 seconds (not while a debugger is attached).
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@DisplayNameGeneration(MethodNames.class)
@ExtendWith({TeachingExtension.class, LoopExtension.class})
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public @interface LoopTest {

  /**
   * How many milliseconds the clock moves at the end of the main script and of every callback that
   * is no tick, microtask or promise job. Code takes time on every real machine; with 2, a timer of
   * 0 ms set in the main script is due when the loop starts. With 0, code takes no time at all.
   */
  long callbackTakes() default 0;

  /** A run with more callbacks than this is ended, and the test fails. */
  int maxCallbacks() default 100_000;
}
