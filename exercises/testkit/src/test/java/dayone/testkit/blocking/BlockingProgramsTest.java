package dayone.testkit.blocking;

import dayone.topics.fixture.BlockingProgram;
import dayone.topics.fixture.HeavyProgram;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class BlockingProgramsTest {

  static List<BlockingProgram> blocking() {
    return BlockingProgram.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("blocking")
  void lineAndKindAreFound(BlockingProgram program) throws Exception {
    Watched.assertBlocks(program);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void heavyProgramIsNotReported(HeavyProgram program) throws Exception {
    Watched.assertDoesNotBlock(program);
  }
}
