package dayone.testkit.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.topics.fixture.BlockingProgram;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class BlockingProgramsTest {

  @ParameterizedTest
  @EnumSource
  void lineAndKindAreFound(BlockingProgram program) throws Exception {
    List<BlockedSpan> blocked = Watched.blocked(program::run);

    assertThat(blocked).as("blocked").isNotEmpty();
    assertThat(blocked)
        .allSatisfy(span -> {
          assertThat(span.kind()).isEqualTo(program.kind());
          assertThat(span.operation()).isEqualTo(program.operation());
          assertThat(span.nanos()).isPositive();
        });
    assertThat(MarkedLines.of(BlockingProgram.class).in(program.name()))
        .containsAll(blocked.stream().map(span -> span.line().getLineNumber()).toList());
    assertThat(BlockingReport.of(blocked, Watched.CPU_MILLIS).text())
        .contains("called from " + program.caller());
  }
}
