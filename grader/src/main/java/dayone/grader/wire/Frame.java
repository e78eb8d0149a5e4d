package dayone.grader.wire;

import java.util.List;

/** One message on the wire. An empty text means that there is none. */
public sealed interface Frame {

  /** Child to judge: the test engine is loaded, no code of the student is. */
  record Ready() implements Frame {}

  /**
   * Judge to child: run this test.
   *
   * @param ticket a number that cannot be guessed, to be given back with the answer
   * @param className the binary name of the test class
   * @param method the method's name
   * @param parameterTypes the names of the types of its parameters
   */
  record RunTest(long ticket, String className, String method, List<String> parameterTypes)
      implements Frame {}

  /**
   * Child to judge: the test asked for has ended.
   *
   * @param ticket the number that came with the question
   * @param ending how
   * @param message the text of what was thrown, or why the test did not run
   * @param thrown the class name of what was thrown
   * @param todo the binary name of the class whose stub said that there is work to do
   * @param rule the sentence of the rule that was broken, as the testkit published it
   */
  record TestEnded(
      long ticket, Ending ending, String message, String thrown, String todo, String rule)
      implements Frame {}

  /** How a test ends when it does end. */
  enum Ending {
    /** At least one invocation ran and all of them passed. */
    PASSED,
    /** An assertion did not hold. */
    WRONG,
    /** Something else was thrown. */
    THREW,
    /** The test was aborted: an assumption failed, or a stub was met. */
    ABORTED,
    /** The test is switched off. */
    SKIPPED,
    /** The test could not be found or its class not be loaded. */
    UNLOADABLE,
    /** It ended well, but nothing had run. */
    EMPTY
  }
}
