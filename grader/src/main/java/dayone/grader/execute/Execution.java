package dayone.grader.execute;

import dayone.grader.catalog.ExpectedTest;
import dayone.grader.compile.Compilation;
import java.util.SequencedMap;

/**
 * How all tests of a topic ended.
 *
 * @param compilation what was run
 * @param outcomes one for each test that was asked for, in their order
 */
public record Execution(Compilation compilation, SequencedMap<ExpectedTest, Outcome> outcomes) {}
